package io.gatehouse.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals contents with AES-256-GCM under a data key of their own, which is itself sealed under a key of the installation:
 * whoever destroys the sealed data key has erased the contents. A part cannot be put in another's place: its name is
 * authenticated with it. Layout: 12 bytes nonce, then ciphertext and tag.
 */
public final class Envelopes {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] installationKey;

    /** @param purpose keeps the keys of different uses of one secret apart, as in {@code gatehouse/summary/1} */
    public Envelopes(String secret, String purpose) {
        installationKey = Hmac.sha256(secret, purpose);
    }

    public byte[] newDataKey() {
        var key = new byte[KEY];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The data key, sealed for keeping beside what it seals. */
    public byte[] wrap(String owner, byte[] dataKey) {
        return seal(installationKey, owner + "/key", dataKey);
    }

    public byte[] unwrap(String owner, byte[] wrapped) {
        return open(installationKey, owner + "/key", wrapped);
    }

    public byte[] seal(byte[] key, String name, byte[] content) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, name, content, 0);
        var all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    /** @throws IllegalStateException where key, name or content are not those that were sealed */
    public byte[] open(byte[] key, String name, byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), name, sealed, NONCE);
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, String name, byte[] input, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed content does not open", e);
        }
    }
}
