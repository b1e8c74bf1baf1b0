package io.gatehouse.summary.guard;

import io.gatehouse.summary.question.Stems;
import io.gatehouse.summary.telling.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A sentence taken apart.
 *
 * @param folded the sentence in lower case
 * @param words what is left after quotations, days, identifiers and numbers
 */
record Saying(String folded, Quotations quotations, List<Day> days, List<String> identifiers, List<Amount> amounts, String words, Set<String> stems) {

    static Saying of(String sentence, Language language, Predicate<String> known) {
        var quotations = Quotations.of(sentence);
        var days = Days.in(quotations.rest());
        var identifiers = Identifiers.in(Identifiers.dashed(days.rest(), known));
        return new Saying(sentence.toLowerCase(Locale.ROOT), quotations, days.days(), identifiers.identifiers(),
                Amounts.of(identifiers.rest(), language), identifiers.rest(), new HashSet<>(Stems.of(identifiers.rest())));
    }
}
