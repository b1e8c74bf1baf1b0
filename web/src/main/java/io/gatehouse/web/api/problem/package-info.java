/**
 * Refusals and failures as problem details (RFC 9457).
 *
 * <p><b>Promise:</b> whatever goes wrong, the body is one of few fixed texts with a stable code; absent and forbidden
 * data give the same bytes; a part that is down gives 503 and nothing else.
 * <p><b>Decisions:</b> one function from any exception to a {@link io.gatehouse.web.api.problem.Fault}; REST, pages and
 * the servlet container's own errors all go through it.
 */
package io.gatehouse.web.api.problem;
