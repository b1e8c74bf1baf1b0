/** The console's first page: what needs a decision today. */
package io.gatehouse.web.console.overview;
