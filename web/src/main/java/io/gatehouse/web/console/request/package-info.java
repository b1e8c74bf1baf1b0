/** Access requests, for those who decide: the list, and the page of one. It decides nothing itself. */
package io.gatehouse.web.console.request;
