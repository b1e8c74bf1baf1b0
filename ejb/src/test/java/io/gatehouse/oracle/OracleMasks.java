package io.gatehouse.oracle;

import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a masked cell shows, computed on Java values. {@code hash} and {@code pseudonym} with the JDK's HMAC (RFC 2104), keyed
 * by field; {@code pseudonym} by entitlement and request too.
 */
record OracleMasks(String secret, String fingerprint, String request) {

    Object show(Sight sight, Object value, FieldType type, String dataset, String field) {
        if (value == null || sight == Sight.FULL) {
            return value;
        }
        var mask = (Sight.Masked) sight;
        return switch (mask.kind()) {
            case YEAR -> switch (value) {
                case LocalDate date -> date.withDayOfYear(1);
                case LocalDateTime time -> time.toLocalDate().withDayOfYear(1).atStartOfDay();
                default -> null;
            };
            case RANGE -> value instanceof BigDecimal number ? number.divide(mask.width(), 0, RoundingMode.FLOOR).multiply(mask.width()) : null;
            case LAST4 -> value instanceof String text ? last4(text) : null;
            case PSEUDONYM -> value instanceof String text ? keyed(hmac(hmac(bytes(secret), "pseudonym"), fingerprint + '\n' + request), dataset, field, text) : null;
            case HASH -> value instanceof String text ? keyed(hmac(bytes(secret), "hash"), dataset, field, text) : null;
            case NULL -> null;
        };
    }

    private static String last4(String text) {
        int length = text.codePointCount(0, text.length());
        return length > 4 ? "****" + text.substring(text.offsetByCodePoints(0, length - 4)) : "****";
    }

    private static String keyed(byte[] key, String dataset, String field, String text) {
        return HexFormat.of().formatHex(hmac(hmac(key, dataset + '\n' + field), text)).substring(0, 16);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(message));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
