package io.gatehouse.summary;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Compilations;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.summary.telling.Frame;
import io.gatehouse.summary.telling.Language;
import io.gatehouse.summary.telling.Narration;
import io.gatehouse.summary.telling.Telling;
import java.util.List;

/**
 * A request with all that it may rest on, read under one admission.
 *
 * @param id of the summary that it becomes
 * @param asker who asks, with their own rights
 * @param admission what was read under: the asker's rights, narrowed to what the whole audience may see
 * @param narration what the built-in summarizer says; null where no report answers
 * @param draft the built-in summary: the answer where no vendor is asked, or none answers
 */
record Prepared(String id, Admission asker, Admission admission, SummaryRequest request, Evidence evidence, Narration narration, Draft draft) {

    /** Whether the workflow prefers a vendor, and there is something to tell. */
    boolean asksVendors() {
        return narration != null && !admission.workflow().providers().getFirst().equals(BuiltinSummarizer.NAME);
    }

    boolean mustBeReleased() {
        return Compilations.mustBeReleased(admission.snapshot().policy(), admission.workflow(), draft.label());
    }

    /** What a reader should know of the making, in their language. */
    Summary.Said notice(String code, String... arguments) {
        return new Summary.Said(code, new Frame(language()).notice(code, List.of(arguments)));
    }

    /** A reason of the gate, or of a model's failure, in words. */
    String reason(String code) {
        return new Frame(language()).notice("reason." + code, List.of());
    }

    String vendorTitle(String vendor) {
        return admission.snapshot().policy().vendor(vendor).map(VendorSpec::title).orElse(vendor);
    }

    Language language() {
        return Language.of(request.language());
    }

    int sentences() {
        return request.sentences() == null ? Telling.SENTENCES : request.sentences();
    }
}
