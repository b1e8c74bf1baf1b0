package io.gatehouse.summary.facts;

/** Quoting for definitions of figures. */
final class Sql {

    private Sql() {
    }

    static String name(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String value(Field field) {
        if (field.type() == io.gatehouse.shared.FieldType.BOOLEAN) {
            return "CAST(" + name(field.name()) + " AS int)";
        }
        return field.meaning().zeroIsMissing() ? "NULLIF(" + name(field.name()) + ", 0)" : name(field.name());
    }
}
