/**
 * Access to Jakarta JSON Processing.
 *
 * <p><b>Decision:</b> a package of its own, because {@code shared} knows nothing of Jakarta, and those who write JSON are in
 * several layers.
 */
package io.gatehouse.json;
