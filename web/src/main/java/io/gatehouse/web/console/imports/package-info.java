/** The page of sources and their imports. */
package io.gatehouse.web.console.imports;
