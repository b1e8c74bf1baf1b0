package io.gatehouse.query.sql;

import java.util.regex.Pattern;

/**
 * Where the tables of a compiled statement stand: the landed data, or a copy of them under the same names. Chosen when a
 * statement is bound, so that what runs on a copy is the very statement that runs on the data.
 */
public record DataSchema(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z_]{1,63}");

    /** The data themselves. */
    public static final DataSchema LANDED = new DataSchema("landed");

    public DataSchema {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a schema's name");
        }
    }

    /** A table of it, as SQL. */
    String table(String table) {
        return name + '.' + SqlText.name(table);
    }
}
