package io.gatehouse.web.api.json;

import io.gatehouse.shared.DomainException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** ETags: the SHA-256 of the caller's own representation, so that a tag says nothing that its holder has not seen. */
public final class ETags {

    private ETags() {
    }

    public static EntityTag of(Object representation) {
        return new EntityTag(sha256(JsonText.of(representation)));
    }

    /** Throws 428 where {@code If-Match} is missing, and CONFLICT with the code where it names another state. */
    public static void require(String ifMatch, Object representation, String code) {
        if (ifMatch == null) {
            throw new ClientErrorException(Response.Status.PRECONDITION_REQUIRED);
        }
        var tag = "\"" + of(representation).getValue() + "\"";
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(tag::equals)) {
            throw DomainException.conflict(code);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
