package io.gatehouse.summary.guard;

import java.util.regex.Pattern;

/** Words of letters from several scripts, which look like a word of one (Unicode TR 39, mixed-script confusables). */
final class Scripts {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");

    private Scripts() {
    }

    static boolean mixed(String text) {
        return WORD.matcher(text).results().anyMatch(word -> mixedWord(word.group()));
    }

    private static boolean mixedWord(String word) {
        var scripts = word.codePoints().filter(c -> c != 'μ' && c != 'Ω' && c != 'Δ').mapToObj(Character.UnicodeScript::of)
                .filter(script -> script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED).distinct().count();
        return scripts > 1 || word.codePoints().anyMatch(Scripts::looksLatin);
    }

    /** Latin letters outside the languages told here that are drawn like others of them: ɑ, ı, ǃ, ɡ. */
    private static boolean looksLatin(int c) {
        return c == 'ı' || c >= 0x0250 && c <= 0x02AF || c >= 0x01C0 && c <= 0x01C3 || c >= 0xA720 && c <= 0xA7FF || c >= 0x1D00 && c <= 0x1D7F;
    }
}
