package io.gatehouse.summary;

import io.gatehouse.policy.ModelUse;
import io.gatehouse.pseudonym.PseudonymMap;
import io.gatehouse.vendor.egress.EgressApproval;
import io.gatehouse.vendor.egress.Item;
import io.gatehouse.vendor.egress.Treatment;
import io.gatehouse.vendor.model.Completion;
import java.util.ArrayList;
import java.util.List;

/** Turns what became of a call into what is told, with what its reader should know. */
final class ModelAnswer {

    private final Prepared prepared;
    private final EgressApproval approval;
    private final PseudonymMap pseudonyms;
    private final List<Summary.Said> notices;

    ModelAnswer(Prepared prepared, EgressApproval approval, PseudonymMap pseudonyms, List<Summary.Said> notices) {
        this.prepared = prepared;
        this.approval = approval;
        this.pseudonyms = pseudonyms;
        this.notices = new ArrayList<>(notices);
    }

    /** @param leftOut pieces that the gate left out; @param cut pieces for which the window had no room */
    Told told(Judge judge, Completion.Finish finish, int leftOut, int cut) {
        if (leftOut > 0) {
            notices.add(prepared.notice("evidence-left-out", vendor(), String.valueOf(leftOut)));
        }
        if (approval.treatments().get(Item.QUESTION) == Treatment.LEAVE_OUT) {
            notices.add(prepared.notice("question-left-out", vendor()));
        }
        if (cut > 0) {
            notices.add(prepared.notice("evidence-cut", String.valueOf(cut)));
        }
        if (judge.passed().isEmpty()) {
            return unanswered(judge, finish);
        }
        if (finish == Completion.Finish.CUT) {
            notices.add(prepared.notice("answer-broken-off", vendor()));
        }
        return generated(judge);
    }

    /** The vendor failed: what it had told and the guard had let pass by then stays, else the built-in summary answers. */
    Told failed(Judge judge, String reason) {
        if (judge.passed().isEmpty()) {
            notices.add(prepared.notice("vendor-failed", vendor(), prepared.reason(reason)));
            return Told.builtin(prepared.draft(), notices);
        }
        notices.add(prepared.notice("answer-broken-off", vendor()));
        return generated(judge);
    }

    /** The vendor was not asked at all. */
    Told unasked(String reason) {
        notices.add(prepared.notice("vendor-passed", vendor(), prepared.reason(reason)));
        return Told.builtin(prepared.draft(), notices);
    }

    private Told unanswered(Judge judge, Completion.Finish finish) {
        var reason = finish == Completion.Finish.FILTERED ? "filtered" : finish == Completion.Finish.REFUSED ? "refused"
                : judge.saidNothing() ? "nothing" : null;
        notices.add(reason == null ? prepared.notice("answer-not-supported", vendor())
                : prepared.notice("vendor-failed", vendor(), prepared.reason(reason)));
        return Told.builtin(prepared.draft(), notices);
    }

    private Told generated(Judge judge) {
        notices.add(prepared.notice("made-by-model", vendor(), approval.provider().model()));
        if (!pseudonyms.tokens().isEmpty()) {
            notices.add(prepared.notice("pseudonymised", vendor()));
        }
        if (judge.removed() > 0) {
            notices.add(prepared.notice("sentences-removed", String.valueOf(judge.removed())));
        }
        boolean review = judge.removed() > 0 && prepared.admission().workflow().models().guard() == ModelUse.Guard.REVIEW;
        return new Told(prepared.draft().with(judge.passed()), approval.vendor(), approval.provider().model(), judge.removed(), review, notices);
    }

    private String vendor() {
        return prepared.vendorTitle(approval.vendor());
    }
}
