/**
 * Rows of data as people look at them: tables, cells, small charts.
 *
 * <p><b>Promise:</b> shows what it is given and nothing else; what is given is what the reader may see. No figure is
 * computed here.
 * <p><b>Out of scope:</b> findings: those are {@code io.gatehouse.summary}'s.
 */
package io.gatehouse.web.data;
