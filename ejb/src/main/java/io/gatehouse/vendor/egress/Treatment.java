package io.gatehouse.vendor.egress;

/** What is done with a piece of evidence before a call. */
public enum Treatment {
    SEND, PSEUDONYMISE, LEAVE_OUT;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
