package io.gatehouse.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes {@code :caller.NAME} readable for an SQL parser, as the quoted identifier {@code "caller:NAME"}. */
final class ClaimSyntax {

    /** A string or quoted identifier, left as it is, or a claim. */
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|:caller\\.(?<claim>[A-Za-z_][A-Za-z0-9_-]*+)");

    private ClaimSyntax() {
    }

    static String quoteClaims(String condition) {
        return TOKEN.matcher(condition).replaceAll(match -> Matcher.quoteReplacement(
                match.group("claim") == null ? match.group() : "\"caller:" + match.group("claim") + "\""));
    }
}
