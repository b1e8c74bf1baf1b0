package io.gatehouse.policy.file;

import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Risk;
import io.gatehouse.shared.Label;

/** What a workflow says of vendors' models, and how risky a use of AI is. */
final class ModelUseReader {

    private static final int MOST_TOKENS = 1_000_000_000;

    private ModelUseReader() {
    }

    /** {@code excess, guard, budget, question}. */
    static ModelUse read(Block block) {
        var excess = block.oneOf("excess", ModelUse.Excess.class);
        var guard = block.oneOf("guard", ModelUse.Guard.class);
        var budget = block.has("budget") ? Block.of(block.at("budget"), block.node("budget"), block.problems(),
                "tokens-per-day", "tokens-per-person") : null;
        return new ModelUse(excess == null ? ModelUse.DEFAULT.excess() : excess, guard == null ? ModelUse.DEFAULT.guard() : guard,
                budget == null ? null : budget.whole("tokens-per-day", 1, MOST_TOKENS),
                budget == null ? null : budget.whole("tokens-per-person", 1, MOST_TOKENS), question(block));
    }

    /** What is wrong is a problem of the file already. */
    private static Label question(Block block) {
        var label = LabelReader.read(block, "question");
        return label == null ? ModelUse.QUESTION : label;
    }

    /** {@code risk: {class, reasons}}; null where there is none. */
    static Risk risk(Block block) {
        if (!block.has("risk")) {
            return null;
        }
        var risk = Block.of(block.at("risk"), block.node("risk"), block.problems(), "class", "reasons").require("class");
        return new Risk(risk.oneOf("class", Risk.Category.class), risk.text("reasons"));
    }
}
