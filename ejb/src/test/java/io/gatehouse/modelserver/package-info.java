/** A model server for tests: keeps what it gets, and answers well or badly as it is told. */
package io.gatehouse.modelserver;
