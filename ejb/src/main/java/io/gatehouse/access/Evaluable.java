package io.gatehouse.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether somebody can work out, from what they see, on which of the rows that they see a condition holds. Where they
 * cannot, an answer cut by that condition would tell them of columns, or of parents, that they may not see: other people's
 * conditions cut their answer no finer than they could cut it themselves. Reads the canonical texts of
 * {@link PredicateText}; sound, not complete.
 */
final class Evaluable {

    private static final String COLUMN = "column ";
    private static final String VIA = "via(";

    private final Entitlement reader;
    private final String text;
    private int at;

    private Evaluable(Entitlement reader, String text) {
        this.reader = reader;
        this.text = text;
    }

    /**
     * Whether they know, of the rows that they see, those on which one of the conditions holds.
     *
     * @param conditions on rows of the dataset, as texts
     */
    static boolean by(Entitlement reader, String dataset, Set<String> conditions) {
        var seen = reader.datasets().get(dataset);
        if (seen == null) {
            return false;
        }
        var open = new HashSet<>(conditions);
        open.removeIf(condition -> evaluates(reader, seen, condition));
        if (!open.isEmpty()) {
            patterns(seen).filter(conditions::containsAll).forEach(open::removeAll);
        }
        return open.isEmpty();
    }

    private static boolean evaluates(Entitlement reader, Entitlement.Dataset dataset, String condition) {
        var reading = new Evaluable(reader, condition);
        return reading.sees(dataset) && reading.at == condition.length();
    }

    /** The conditions by which their own cells are there or not, or as clear as they are: that they see without any column. */
    private static Stream<Set<String>> patterns(Entitlement.Dataset dataset) {
        return dataset.fields().values().stream().flatMap(field -> {
            var soFar = new HashSet<String>();
            return field.allowances().stream().map(allowance -> {
                soFar.addAll(alternatives(allowance.condition()));
                return Set.copyOf(soFar);
            });
        });
    }

    /** One text for each alternative of the condition. */
    static Set<String> alternatives(Predicate condition) {
        var parts = condition instanceof Predicate.Or or ? or.parts() : List.of(condition);
        return parts.stream().map(PredicateText::of).collect(Collectors.toSet());
    }

    /** Reads to the end, or to the bracket that closes what is read; false at the first column that is not seen. */
    private boolean sees(Entitlement.Dataset dataset) {
        while (at < text.length() && text.charAt(at) != ')') {
            boolean seen = true;
            if (text.startsWith(VIA, at)) {
                at += VIA.length();
                seen = parent(dataset);
            } else if (text.startsWith(COLUMN, at)) {
                at += COLUMN.length();
                seen = isSeen(dataset, quoted());
            } else if (text.charAt(at) == '\'') {
                quoted();
            } else if (text.charAt(at) == '(') {
                at++;
                seen = sees(dataset) && closes();
            } else {
                at++;
            }
            if (!seen) {
                return false;
            }
        }
        return true;
    }

    private boolean parent(Entitlement.Dataset dataset) {
        var on = quoted();
        at++;
        var key = quoted();
        at++;
        var identity = quoted();
        at++;
        var parent = reader.datasets().get(key);
        return parent != null && isSeen(dataset, on) && isSeen(parent, identity) && isSeen(dataset, on, parent, identity) && sees(parent) && closes();
    }

    private boolean closes() {
        return at < text.length() && text.charAt(at++) == ')';
    }

    /** Whether the field is seen in full on every row of the dataset that is seen. */
    private static boolean isSeen(Entitlement.Dataset dataset, String name) {
        var field = dataset.fields().get(name);
        return field != null && Implication.proven(PredicateText.of(dataset.rowVisible()), field.allowances().stream()
                .filter(Entitlement.Allowance::isFull).map(allowance -> PredicateText.of(allowance.condition())).toList());
    }

    /** Whether of every row that is seen the parent is seen, where there is one. */
    private static boolean isSeen(Entitlement.Dataset dataset, String on, Entitlement.Dataset parent, String identity) {
        return parent.rowVisible() instanceof Predicate.Always || Implication.proven(PredicateText.of(dataset.rowVisible()), List.of(
                PredicateText.of(new Predicate.Via(on, parent.key(), parent.table(), identity, parent.rowVisible()))));
    }

    /** What stands in the quotes that begin here; a quote in it is doubled. */
    private String quoted() {
        var value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == '\'') {
                at++;
                if (at >= text.length() || text.charAt(at) != '\'') {
                    break;
                }
            }
            value.append(text.charAt(at));
        }
        return value.toString();
    }
}
