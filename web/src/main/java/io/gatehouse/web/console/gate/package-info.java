/** The gate for those who govern it: the switch, what was decided and why, what left the house, releases by two people. */
package io.gatehouse.web.console.gate;
