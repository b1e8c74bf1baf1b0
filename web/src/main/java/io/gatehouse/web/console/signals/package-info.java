/** The page of signals of misuse. */
package io.gatehouse.web.console.signals;
