package io.gatehouse.web.console.leaktest;

import io.gatehouse.leaktest.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Two answers line by line, beside each other. What is around the rows is left out where it is the same. */
public record AnswerSides(List<Line> one, List<Line> other) {

    /** @param different whether the other answer has something else in its place */
    public record Line(String text, boolean different) {
    }

    static AnswerSides of(Difference.Side one, Difference.Side other) {
        boolean headsDiffer = !Objects.equals(one.head(), other.head());
        boolean digestsDiffer = !Objects.equals(one.digest(), other.digest());
        var left = lines(one, headsDiffer, digestsDiffer);
        var right = lines(other, headsDiffer, digestsDiffer);
        return new AnswerSides(marked(left, right), marked(right, left));
    }

    private static List<String> lines(Difference.Side side, boolean withHead, boolean withDigest) {
        var lines = new ArrayList<String>();
        if (side.refusal() != null) {
            lines.add(side.refusal());
        }
        lines.addAll(side.rows());
        if (side.text() != null && !side.text().isBlank()) {
            lines.addAll(side.text().lines().toList());
        }
        if (withHead && side.head() != null) {
            lines.addAll(side.head().lines().toList());
        }
        if (withDigest && side.digest() != null && !side.digest().isBlank()) {
            lines.add(side.digest());
        }
        return lines;
    }

    private static List<Line> marked(List<String> lines, List<String> against) {
        var marked = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            marked.add(new Line(lines.get(i), i >= against.size() || !lines.get(i).equals(against.get(i))));
        }
        return marked;
    }
}
