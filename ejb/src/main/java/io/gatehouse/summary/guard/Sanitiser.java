package io.gatehouse.summary.guard;

import io.gatehouse.summary.prompt.Hidden;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes off what a sentence does not need, and says what it should not have had. Emphasis, headings and bullets go; what
 * could carry data out (links, images, HTML, code, hidden characters) is named, and its sentence with it.
 */
final class Sanitiser {

    private static final Pattern LINK = Pattern.compile("(?i)[a-z][a-z0-9+.-]{1,15}:\\s?//|\\b(?:www\\.|mailto:|javascript:|data:[a-z]+/"
            + "|tel:|urn:|file:)|\\[[^\\]]*]\\s?\\(|^\\s*\\[[^\\]]+]:|\\]\\s?\\[[^\\]\\d]"
            + "|[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.|\\b)|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|\\\\\\\\[\\w.-]+\\\\");
    private static final Pattern DOMAIN = Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}-]{2,}(?:\\.[\\p{L}\\p{N}-]{2,})*"
            + "\\.(?:\\p{Ll}{2,24}|COM|NET|ORG|IO)(?![\\p{L}\\p{N}])");
    private static final Pattern SPELT_DOMAIN = Pattern.compile("(?i)\\b[\\p{L}\\p{N}-]{2,}\\s?[\\[({]\\s?(?:\\.|dot|punkt)\\s?[\\])}]\\s?\\p{L}{2,}");
    private static final Pattern IMAGE = Pattern.compile("!\\s?\\[");
    private static final Pattern HTML = Pattern.compile("<\\s*[/!?]?\\s*[\\p{L}]|&(?:#\\w+|\\p{L}{2,8});|\\{\\{|\\$\\{|\\]\\]>|on\\p{L}+\\s?=\\s?[\"']");
    private static final Pattern CODE = Pattern.compile("```|~~~|\\p{L}\\w*(?:\\.\\w+)*\\([^)]*['\"]|;\\s*--|\\$\\(|\\\\x[0-9a-fA-F]{2}|%[0-9a-fA-F]{2}(?![0-9])"
            + "|\\\\u[0-9a-fA-F]{4}|</|/>|[\\p{L}\\p{N}]/[\\p{L}]+/[\\p{L}]|\\s/\\p{Ll}+/\\p{Ll}+");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:#{1,6}\\s+|>\\s*|[-*•–+]\\s+|\\d{1,2}[.)]\\s+(?=\\p{L}))+");
    private static final Pattern EMPHASIS = Pattern.compile("\\*{1,3}|(?<![\\p{L}\\p{N}])_{1,3}|_{1,3}(?![\\p{L}\\p{N}])|`|~~");

    /** A sentence as a reader would see it, and why it should not be seen. */
    record Clean(String text, Optional<Reason> attack) {
    }

    private Sanitiser() {
    }

    static Clean clean(String raw) {
        boolean hidden = Hidden.carries(raw);
        var text = Normalizer.normalize(Hidden.without(spaces(raw)), Normalizer.Form.NFKC);
        text = EMPHASIS.matcher(BULLET.matcher(text).replaceFirst("")).replaceAll("").replaceAll("\\s+", " ").strip();
        return new Clean(text, hidden ? Optional.of(Reason.HIDDEN_TEXT) : attack(raw, text));
    }

    private static Optional<Reason> attack(String raw, String text) {
        var whole = Normalizer.normalize(Hidden.without(raw), Normalizer.Form.NFKC);
        if (IMAGE.matcher(whole).find() || HTML.matcher(whole).find() || CODE.matcher(whole).find()) {
            return Optional.of(linked(whole) ? Reason.LINK : Reason.MARKUP);
        }
        return linked(text) || linked(whole) ? Optional.of(Reason.LINK) : Scripts.mixed(text) ? Optional.of(Reason.HIDDEN_TEXT) : Optional.empty();
    }

    private static boolean linked(String text) {
        return LINK.matcher(text).find() || DOMAIN.matcher(text).find() || SPELT_DOMAIN.matcher(text).find();
    }

    /** Spaces of every kind as one kind, so that no width is lost with the hidden ones. */
    private static String spaces(String text) {
        return text.replaceAll("[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000\\t\\r\\n\\u2028\\u2029]", " ");
    }
}
