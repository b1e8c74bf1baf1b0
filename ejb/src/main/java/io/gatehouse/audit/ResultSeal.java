package io.gatehouse.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns the digest of data into one that only the installation can make (HMAC-SHA-256, RFC 2104). The record is read by
 * people who may not see the data; a plain digest of a single cell would be that cell to anyone who can guess it. Equal
 * data still have equal seals, and who holds the data and the installation's secret can check one.
 */
@ApplicationScoped
public class ResultSeal {

    private static final String PURPOSE = "audit-result";

    private final Optional<String> secret;

    /** For the container, which needs one that does nothing. */
    protected ResultSeal() {
        this(Optional.empty());
    }

    @Inject
    public ResultSeal(@ConfigProperty(name = "gatehouse.secret") Optional<String> secret) {
        this.secret = secret;
    }

    /** The seal of a digest, as {@code hmac-sha256:hex}; null where the installation has no secret. */
    public String of(String digest) {
        return secret.map(key -> "hmac-sha256:" + HexFormat.of().formatHex(
                hmac(hmac(key.getBytes(StandardCharsets.UTF_8), PURPOSE), digest))).orElse(null);
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
