package io.gatehouse.summary.facts;

import java.time.LocalDate;

/**
 * What is asked of the facts: a period, what it is compared with, and the day on which it is asked; each may be null.
 */
public record Brief(Span period, Span against, LocalDate today) {

    public static final Brief NONE = new Brief(null, null, null);
}
