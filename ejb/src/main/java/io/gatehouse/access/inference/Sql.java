package io.gatehouse.access.inference;

/** Names in PostgreSQL's quotes. */
final class Sql {

    private Sql() {
    }

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String column(String alias, String name) {
        return alias + "." + name(name);
    }
}
