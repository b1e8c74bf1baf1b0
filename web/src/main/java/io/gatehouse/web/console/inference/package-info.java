/** The page of inference findings. */
package io.gatehouse.web.console.inference;
