/**
 * The pages for corporate users: ask, read, open a source, share, see what one may see.
 *
 * <p><b>Promise:</b> one thin bean a page; every page calls a boundary EJB anew for its reader and keeps no data in the
 * session. At most three clicks from sign-in to a first summary.
 */
package io.gatehouse.web.portal;
