/**
 * JSON in and out, strict and exact.
 *
 * <p><b>Promise:</b> equal values give equal bytes; a number is never rounded; a property that is not known is refused
 * and not dropped.
 * <p><b>Decisions:</b> written here and not left to a binding library, because those turn a missing property silently
 * into null, drop unknown ones and write some decimals as {@code 1E+3}.
 */
package io.gatehouse.web.api.json;
