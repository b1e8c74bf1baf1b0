package io.gatehouse.vendor.questionnaire;

import io.gatehouse.vendor.questionnaire.Question.Kind;
import io.gatehouse.vendor.questionnaire.Score.Points;
import io.gatehouse.vendor.questionnaire.Score.SectionScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts answers: all points of a question for a good one, half for a partly good one, none otherwise. */
public final class Scoring {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Scoring() {
    }

    public static Score score(Questionnaire questionnaire, Collection<Answer> answers) {
        var given = answers.stream().filter(Answer::isGiven).collect(Collectors.toMap(Answer::question, Function.identity(), (one, other) -> other));
        var sections = questionnaire.sections().stream().map(section -> section(section, given)).toList();
        var reached = sum(sections, SectionScore::reached);
        var reachable = sum(sections, SectionScore::reachable);
        var percent = reachable.signum() == 0 ? 0 : reached.multiply(HUNDRED).divide(reachable, 0, RoundingMode.DOWN).intValueExact();
        var asked = questionnaire.questions();
        return new Score(reached, reachable, percent, (int) asked.stream().filter(q -> given.containsKey(q.key())).count(), asked.size(), sections);
    }

    private static SectionScore section(Questionnaire.Section section, Map<String, Answer> given) {
        var questions = section.questions().stream().map(question -> points(question, given.get(question.key()))).toList();
        return new SectionScore(section.key(), sum(questions, Points::reached), sum(questions, Points::reachable), questions);
    }

    private static Points points(Question question, Answer answer) {
        if (answer == null) {
            return new Points(question.key(), null, BigDecimal.ZERO, BigDecimal.valueOf(question.weight()));
        }
        var reachable = answer.isNotApplicable() ? BigDecimal.ZERO : BigDecimal.valueOf(question.weight());
        return new Points(question.key(), answer.value(), reached(question, answer, reachable), reachable);
    }

    private static BigDecimal reached(Question question, Answer answer, BigDecimal reachable) {
        var anyIsGood = question.good().isEmpty() && (question.kind() == Kind.TEXT || question.kind() == Kind.DATE);
        if (anyIsGood || question.good().contains(answer.value())) {
            return reachable;
        }
        return question.partly().contains(answer.value()) ? reachable.divide(TWO) : BigDecimal.ZERO;
    }

    private static <T> BigDecimal sum(List<T> many, Function<T, BigDecimal> points) {
        return many.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
