package io.gatehouse.summary;

import io.gatehouse.summary.telling.Frame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody told from the evidence: a draft with its maker.
 *
 * @param removed how many of a model's sentences the guard removed
 * @param mustBeReviewed whether a person must read it first
 * @param notices what its reader should know of its making
 */
record Told(Draft draft, String provider, String model, int removed, boolean mustBeReviewed, List<Summary.Said> notices) {

    static Told builtin(Draft draft, List<Summary.Said> notices) {
        return new Told(draft, BuiltinSummarizer.NAME, BuiltinSummarizer.NAME, 0, false, notices);
    }

    Summary summary(Prepared prepared, boolean waits, String auditRef, Instant at) {
        var said = new ArrayList<>(draft.notices());
        said.addAll(notices);
        if (prepared.request().audience() != null) {
            said.add(prepared.notice("for-audience", prepared.request().audience().named()));
        }
        if (waits) {
            said.add(new Summary.Said("awaiting-review", new Frame(prepared.language()).notice("awaiting-review", List.of())));
        }
        var admission = prepared.admission();
        return new Summary(prepared.id(), admission.workflow().key(), draft.title(), prepared.request().asked(), prepared.language().code(),
                draft.text(), draft.reading(), draft.sentences(), draft.sources(), draft.label(), draft.scope(), provider, model,
                waits ? Summary.AWAITING_REVIEW : Summary.RELEASED, said, auditRef, at, admission.caller().name(), draft.chart());
    }
}
