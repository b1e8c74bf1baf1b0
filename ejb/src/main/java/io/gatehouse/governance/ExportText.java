package io.gatehouse.governance;

import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyWriter;
import io.gatehouse.shared.DomainException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The exported text and its tag. */
final class ExportText {

    private ExportText() {
    }

    static String of(Policy policy, Format format) {
        return format == Format.YAML ? PolicyWriter.yaml(policy) : PolicyWriter.json(policy);
    }

    static String etag(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** CONFLICT unless the tag is that of the policy in one of the notations, {@code *}, or not given. Takes it quoted or bare. */
    static void requireMatch(Policy policy, String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return;
        }
        var given = Arrays.stream(ifMatch.split(",")).map(tag -> tag.strip().replace("\"", "")).toList();
        if (Arrays.stream(Format.values()).map(format -> etag(of(policy, format))).noneMatch(given::contains)) {
            throw DomainException.conflict("policy-changed");
        }
    }
}
