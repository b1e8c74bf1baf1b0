/** Pages on leak tests: what stands, one test, and the start of another. */
package io.gatehouse.web.console.leaktest;
