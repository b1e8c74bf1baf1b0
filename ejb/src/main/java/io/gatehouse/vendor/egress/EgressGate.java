package io.gatehouse.vendor.egress;

import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.ModelUse.Excess;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.vendor.Standing;
import io.gatehouse.vendor.Terms;
import io.gatehouse.vendor.egress.EgressDecision.Passed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Decides what may leave the house, and to whom: a pure function of the terms in force, the policy, and the labels of
 * the evidence. What it cannot prove to be allowed does not leave.
 *
 * <p>Of the workflow's providers, in its order, the first is taken that may be asked at all and may have every item, as
 * it is or pseudonymised. Where none may, the workflow says whether what fits is sent to the first of them, or two people
 * are asked; otherwise the built-in summarizer answers, if the workflow names it.
 */
public final class EgressGate {

    /** Gatehouse's own summarizer: nothing leaves the house. */
    public static final String BUILTIN = "builtin";

    private record Partial(VendorSpec vendor, Standing.InForce standing, Sorting sorting) {
    }

    private final boolean open;
    private final Function<String, Standing> standings;
    private final Function<String, String> releases;

    /**
     * @param open the switch
     * @param standings of each vendor, by its key, as it is now
     * @param releases id of a two-person release of exactly this evidence to that vendor, or null
     */
    public EgressGate(boolean open, Function<String, Standing> standings, Function<String, String> releases) {
        this.open = open;
        this.standings = standings;
        this.releases = releases;
    }

    public EgressDecision decide(EgressAsk ask) {
        var passed = new ArrayList<Passed>();
        Partial partial = null;
        for (String provider : ask.workflow().providers()) {
            if (provider.equals(BUILTIN)) {
                break;
            }
            var vendor = ask.policy().vendor(provider).orElse(null);
            var standing = open ? standings.apply(provider) : null;
            var reason = refusal(ask, vendor, standing);
            if (reason != null) {
                passed.add(new Passed(provider, reason));
                continue;
            }
            var sorting = sorting(ask, vendor, ((Standing.InForce) standing).terms());
            if (!sorting.isEmpty() && !Collections.disjoint(sorting.replaced(), ask.unknown())) {
                passed.add(new Passed(provider, "names-too-many"));
                continue;
            }
            if (sorting.isWhole()) {
                return new EgressDecision.Send(approval(ask, vendor, (Standing.InForce) standing, sorting, null), passed);
            }
            passed.add(new Passed(provider, "exceeds-terms"));
            partial = partial == null ? new Partial(vendor, (Standing.InForce) standing, sorting) : partial;
        }
        return partial == null ? withoutVendor(ask, passed) : withExcess(ask, partial, passed);
    }

    private EgressDecision withExcess(EgressAsk ask, Partial partial, List<Passed> passed) {
        var excess = ask.workflow().models().excess();
        if (excess == Excess.LEAVE_OUT && !partial.sorting().isEmpty()) {
            return new EgressDecision.Send(approval(ask, partial.vendor(), partial.standing(), partial.sorting(), null), passed);
        }
        if (excess == Excess.RELEASE && partial.sorting().isReleasable() && Collections.disjoint(partial.sorting().released().replaced(), ask.unknown())) {
            var release = releases.apply(partial.vendor().key());
            return release == null ? new EgressDecision.Wait(partial.vendor().key(), passed)
                    : new EgressDecision.Send(approval(ask, partial.vendor(), partial.standing(), partial.sorting().released(), release), passed);
        }
        return withoutVendor(ask, passed);
    }

    private static EgressDecision withoutVendor(EgressAsk ask, List<Passed> passed) {
        return ask.workflow().providers().contains(BUILTIN) ? new EgressDecision.Builtin(passed) : new EgressDecision.Refuse(passed);
    }

    private static EgressApproval approval(EgressAsk ask, VendorSpec vendor, Standing.InForce standing, Sorting sorting, String release) {
        return new EgressApproval(ask, vendor, standing.assessment(), sorting.label(),
                standing.terms().plain().categories().contains("personal-data"), sorting.treatments(), release);
    }

    /** Why this provider may be asked nothing at all; null where it may. */
    private String refusal(EgressAsk ask, VendorSpec vendor, Standing standing) {
        if (!open) {
            return "egress-closed";
        }
        if (vendor == null || vendor.provider() == null) {
            return Standing.Reason.UNKNOWN.code();
        }
        return switch (standing) {
            case Standing.Refused refused -> refused.reason().code();
            case Standing.InForce inForce -> mismatch(ask, vendor.provider(), inForce.terms());
        };
    }

    private static String mismatch(EgressAsk ask, VendorSpec.Provider provider, Terms terms) {
        if (!terms.models().isEmpty() && !terms.models().contains(provider.model())) {
            return "model";
        }
        if (provider.region() == null || !terms.regions().contains(provider.region())) {
            return "region";
        }
        return terms.workflows().isEmpty() || terms.workflows().contains(ask.workflow().key()) ? null : "workflow";
    }

    private static Sorting sorting(EgressAsk ask, VendorSpec vendor, Terms terms) {
        var sorting = new Sorting(ask.policy(), ladder(ask.policy(), vendor.key()), terms);
        sorting.add(ask.items());
        return sorting;
    }

    private static Function<Label, Boolean> ladder(Policy policy, String vendor) {
        return label -> ControlLadder.of(policy).rung(label.level()).allowsVendor(vendor);
    }

    /** What would be done with each item for each vendor, for those who ask what would happen. */
    public static Map<Integer, Treatment> treatments(EgressAsk ask, VendorSpec vendor, Terms terms) {
        return sorting(ask, vendor, terms).treatments();
    }
}
