package io.gatehouse.shared;

/**
 * The types of landed data. Java values: {@code String, BigDecimal, Boolean, LocalDate, LocalDateTime}, or null.
 * There is no binary floating point: sums must not depend on the order of rows.
 */
public enum FieldType {
    TEXT("text"), NUMBER("numeric"), BOOLEAN("boolean"), DATE("date"), TIMESTAMP("timestamp");

    private final String sql;

    FieldType(String sql) {
        this.sql = sql;
    }

    /** The PostgreSQL type that holds it. */
    public String sql() {
        return sql;
    }

    /** The name used in JSON and in the governance file. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
