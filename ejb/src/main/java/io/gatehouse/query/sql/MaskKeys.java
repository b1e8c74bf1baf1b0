package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keys of the masks {@code hash} (one per installation) and {@code pseudonym} (one per entitlement and request, so that
 * equal requests give equal bytes and different ones cannot be joined); each separated by field. The secret itself never
 * reaches the database, only keys derived from it by HMAC-SHA-256.
 */
public final class MaskKeys {

    private static final int BLOCK = 64;

    private final byte[] installation;
    private final byte[] request;

    private MaskKeys(byte[] installation, byte[] request) {
        this.installation = installation;
        this.request = request;
    }

    /** Keys for one request of the holder of an entitlement. */
    public static MaskKeys of(String secret, String fingerprint, String requestText) {
        var root = secret.getBytes(StandardCharsets.UTF_8);
        return new MaskKeys(Hmac.sha256(root, "hash"), Hmac.sha256(Hmac.sha256(root, "pseudonym"), fingerprint + '\n' + requestText));
    }

    /** The field's key, filled up to a block and XORed with the inner or outer pad (RFC 2104). */
    byte[] padded(boolean perRequest, FieldRef field, boolean inner) {
        var key = Hmac.sha256(perRequest ? request : installation, field.dataset() + '\n' + field.field());
        var padded = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            padded[i] ^= (byte) (inner ? 0x36 : 0x5c);
        }
        return padded;
    }
}
