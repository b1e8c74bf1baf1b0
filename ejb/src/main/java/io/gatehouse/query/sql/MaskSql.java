package io.gatehouse.query.sql;

import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;

/**
 * Masked values. Every mask keeps the type; one that does not fit its type (a year of a text, a pseudonym of a date)
 * shows NULL. NULL stays NULL. HMAC is the construction of RFC 2104 over SHA-256 with the padded keys bound, per field.
 */
final class MaskSql {

    private MaskSql() {
    }

    static Fragment of(MaskSpec mask, String column, FieldType type, FieldRef field) {
        return switch (mask.kind()) {
            case YEAR -> switch (type) {
                case DATE -> Fragment.of("date_trunc('year', " + column + "::timestamp)::date");
                case TIMESTAMP -> Fragment.of("date_trunc('year', " + column + ")");
                default -> none(type);
            };
            case RANGE -> type == FieldType.NUMBER ? range(column, SqlText.literal(mask.width())) : none(type);
            case LAST4 -> switch (type) {
                case TEXT -> Fragment.of("CASE WHEN char_length(" + column + ") > 4 THEN '****' || right(" + column + ", 4) WHEN "
                        + column + " IS NOT NULL THEN '****' END");
                case NUMBER -> Fragment.of("CASE WHEN abs(" + column + ") >= 10000 THEN mod(trunc(abs(" + column + ")), 10000) WHEN "
                        + column + " IS NOT NULL THEN 0 END");
                default -> none(type);
            };
            case PSEUDONYM -> keyed(true, column, type, field);
            case HASH -> keyed(false, column, type, field);
            case NULL -> none(type);
        };
    }

    private static Fragment none(FieldType type) {
        return Fragment.of("NULL::" + type.sql());
    }

    private static Fragment range(String column, String width) {
        return Fragment.of("trim_scale(" + column + " - mod(mod(" + column + ", " + width + ") + " + width + ", " + width + "))");
    }

    private static Fragment keyed(boolean perRequest, String column, FieldType type, FieldRef field) {
        if (type != FieldType.TEXT && type != FieldType.NUMBER) {
            return none(type);
        }
        var message = type == FieldType.TEXT ? column : "trim_scale(" + column + ")::text";
        var digest = Fragment.of("sha256(", new Slot.Key(perRequest, field, false), "::bytea || sha256(",
                new Slot.Key(perRequest, field, true), "::bytea || convert_to(" + message + ", 'UTF8')))");
        return type == FieldType.TEXT ? Fragment.of("left(encode(", digest, ", 'hex'), 16)")
                : Fragment.of("(('x' || left(encode(", digest, ", 'hex'), 13))::bit(52)::bigint::numeric)");
    }
}
