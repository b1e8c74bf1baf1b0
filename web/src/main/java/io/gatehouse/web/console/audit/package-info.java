/** The audit pages: the record as a timeline with filters, and one event. They show names, decisions and digests, no data. */
package io.gatehouse.web.console.audit;
