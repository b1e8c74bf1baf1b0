/** Leak tests over HTTP: for who governs AI, and for auditors to read. What a difference holds is cut to the caller in the core. */
package io.gatehouse.web.api.leaktest;
