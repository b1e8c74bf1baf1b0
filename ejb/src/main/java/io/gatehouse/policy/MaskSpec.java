package io.gatehouse.policy;

import io.gatehouse.shared.Label;
import java.math.BigDecimal;

/**
 * A mask, and the label of the masked value where the grant declares a lower one (else null).
 * In {@link Kind}'s order of preference.
 */
public record MaskSpec(Kind kind, BigDecimal width, Label label) {

    /** Keeps the type; applied before any join or sort. RANGE has a width above zero, the others none. */
    public enum Kind { YEAR, RANGE, LAST4, PSEUDONYM, HASH, NULL }
}
