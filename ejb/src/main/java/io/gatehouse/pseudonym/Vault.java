package io.gatehouse.pseudonym;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts in memory under keys made for it (AES-256-GCM, each with a number of its own as nonce) and gives equal
 * texts equal marks (HMAC-SHA-256). After {@link #close()} its keys are gone and nothing can be opened.
 */
final class Vault implements AutoCloseable {

    private static final int TAG_BITS = 128;

    private final byte[] key = new byte[32];
    private final byte[] markKey = new byte[32];
    private long sealed;
    private boolean closed;

    Vault(SecureRandom random) {
        random.nextBytes(key);
        random.nextBytes(markKey);
    }

    /** A sealed text with the nonce it was sealed under. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(long nonce, byte[] bytes) {

        @Override
        public String toString() {
            return "Sealed";
        }
    }

    Sealed seal(String text) {
        long nonce = sealed++;
        return new Sealed(nonce, cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8)));
    }

    String open(Sealed text) {
        return new String(cipher(Cipher.DECRYPT_MODE, text.nonce(), text.bytes()), StandardCharsets.UTF_8);
    }

    /** Equal for equal texts, and says nothing about them without the key. */
    ByteBuffer mark(String text) {
        requireOpen();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(markKey, "HmacSHA256"));
            return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private byte[] cipher(int mode, long nonce, byte[] bytes) {
        requireOpen();
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, ByteBuffer.allocate(12).putLong(4, nonce).array()));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what this vault sealed it can open", e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the pseudonyms of an answer end with it");
        }
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(key, (byte) 0);
        Arrays.fill(markKey, (byte) 0);
    }
}
