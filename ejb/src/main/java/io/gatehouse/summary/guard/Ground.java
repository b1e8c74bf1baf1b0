package io.gatehouse.summary.guard;

import io.gatehouse.summary.prompt.EvidenceItem;
import io.gatehouse.summary.prompt.FreeText;
import io.gatehouse.summary.prompt.Hidden;
import io.gatehouse.summary.question.Stems;
import io.gatehouse.summary.telling.Language;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A piece of evidence, read once: what a sentence may rest on. Free text in it supports nothing but its own quotation.
 *
 * @param bare what the house itself says, in lower case
 * @param amounts numbers of a fact; those of rows are in their cells
 * @param clauses the parts of a fact
 */
record Ground(EvidenceItem item, String bare, List<Amount> amounts, List<RowCells> rows, List<Day> days, Set<String> identifiers,
              Set<String> stems, List<String> freeTexts, List<Clause> clauses) {

    static Ground of(EvidenceItem item, Language language) {
        var seen = plain(item.text());
        var bare = FreeText.without(seen);
        boolean fact = item.kind() == EvidenceItem.Kind.FACT;
        var days = Days.in(bare);
        var identifiers = Identifiers.in(days.rest());
        var stems = new HashSet<>(Stems.of(bare));
        stems.addAll(Stems.of(plain(item.title())));
        return new Ground(item, bare.toLowerCase(Locale.ROOT), fact ? Amounts.of(identifiers.rest(), language) : List.of(),
                fact ? List.of() : RowCells.of(bare), days.days(), new HashSet<>(identifiers.identifiers()), stems,
                FreeText.in(seen).stream().map(Ground::folded).toList(),
                fact ? Clause.of(identifiers.rest(), language) : List.of());
    }

    boolean isFact() {
        return item.kind() == EvidenceItem.Kind.FACT;
    }

    /** Whether these words stand in it, in whatever case and spacing. */
    boolean holds(String words) {
        var folded = folded(words);
        return bare.contains(folded) || freeTexts.stream().anyMatch(text -> text.contains(folded));
    }

    boolean saysItself(String words) {
        return bare.contains(folded(words));
    }

    static String plain(String text) {
        return Normalizer.normalize(Hidden.without(text), Normalizer.Form.NFKC);
    }

    static String folded(String text) {
        return plain(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
