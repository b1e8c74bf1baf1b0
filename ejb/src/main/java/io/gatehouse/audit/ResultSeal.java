package io.gatehouse.audit;

import io.gatehouse.shared.Hmac;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
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
                Hmac.sha256(Hmac.sha256(key, PURPOSE), digest))).orElse(null);
    }
}
