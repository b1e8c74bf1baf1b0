package io.gatehouse.catalog.csv;

import io.gatehouse.shared.FieldType;

/** Writes cells as values of a type. */
final class CellText {

    private CellText() {
    }

    /**
     * Adds the value to {@code out}.
     *
     * @return null where it converted, else the code of what is wrong; then NULL was added ({@code nul-character}:
     *     the text without it)
     */
    static String write(FieldType type, char[] text, int offset, int length, boolean quoted, CopyBuffer out) {
        if (length == 0 && !(quoted && type == FieldType.TEXT)) {
            out.addNull();
            return null;
        }
        if (type == FieldType.TEXT) {
            return out.addText(text, offset, length) ? "nul-character" : null;
        }
        var mark = out.length();
        if (convert(type, text, offset, length, out)) {
            return null;
        }
        out.backTo(mark);
        out.addNull();
        return "not-a-" + type.code();
    }

    private static boolean convert(FieldType type, char[] text, int offset, int length, CopyBuffer out) {
        return switch (type) {
            case NUMBER -> NumberText.write(text, offset, length, out);
            case DATE -> TimeText.writeDate(text, offset, length, out);
            case TIMESTAMP -> TimeText.writeTimestamp(text, offset, length, out);
            case BOOLEAN -> writeBoolean(text, offset, length, out);
            case TEXT -> throw new IllegalStateException();
        };
    }

    private static boolean writeBoolean(char[] text, int offset, int length, CopyBuffer out) {
        if (!isBoolean(text, offset, length)) {
            return false;
        }
        out.add(length == 4 ? 't' : 'f');
        return true;
    }

    /** Whether it is {@code true} or {@code false}, in any case. */
    static boolean isBoolean(char[] text, int offset, int length) {
        return equalsIgnoreCase("true", text, offset, length) || equalsIgnoreCase("false", text, offset, length);
    }

    private static boolean equalsIgnoreCase(String word, char[] text, int offset, int length) {
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((text[offset + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
