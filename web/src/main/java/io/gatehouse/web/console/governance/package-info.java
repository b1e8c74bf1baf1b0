/** The governance page: reading, checking (in the file's words and in people), applying and confirming the governance file. It decides nothing itself. */
package io.gatehouse.web.console.governance;
