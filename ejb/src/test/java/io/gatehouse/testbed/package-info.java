/** A database as the launcher makes it, for tests: accounts and migrations are the ones that are shipped. */
package io.gatehouse.testbed;
