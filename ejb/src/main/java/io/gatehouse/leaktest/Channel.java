package io.gatehouse.leaktest;

/** By what an answer told of hidden data. */
public enum Channel {
    /** One is refused, or fails in other words. */
    ERROR,
    /** Columns, label, scope or notices. */
    HEAD,
    /** How many rows. */
    COUNT,
    /** What stands in the rows. */
    ROWS,
    /** The same rows in another order. */
    ORDER,
    /** The digest of the answer. */
    DIGEST,
    /** The sentences of a summary. */
    TEXT;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
