package io.gatehouse.summary;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import io.gatehouse.vendor.egress.EgressAsk;
import io.gatehouse.vendor.egress.EgressDecision;
import io.gatehouse.vendor.egress.EgressDecision.Passed;
import io.gatehouse.vendor.egress.Gate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The whole way of an answer, with no transaction of its own: none is open while the gate decides and a vendor's model is
 * asked. Where no vendor may be asked, or none answers, the built-in summary is the answer, and says so.
 */
@ApplicationScoped
class Answering {

    @Inject
    private SummaryMaking making;

    @Inject
    private Gate gate;

    @Inject
    private ModelTelling models;

    /** @param shown takes each sentence once it is guarded and kept; null where nobody waits for them */
    Summary answer(SummaryRequest request, Consumer<Summary.Sentence> shown) {
        return switch (making.begin(request)) {
            case Step.Done done -> done.summary();
            case Step.Ask ask -> recorded(ask.prepared(), shown);
        };
    }

    /** Whatever happens on the way is on record. A refusal has been recorded where it was made. */
    private Summary recorded(Prepared prepared, Consumer<Summary.Sentence> shown) {
        try {
            return decided(prepared, shown);
        } catch (DomainException known) {
            throw known;
        } catch (RuntimeException unexpected) {
            making.broken(prepared, unexpected);
            throw unexpected;
        }
    }

    private Told told(Prepared prepared, ModelTelling.Pieces pieces, EgressDecision.Send send, List<Summary.Said> notices,
                      Consumer<Summary.Sentence> shown) {
        try {
            return models.tell(prepared, pieces, send.approval(), notices, shown);
        } catch (DomainException refused) {
            making.refused(prepared, refused);
            throw refused;
        }
    }

    private Summary decided(Prepared prepared, Consumer<Summary.Sentence> shown) {
        var pieces = models.pieces(prepared);
        var workflow = prepared.admission().workflow();
        var snapshot = prepared.admission().snapshot();
        var caller = prepared.admission().caller();
        var decision = gate.decide(new EgressAsk(snapshot.policy(), snapshot.version(), workflow, caller.subject(), prepared.id(),
                pieces.items(), pieces.digest(), pieces.names().unknown()), caller.name());
        var notices = passedOver(prepared, decision.passed());
        return switch (decision) {
            case EgressDecision.Send send -> making.finish(prepared, told(prepared, pieces, send, notices, shown));
            case EgressDecision.Builtin ignored -> making.finish(prepared, Told.builtin(prepared.draft(), notices));
            case EgressDecision.Wait wait -> waiting(prepared, wait, notices);
            case EgressDecision.Refuse refuse -> throw refused(prepared, "egress-refused", refuse.passed());
        };
    }

    private Summary waiting(Prepared prepared, EgressDecision.Wait wait, List<Summary.Said> notices) {
        if (!prepared.admission().workflow().providers().contains(BuiltinSummarizer.NAME)) {
            throw refused(prepared, "release-needed", wait.passed());
        }
        var more = new ArrayList<>(notices);
        more.add(prepared.notice("release-requested", wait.vendor()));
        return making.finish(prepared, Told.builtin(prepared.draft(), more));
    }

    private DomainException refused(Prepared prepared, String code, List<Passed> passed) {
        var refused = DomainException.refused(code, passed.stream()
                .map(one -> new Violation("providers." + one.provider(), one.reason(), prepared.reason(one.reason()))).toList());
        making.refused(prepared, refused);
        return refused;
    }

    private static List<Summary.Said> passedOver(Prepared prepared, List<Passed> passed) {
        return passed.stream().map(one -> prepared.notice("vendor-passed", prepared.vendorTitle(one.provider()), prepared.reason(one.reason())))
                .toList();
    }
}
