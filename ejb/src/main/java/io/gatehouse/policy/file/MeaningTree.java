package io.gatehouse.policy.file;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Meaning.Aggregate;
import java.util.List;

/** A meaning's keys, in the order of {@link MeaningReader#KEYS}. */
final class MeaningTree {

    private MeaningTree() {
    }

    static PolicyTree.Branch add(PolicyTree.Branch tree, Meaning meaning) {
        tree.put("title", meaning.title()).put("type", meaning.type()).put("role", code(meaning.role()))
                .put("unit", meaning.unit()).put("currency", meaning.currency()).put("aggregate", aggregate(meaning.aggregate()))
                .put("good", code(meaning.good())).put("target", meaning.target());
        var values = new PolicyTree.Branch();
        meaning.values().forEach(values::put);
        return tree.branch("values", values).list("excluded", codes(meaning.excluded())).list("pending", codes(meaning.pending()))
                .put("zero", meaning.zeroIsMissing() ? "missing" : null);
    }

    private static Object aggregate(Aggregate aggregate) {
        if (aggregate == null) {
            return null;
        }
        return aggregate.kind() == Aggregate.Kind.RATIO
                ? new PolicyTree.Branch().list("ratio", List.of(aggregate.numerator(), aggregate.denominator())).map()
                : code(aggregate.kind());
    }

    private static List<PolicyTree.Code> codes(List<String> codes) {
        return codes.stream().map(PolicyTree.Code::new).toList();
    }

    private static String code(Enum<?> value) {
        return value == null ? null : Block.code(value);
    }
}
