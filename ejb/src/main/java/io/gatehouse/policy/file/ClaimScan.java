package io.gatehouse.policy.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The claims that a row condition names as {@code :caller.NAME}, outside of quotes. */
final class ClaimScan {

    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\"[^\"]*\"|:caller\\.([A-Za-z_][A-Za-z0-9_]*)", Pattern.CASE_INSENSITIVE);

    private ClaimScan() {
    }

    static List<String> claims(String condition) {
        var claims = new ArrayList<String>();
        var matcher = TOKEN.matcher(condition);
        while (matcher.find()) {
            if (matcher.group(1) != null && !claims.contains(matcher.group(1))) {
                claims.add(matcher.group(1));
            }
        }
        return claims;
    }
}
