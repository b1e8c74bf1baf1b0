package io.gatehouse.vendor.egress;

import java.util.List;

/** What the gate decided, with the reasons of each provider that was passed over. */
public sealed interface EgressDecision {

    List<Passed> passed();

    /** @param reason a stable code such as {@code expired}, {@code region}, {@code exceeds-terms} */
    record Passed(String provider, String reason) {
    }

    record Send(EgressApproval approval, List<Passed> passed) implements EgressDecision {
    }

    /** Nothing leaves the house: the built-in summarizer answers. */
    record Builtin(List<Passed> passed) implements EgressDecision {
    }

    /** Two people must release it to that vendor first. */
    record Wait(String vendor, List<Passed> passed) implements EgressDecision {
    }

    record Refuse(List<Passed> passed) implements EgressDecision {
    }
}
