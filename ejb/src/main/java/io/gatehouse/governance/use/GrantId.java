package io.gatehouse.governance.use;

import io.gatehouse.policy.Grant;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.shared.DomainException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a grant by what it says: a grant that says something else is another one. */
final class GrantId {

    private static final int LENGTH = 16;

    private GrantId() {
    }

    static String of(RoleSpec role, Grant grant) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((role.key() + "\n" + grant).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Its place among the role's grants. CONFLICT {@code grant-changed} where the role has no such grant any more. */
    static int find(RoleSpec role, String id) {
        for (int entry = 0; entry < role.grants().size(); entry++) {
            if (of(role, role.grants().get(entry)).equals(id)) {
                return entry;
            }
        }
        throw DomainException.conflict("grant-changed");
    }
}
