package io.gatehouse.pseudonym;

/** Where a word begins and ends in a folded text. */
final class Words {

    private Words() {
    }

    /** Of writing that parts its words: Chinese, Japanese and Thai words begin and end anywhere. */
    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && (c < 0x0E00 || switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> false;
            default -> true;
        });
    }

    static boolean canBegin(FoldedText text, int at) {
        char c = text.at(at);
        if (c == ' ') {
            return false;
        }
        if (at == 0 || !isWord(c)) {
            return true;
        }
        return !isWord(text.at(at - 1)) && !(Character.isDigit(c) && digitAfterMark(text, at - 1, -1));
    }

    /** Also before the s of a genitive, and never inside a number: 12 is not in 12.5. */
    static boolean canEnd(FoldedText text, int at) {
        char c = text.at(at);
        if (at + 1 == text.length() || !isWord(c)) {
            return true;
        }
        char next = text.at(at + 1);
        if (isWord(next)) {
            return next == 's' && Character.isLetter(c)
                    && (at + 2 == text.length() || !isWord(text.at(at + 2)));
        }
        return !(Character.isDigit(c) && digitAfterMark(text, at + 1, 1));
    }

    /** Whether a decimal mark at the place parts two digits of one number. */
    private static boolean digitAfterMark(FoldedText text, int mark, int step) {
        int beyond = mark + step;
        return (text.at(mark) == '.' || text.at(mark) == ',') && beyond >= 0 && beyond < text.length()
                && Character.isDigit(text.at(beyond));
    }
}
