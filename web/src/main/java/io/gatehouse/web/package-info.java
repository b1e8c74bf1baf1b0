/**
 * What people and programs touch: the REST interface, the portal and the console.
 *
 * <p><b>Promise:</b> decides nothing about data. Every answer comes from a boundary EJB, which has decided and recorded
 * it before this module sees it; what this module adds is shape, words and looks.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Every resource method and every page names who may call it; what names nobody is refused (fail closed).</li>
 * <li>Absent and forbidden data give the same bytes.</li>
 * <li>No answer carries a stack trace, a class name or the text of a database error.</li>
 * <li>Sentences live in bundles, English and German; codes come from the EJBs.</li>
 * </ol>
 * <p><b>Out of scope:</b> verifying tokens (WildFly's OIDC client), rules of access ({@code io.gatehouse.access}).
 */
package io.gatehouse.web;
