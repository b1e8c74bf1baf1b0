/** The pages that answer which data AI can access, and who may see it. Names, labels, conditions and counts, no values. */
package io.gatehouse.web.console.data;
