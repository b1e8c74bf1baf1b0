package io.gatehouse.leaktest.view;

import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.FieldType;

/** What a mask leaves of a value, and how far the value can change behind it. */
final class Masking {

    private Masking() {
    }

    /** What is seen, as text; for keyed masks the value stands for its own code. */
    static String seen(MaskSpec mask, String column, FieldType type) {
        var seen = switch (mask.kind()) {
            case NULL -> null;
            case HASH, PSEUDONYM -> column;
            case YEAR -> type == FieldType.DATE || type == FieldType.TIMESTAMP ? "EXTRACT(YEAR FROM " + column + ")" : null;
            case RANGE -> type == FieldType.NUMBER ? step(column, mask) : null;
            case LAST4 -> switch (type) {
                case TEXT -> "CASE WHEN char_length(" + column + ") > 4 THEN '+' || right(" + column + ", 4) WHEN " + column + " IS NOT NULL THEN '-' END";
                case NUMBER -> "CASE WHEN abs(" + column + ") >= 10000 THEN mod(trunc(abs(" + column + ")), 10000) WHEN " + column + " IS NOT NULL THEN 0 END";
                default -> null;
            };
        };
        return seen == null ? "NULL::text" : '(' + seen + ")::text";
    }

    /** Another value that looks the same through the mask; the value itself where there is none. */
    static String other(MaskSpec mask, String column, FieldType type, String any) {
        return switch (mask.kind()) {
            case NULL -> any;
            case HASH, PSEUDONYM -> column;
            case YEAR -> switch (type) {
                case DATE -> "CASE WHEN EXTRACT(DOY FROM " + column + ") > 1 THEN " + column + " - 1 ELSE " + column + " + 1 END";
                case TIMESTAMP -> "CASE WHEN EXTRACT(DOY FROM " + column + ") > 1 THEN " + column + " - interval '1 day' ELSE " + column + " + interval '1 day' END";
                default -> any;
            };
            case RANGE -> type != FieldType.NUMBER ? any : "CASE WHEN " + column + " = " + step(column, mask) + " * " + width(mask)
                    + " THEN " + column + " + " + width(mask) + " / 3 ELSE " + step(column, mask) + " * " + width(mask) + " END";
            case LAST4 -> switch (type) {
                case TEXT -> "CASE WHEN char_length(" + column + ") > 4 THEN '~' || " + column + " WHEN " + column + " = 'zz' THEN 'z' WHEN " + column + " IS NOT NULL THEN 'zz' END";
                case NUMBER -> "CASE WHEN abs(" + column + ") >= 10000 THEN " + column + " + sign(" + column + ") * 10000 WHEN " + column + " = 1 THEN 2 WHEN " + column + " IS NOT NULL THEN 1 END";
                default -> any;
            };
        };
    }

    /** How many whole widths lie below the value, exactly: a quotient would be rounded to some digits first. */
    private static String step(String column, MaskSpec mask) {
        return "(div(" + column + ", " + width(mask) + ") - CASE WHEN mod(" + column + ", " + width(mask) + ") < 0 THEN 1 ELSE 0 END)";
    }

    private static String width(MaskSpec mask) {
        return '(' + mask.width().toPlainString() + ")::numeric";
    }
}
