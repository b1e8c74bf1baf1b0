package io.gatehouse.vendor;

/** Whether a vendor has terms in force today. */
public sealed interface Standing {

    /** @param assessment id of the approved assessment that the terms come from */
    record InForce(Terms terms, String assessment) implements Standing {
    }

    record Refused(Reason reason) implements Standing {
    }

    enum Reason {
        /** No assessment was ever approved. */
        UNREVIEWED,
        EXPIRED,
        WITHDRAWN,
        /** What is called now is not the address, region or model that was reviewed. */
        CHANGED,
        /** Not in the register, or has no provider. */
        UNKNOWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
