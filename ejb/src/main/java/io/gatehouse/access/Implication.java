package io.gatehouse.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Proves that rows of one condition are rows of another, from the canonical texts of {@link PredicateText} alone. Sound, not
 * complete: AND is distributed over OR, a list of values is within a longer one, a row rule by a parent follows its parent's
 * condition; whatever else a condition says is compared as text. Texts that cannot be read prove nothing but themselves.
 */
final class Implication {

    /** So many cases are looked into, then nothing is proven. */
    private static final int MOST = 10_000;

    private int cases;

    private sealed interface Formula {
    }

    private record All(List<Formula> parts) implements Formula {
    }

    private record Any(List<Formula> parts) implements Formula {
    }

    private record OneOf(String operand, Set<String> values) implements Formula {
    }

    private record Parent(String link, Formula visible) implements Formula {
    }

    private record Leaf(String text) implements Formula {
    }

    private static final Formula NEVER = new Leaf("never");

    private Implication() {
    }

    /** Whether each row on which the one condition is TRUE is one on which some of the others is. */
    static boolean proven(String condition, List<String> others) {
        return others.contains(condition) || new Implication().follows(new Any(others.stream().map(Implication::formula).toList()),
                together(Set.of(), formula(condition)));
    }

    /** Whether the formula is TRUE wherever all that is known is. */
    private boolean follows(Formula formula, Set<Formula> known) {
        if (formula instanceof All all) {
            return all.parts().stream().allMatch(part -> follows(part, known));
        }
        if (stated(formula, known)) {
            return true;
        }
        var open = known.stream().filter(Any.class::isInstance).map(Any.class::cast).toList();
        return open.stream().anyMatch(any -> each(any, Set.of(), formula)) || open.stream().findFirst().map(any -> {
            var others = new LinkedHashSet<>(known);
            others.remove(any);
            return each(any, others, formula);
        }).orElse(false);
    }

    /** Whether the formula follows from each of the alternatives, together with what else is known. */
    private boolean each(Any any, Set<Formula> others, Formula formula) {
        return any.parts().stream().allMatch(part -> ++cases < MOST && follows(formula, together(others, part)));
    }

    /** Whether it follows without a look into alternatives of what is known. */
    private boolean stated(Formula formula, Set<Formula> known) {
        return known.contains(formula) || known.contains(NEVER) || switch (formula) {
            case All all -> all.parts().stream().allMatch(part -> stated(part, known));
            case Any any -> any.parts().stream().anyMatch(part -> stated(part, known));
            case OneOf list -> known.stream().anyMatch(one -> one instanceof OneOf shorter
                    && shorter.operand().equals(list.operand()) && list.values().containsAll(shorter.values()));
            case Parent rule -> known.stream().anyMatch(one -> one instanceof Parent narrower && narrower.link().equals(rule.link())
                    && follows(rule.visible(), together(Set.of(), narrower.visible())));
            case Leaf leaf -> leaf.text().equals("always");
        };
    }

    /** What is known once the formula is, too: the parts of AND singly. */
    private static Set<Formula> together(Set<Formula> known, Formula formula) {
        var all = new LinkedHashSet<>(known);
        if (formula instanceof All both) {
            both.parts().forEach(part -> all.addAll(together(Set.of(), part)));
        } else {
            all.add(formula);
        }
        return all;
    }

    private static Formula formula(String text) {
        var kind = text.substring(0, text.indexOf('(') + 1);
        var parts = List.of("and(", "or(", "in(", "via(").contains(kind) ? parts(text, kind.length()) : List.<String>of();
        if (parts.isEmpty() || kind.equals("via(") && parts.size() != 4) {
            return new Leaf(text);
        }
        return switch (kind) {
            case "and(" -> new All(parts.stream().map(Implication::formula).toList());
            case "or(" -> new Any(parts.stream().map(Implication::formula).toList());
            case "in(" -> new OneOf(parts.getFirst(), new LinkedHashSet<>(parts.subList(1, parts.size())));
            default -> new Parent(String.join(",", parts.subList(0, 3)), formula(parts.get(3)));
        };
    }

    /** What stands between commas that are in no quotes and no inner brackets; none where the brackets do not close at the end. */
    private static List<String> parts(String text, int from) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int depth = 1;
        int start = from;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ')') && depth == 1) {
                parts.add(text.substring(start, at));
                start = at + 1;
                depth -= c == ')' ? 1 : 0;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (depth == 0 && at + 1 < text.length()) {
                return List.of();
            }
        }
        return depth == 0 && !quoted ? parts : List.of();
    }
}
