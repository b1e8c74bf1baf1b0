package io.gatehouse.access.inference;

/** A part of rows in coarse steps, since it is a figure on data that its reader may not see. */
public enum Share {
    ALL("all"), NEARLY_ALL("over-99"), MOST("over-95"), MANY("over-90"), SOME("over-50"), FEW("up-to-50");

    private final String code;

    Share(String code) {
        this.code = code;
    }

    /** The name used in JSON, in percent. */
    public String code() {
        return code;
    }

    /** The step of a part between 0 and 1. */
    public static Share of(double part) {
        if (part >= 1) {
            return ALL;
        }
        if (part > 0.99) {
            return NEARLY_ALL;
        }
        if (part > 0.95) {
            return MOST;
        }
        return part > 0.9 ? MANY : part > 0.5 ? SOME : FEW;
    }
}
