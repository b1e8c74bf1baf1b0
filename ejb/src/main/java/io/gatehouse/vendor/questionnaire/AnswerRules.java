package io.gatehouse.vendor.questionnaire;

import io.gatehouse.shared.Level;
import io.gatehouse.shared.Violation;
import io.gatehouse.vendor.questionnaire.Question.Bound;
import io.gatehouse.vendor.questionnaire.Question.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What answers must look like, which findings they make, and how they bound the terms. */
public final class AnswerRules {

    static final int LONGEST_TEXT = 4_000;

    private AnswerRules() {
    }

    /** What is wrong with the answers as such; paths {@code answers[i]}. Missing answers are not wrong yet. */
    public static List<Violation> check(Questionnaire questionnaire, List<Answer> answers) {
        var problems = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var path = "answers[" + i + "]";
            var question = questionnaire.question(answer.question());
            if (question.isEmpty()) {
                problems.add(new Violation(path + ".question", "unknown-question", "There is no question \"" + answer.question() + "\"."));
            } else if (!seen.add(answer.question())) {
                problems.add(new Violation(path + ".question", "duplicate", "The question is answered twice."));
            } else {
                value(question.get(), answer, path).ifPresent(problems::add);
            }
            if (length(answer.value()) > LONGEST_TEXT || length(answer.evidence()) > LONGEST_TEXT || length(answer.comment()) > LONGEST_TEXT) {
                problems.add(new Violation(path, "too-long", "At most " + LONGEST_TEXT + " characters."));
            }
        }
        return problems;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static Optional<Violation> value(Question question, Answer answer, String path) {
        if (!answer.isGiven() || answer.isNotApplicable()) {
            return Optional.empty();
        }
        var value = answer.value();
        if (question.isChosen() && !question.choices().containsKey(value)) {
            return Optional.of(new Violation(path + ".value", "unknown-answer", "One of " + question.choices().keySet() + " or n/a is expected."));
        }
        if (question.kind() == Kind.DATE && !parses(() -> LocalDate.parse(value))) {
            return Optional.of(new Violation(path + ".value", "bad-date", "A date as in 2026-12-31 is expected."));
        }
        if (question.bounds() == Bound.RETENTION && !parses(() -> Period.parse(value))) {
            return Optional.of(new Violation(path + ".value", "bad-period", "A period as in P30D is expected; P0D for none."));
        }
        return Optional.empty();
    }

    private static boolean parses(Runnable parser) {
        try {
            parser.run();
            return true;
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }

    /** Questions that nobody has answered, in the questionnaire's order. */
    public static List<String> unanswered(Questionnaire questionnaire, Collection<Answer> answers) {
        var given = answers.stream().filter(Answer::isGiven).map(Answer::question).collect(Collectors.toSet());
        return questionnaire.questions().stream().map(Question::key).filter(key -> !given.contains(key)).toList();
    }

    /** The findings by question, with their severity. */
    public static Map<String, Severity> findings(Questionnaire questionnaire, Collection<Answer> answers) {
        var findings = new TreeMap<String, Severity>();
        answers.stream().filter(Answer::isGiven).forEach(answer -> questionnaire.question(answer.question())
                .map(question -> question.findings().get(answer.value())).ifPresent(severity -> findings.put(answer.question(), severity)));
        return findings;
    }

    /**
     * How far terms may go after these answers.
     *
     * @param level highest level of what is sent as it is; STRATEGIC where no answer says less
     * @param because questions whose answers lower the level to that
     * @param regions null where none are named
     * @param retention null where nothing is known of it
     * @param training null where nothing is known of it
     */
    public record Bounds(Level level, List<String> because, Set<String> regions, Period retention, Boolean training) {
    }

    public static Bounds bounds(Questionnaire questionnaire, Collection<Answer> answers) {
        var limits = new TreeMap<String, Level>();
        Set<String> regions = null;
        Period retention = null;
        Boolean training = null;
        for (var answer : answers) {
            var question = answer.isGiven() ? questionnaire.question(answer.question()).orElse(null) : null;
            if (question == null) {
                continue;
            }
            Optional.ofNullable(question.limits().get(answer.value())).ifPresent(level -> limits.put(question.key(), level));
            if (question.bounds() == null || answer.isNotApplicable()) {
                continue;
            }
            switch (question.bounds()) {
                case REGIONS -> regions = names(answer.value());
                case RETENTION -> retention = parses(() -> Period.parse(answer.value())) ? Period.parse(answer.value()) : null;
                case TRAINING -> training = "yes".equals(answer.value());
            }
        }
        var level = limits.values().stream().min(Level::compareTo).orElse(Level.STRATEGIC);
        return new Bounds(level, limits.entrySet().stream().filter(e -> e.getValue() == level).map(Map.Entry::getKey).toList(),
                regions, retention, training);
    }

    private static Set<String> names(String text) {
        return Arrays.stream(text.split("[,;]")).map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }
}
