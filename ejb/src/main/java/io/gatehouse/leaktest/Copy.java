package io.gatehouse.leaktest;

import io.gatehouse.query.CopyReader;
import io.gatehouse.query.sql.DataSchema;

/** One state of the data, ready to be asked. */
record Copy(DataSchema schema, CopyReader reader) {
}
