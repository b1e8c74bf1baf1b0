/** The governance page: reading, checking, applying and confirming the governance file. It decides nothing itself. */
package io.gatehouse.web.console.governance;
