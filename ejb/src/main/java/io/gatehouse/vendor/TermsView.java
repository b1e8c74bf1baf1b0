package io.gatehouse.vendor;

import io.gatehouse.shared.Label;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Terms as people and programs read them: lists sorted, the retention an ISO 8601 period. */
public record TermsView(Label plain, Label pseudonymised, List<String> models, List<String> regions, List<String> workflows,
                        String retention, boolean training, LocalDate until) {

    /** Null for null. */
    static TermsView of(Terms terms) {
        return terms == null ? null : new TermsView(terms.plain(), terms.pseudonymised(), sorted(terms.models()), sorted(terms.regions()),
                sorted(terms.workflows()), terms.retention() == null ? null : terms.retention().toString(), terms.training(), terms.until());
    }

    /** Without the mark that stands for "none of them". */
    private static List<String> sorted(Collection<String> names) {
        return new TreeSet<>(names).stream().map(name -> "\u0000".equals(name) ? "(none)" : name).toList();
    }
}
