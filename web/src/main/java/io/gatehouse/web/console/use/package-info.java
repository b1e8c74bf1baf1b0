/** The page of use against right and of recertifications. */
package io.gatehouse.web.console.use;
