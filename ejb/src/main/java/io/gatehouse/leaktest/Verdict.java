package io.gatehouse.leaktest;

/** What a leak test found. */
public enum Verdict {
    /** Hidden data were changed, answers were compared, none differed. */
    HOLDS,
    /** An answer told something of hidden data. */
    LEAKS,
    /** Nothing was compared that could have told anything. */
    INCONCLUSIVE;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
