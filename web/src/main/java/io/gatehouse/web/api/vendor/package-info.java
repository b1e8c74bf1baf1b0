/**
 * AI vendors over REST: the register, assessments, and what follows from them.
 *
 * <p><b>Promise:</b> what a program reads here is what the gate decides by.
 * <p><b>Out of scope:</b> the gate itself and its decisions.
 */
package io.gatehouse.web.api.vendor;
