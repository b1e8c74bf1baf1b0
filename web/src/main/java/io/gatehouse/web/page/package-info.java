/**
 * What all pages have in common: the list of pages and who may open them, the frame, the language, what happens when
 * one fails.
 *
 * <p><b>Promise:</b> an address that {@link io.gatehouse.web.page.Page} does not list cannot be opened; the navigation
 * shows exactly what may be opened.
 * <p><b>Decisions:</b> one list drives gate and navigation, so they cannot disagree. The language is a cookie and no
 * session state, so a link in either language can be followed.
 */
package io.gatehouse.web.page;
