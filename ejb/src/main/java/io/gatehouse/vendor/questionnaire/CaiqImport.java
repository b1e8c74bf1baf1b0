package io.gatehouse.vendor.questionnaire;

import io.gatehouse.shared.Violation;
import io.gatehouse.vendor.questionnaire.Question.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes answers over from a spreadsheet in the layout of CSA's CAIQ or AI-CAIQ.
 *
 * <p>A yes-or-no question of ours that several of theirs speak for is answered with the worst: no before yes before
 * not applicable; where one says "partial" and none no, it is left to a person. Other kinds of questions get what the vendor wrote as evidence, and a person answers them. An answer
 * that a person gave before stays.
 *
 * @param answers those there were, and those taken over
 * @param additional what none of our questions asks for
 */
public record CaiqImport(List<Answer> answers, List<AdditionalAnswer> additional, Report report) {

    private static final String PARTLY = "partly";

    /**
     * @param read rows with an id
     * @param mapped ids that speak for a question of ours
     * @param answered our questions that got an answer
     * @param evidenced our questions that got evidence only
     * @param kept ids that none of our questions asks for
     * @param bad rows that could not be used, with why; path {@code row N}
     */
    public record Report(String sheet, int read, List<String> mapped, List<String> answered, List<String> evidenced,
                         List<String> kept, List<Violation> bad) {
    }

    /** REFUSED {@code bad-workbook} where the file is none, is too large, or has no row that can be used. */
    public static CaiqImport of(byte[] file, Questionnaire questionnaire, List<Answer> before) {
        var workbook = CaiqWorkbook.read(file);
        var bad = new ArrayList<Violation>();
        var lines = usable(workbook.lines(), bad);
        if (lines.isEmpty()) {
            throw io.gatehouse.shared.DomainException.refused("bad-workbook",
                    bad.isEmpty() ? List.of(new Violation("", "empty", "The sheet \"" + workbook.sheet() + "\" has no answered rows.")) : bad);
        }
        Map<String, Answer> answers = before.stream().collect(Collectors.toMap(Answer::question, a -> a, (one, other) -> other, LinkedHashMap::new));
        var mapped = new HashSet<String>();
        var answered = new ArrayList<String>();
        var evidenced = new ArrayList<String>();
        for (var question : questionnaire.questions()) {
            var speaking = lines.stream().filter(line -> question.caiq().stream().anyMatch(line::isAskedBy)).toList();
            if (speaking.isEmpty()) {
                continue;
            }
            speaking.forEach(line -> mapped.add(line.id()));
            var had = answers.get(question.key());
            var taken = taken(question, speaking, had);
            answers.put(question.key(), taken);
            (taken.isGiven() && (had == null || !had.isGiven()) ? answered : evidenced).add(question.key());
        }
        var kept = lines.stream().filter(line -> !mapped.contains(line.id())).map(CaiqLine::kept).toList();
        return new CaiqImport(List.copyOf(answers.values()), kept, new Report(workbook.sheet(), workbook.lines().size(),
                mapped.stream().sorted().toList(), answered, evidenced, kept.stream().map(AdditionalAnswer::id).toList(), bad));
    }

    private static List<CaiqLine> usable(List<CaiqLine> lines, List<Violation> bad) {
        var usable = new ArrayList<CaiqLine>();
        Set<String> ids = new HashSet<>();
        for (var line : lines) {
            var path = "row " + line.row();
            if (value(line).isEmpty()) {
                bad.add(new Violation(path, line.answer() == null ? "no-answer" : "bad-answer", "Question " + cut(line.id(), 40) + ": "
                        + (line.answer() == null ? "there is no answer." : "\"" + cut(line.answer(), 40) + "\" is not Yes, No, Partial or NA.")));
            } else if (!ids.add(line.id())) {
                bad.add(new Violation(path, "duplicate", "Question " + cut(line.id(), 40) + " stands in the sheet twice; the first one counts."));
            } else if (line.id().length() > 40) {
                bad.add(new Violation(path, "bad-id", "This is not an id of a question."));
            } else {
                usable.add(line);
            }
        }
        return usable;
    }

    private static Optional<String> value(CaiqLine line) {
        return switch (line.answer() == null ? "" : line.answer().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "yes" -> Optional.of("yes");
            case "no" -> Optional.of("no");
            case "na", "notapplicable" -> Optional.of(Answer.NOT_APPLICABLE);
            case "partial", "partially", "partly", "inpart" -> Optional.of(PARTLY);
            default -> Optional.empty();
        };
    }

    private static Answer taken(Question question, List<CaiqLine> lines, Answer had) {
        var evidence = cut(lines.stream().map(line -> line.id() + " " + line.answer()
                + (line.description() == null ? "" : ": " + line.description())).collect(Collectors.joining("\n")), AnswerRules.LONGEST_TEXT);
        if (had != null) {
            return new Answer(had.question(), had.isGiven() ? had.value() : taken(question, lines), had.evidence() == null ? evidence : had.evidence(), had.comment());
        }
        return new Answer(question.key(), taken(question, lines), evidence, null);
    }

    private static String taken(Question question, List<CaiqLine> lines) {
        if (question.kind() != Kind.YES_NO) {
            return null;
        }
        var values = lines.stream().map(line -> value(line).orElseThrow()).collect(Collectors.toSet());
        if (values.contains("no")) {
            return "no";
        }
        return values.contains(PARTLY) ? null : values.contains("yes") ? "yes" : Answer.NOT_APPLICABLE;
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
