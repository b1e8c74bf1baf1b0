package io.gatehouse.summary.guard;

import java.util.Locale;

/** Why a sentence does not stand. Codes are stable. */
public enum Reason {
    /** Nothing but marks and signs. */ EMPTY,
    /** Longer than a sentence is. */ TOO_LONG,
    /** The model says that the evidence does not answer. */ NOTHING,
    /** The model will not, or speaks of itself. */ REFUSAL,
    /** Words of the instructions, or words that give some. */ INSTRUCTION_ECHO,
    /** An address, or something that leads to one. */ LINK,
    /** HTML, code or an image. */ MARKUP,
    /** Characters that are not seen, or that look like others. */ HIDDEN_TEXT,
    /** A long run of signs that stands in no evidence. */ BLOB,
    /** A pseudonym that stands for nothing. */ LEFTOVER_PSEUDONYM,
    /** No mark. */ NO_SOURCE,
    /** A mark of evidence that was not sent. */ UNKNOWN_SOURCE,
    /** A quotation that stands nowhere in the named evidence. */ QUOTE_NOT_FOUND,
    /** Words that somebody wrote, told as if they were known. */ UNATTRIBUTED_TEXT,
    DATE_NOT_FOUND,
    IDENTIFIER_NOT_FOUND,
    NUMBER_NOT_FOUND,
    UNIT_NOT_FOUND,
    NAME_NOT_FOUND,
    /** A word of cause where the named evidence has none. */ CAUSE_NOT_FOUND,
    /** "Doubled", where it does not say so. */ FACTOR_NOT_FOUND,
    /** Up where it says down, or the other way round. */ DIRECTION_NOT_FOUND,
    /** Denied where the named evidence does not deny it, or the other way round. */ NEGATION_NOT_FOUND,
    /** Says what the named evidence does not speak of. */ NOT_SUPPORTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
