/**
 * What holds for every request, before and after REST and pages: security headers, same-origin check, errors of the
 * container, sign-out.
 *
 * <p><b>Promise:</b> no page can be framed; no call that changes something is done in a person's name from another
 * site; no answer carries a stack trace.
 */
package io.gatehouse.web.http;
