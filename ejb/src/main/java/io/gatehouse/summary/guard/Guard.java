package io.gatehouse.summary.guard;

import io.gatehouse.summary.prompt.EvidenceItem;
import io.gatehouse.summary.telling.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges the sentences of a model, one by one, against the evidence of the answer as it was before pseudonyms. What passes
 * names evidence that was sent, holds no number, day, unit, identifier or name that does not stand there, and carries
 * nothing that could lead out. {@code docs/guard.md} has the rules with examples. Immutable.
 */
public final class Guard {

    /** A sentence has no more characters. */
    public static final int LONGEST = 500;

    private final Map<Integer, Ground> grounds = new LinkedHashMap<>();
    private final Language language;
    private final Predicate<String> leftover;
    private final Wording wording;
    private final Ground question;

    /**
     * @param used the items that were sent, with their own words
     * @param question what was asked, or null
     * @param leftover whether a text holds a pseudonym that was not given back
     */
    public Guard(Collection<EvidenceItem> used, String question, Language language, Predicate<String> leftover) {
        this.language = language;
        this.leftover = leftover;
        used.forEach(item -> grounds.put(item.number(), Ground.of(item, language)));
        var asked = question == null ? "" : question;
        this.wording = new Wording(grounds.values(), asked, language);
        this.question = Ground.of(new EvidenceItem(Integer.MAX_VALUE, "", "", EvidenceItem.Kind.FACT, asked, io.gatehouse.shared.Label.BOTTOM, 0), language);
    }

    /** A sentence whose pseudonyms have been restored. */
    public Verdict judge(String sentence) {
        var clean = Sanitiser.clean(sentence);
        var marks = Marks.of(clean.text());
        return form(sentence, clean, marks).or(() -> substance(marks)).<Verdict>map(removed -> removed)
                .orElseGet(() -> new Verdict.Passed(marks.text(), marks.items()));
    }

    private Optional<Verdict.Removed> form(String raw, Sanitiser.Clean clean, Marks marks) {
        if (clean.attack().isPresent()) {
            return removed(clean.attack().get(), "");
        }
        if (marks.text().length() > LONGEST) {
            return removed(Reason.TOO_LONG, "");
        }
        var manner = Manner.fault(marks.text(), Quotations.of(marks.text()), List.copyOf(grounds.values()));
        if (manner.isPresent()) {
            return manner;
        }
        if (leftover.test(raw)) {
            return removed(Reason.LEFTOVER_PSEUDONYM, "");
        }
        return marks.items().isEmpty() ? removed(Reason.NO_SOURCE, "")
                : marks.items().stream().filter(item -> !grounds.containsKey(item)).findFirst().flatMap(item -> removed(Reason.UNKNOWN_SOURCE, item.toString()));
    }

    private Optional<Verdict.Removed> substance(Marks marks) {
        var cited = marks.items().stream().map(grounds::get).toList();
        var withQuestion = new ArrayList<>(cited);
        withQuestion.add(question);
        var saying = Saying.of(marks.text(), language, token -> withQuestion.stream().anyMatch(ground -> ground.identifiers().contains(token)));
        return quotation(saying, cited).or(() -> day(saying, withQuestion)).or(() -> identifier(saying, withQuestion))
                .or(() -> Figures.fault(saying, cited)).or(() -> wording.fault(saying, cited))
                .or(() -> Cause.fault(saying, cited)).or(() -> Claims.fault(saying, cited))
                .or(() -> Negation.fault(saying, cited)).or(() -> Direction.fault(Clause.of(saying.words(), language), saying.stems(), cited));
    }

    private static Optional<Verdict.Removed> quotation(Saying saying, List<Ground> cited) {
        for (String quoted : saying.quotations().quoted()) {
            if (cited.stream().noneMatch(ground -> ground.holds(quoted.replaceFirst("[.,;:!?…]+$", "")))) {
                return removed(Reason.QUOTE_NOT_FOUND, quoted);
            }
            if (!saying.quotations().isAttributed() && cited.stream().noneMatch(ground -> ground.saysItself(quoted))) {
                return removed(Reason.UNATTRIBUTED_TEXT, quoted);
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict.Removed> day(Saying saying, List<Ground> grounds) {
        var days = grounds.stream().flatMap(ground -> ground.days().stream()).toList();
        return saying.days().stream().filter(day -> !day.standsIn(days)).findFirst().flatMap(day -> removed(Reason.DATE_NOT_FOUND, day.written()));
    }

    private static Optional<Verdict.Removed> identifier(Saying saying, List<Ground> grounds) {
        return saying.identifiers().stream().filter(one -> grounds.stream().noneMatch(ground -> ground.identifiers().contains(one)))
                .findFirst().flatMap(one -> removed(Reason.IDENTIFIER_NOT_FOUND, one));
    }

    private static Optional<Verdict.Removed> removed(Reason reason, String detail) {
        return Optional.of(new Verdict.Removed(reason, detail));
    }
}
