package io.gatehouse.policy.file;

import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Grant.FieldSelection;
import io.gatehouse.policy.Grant.RowRule;
import io.gatehouse.policy.MaskSpec;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code roles[i].grants[j]}: of datasets, or of published reports. */
final class GrantReader {

    private static final int LONGEST_CONDITION = 10_000;

    private GrantReader() {
    }

    static Grant read(Block block, References references) {
        if (block.has("datasets") == block.has("reports")) {
            block.problem("datasets", block.has("datasets") ? "misplaced-key" : "missing-key",
                    "A grant names either \"datasets\" or \"reports\".");
        }
        var from = block.date("from");
        var until = block.date("until");
        if (from != null && until != null && until.isBefore(from)) {
            block.problem("until", "bad-date", "The grant ends before it begins.");
        }
        var recertifyBy = block.date("recertify-by");
        if (from != null && recertifyBy != null && recertifyBy.isBefore(from)) {
            block.problem("recertify-by", "bad-date", "The grant would end before it begins.");
        }
        return block.has("reports") && !block.has("datasets") ? ofReports(block, references, from, until).recertifiedBy(recertifyBy)
                : ofDatasets(block, references, from, until).recertifiedBy(recertifyBy);
    }

    private static Grant ofReports(Block block, References references, LocalDate from, LocalDate until) {
        for (var key : List.of("fields", "mask", "rows")) {
            if (block.has(key)) {
                block.problem(key, "misplaced-key", "A grant of reports has no \"" + key + "\".");
            }
        }
        return new Grant.OfReports(block.names("reports", References.Kind.REPORT, references),
                block.names("workflows", References.Kind.WORKFLOW, references), from, until);
    }

    private static Grant ofDatasets(Block block, References references, LocalDate from, LocalDate until) {
        return new Grant.OfDatasets(block.names("datasets", References.Kind.DATASET, references), fields(block), masks(block),
                rows(block, references), block.names("workflows", References.Kind.WORKFLOW, references), from, until);
    }

    private static FieldSelection fields(Block block) {
        if (!block.has("fields")) {
            return new FieldSelection.All();
        }
        if (block.node("fields") instanceof FileNode.Scalar scalar && scalar.text().equals("all")) {
            return new FieldSelection.All();
        }
        var part = Block.of(block.at("fields"), block.node("fields"), block.problems(), "only", "except");
        if (part.has("only") && part.has("except")) {
            part.problem("except", "misplaced-key", "\"only\" and \"except\" do not go together.");
        }
        return part.has("only") ? new FieldSelection.Only(part.fieldNames("only"))
                : new FieldSelection.Except(part.fieldNames("except"));
    }

    private static Map<String, MaskSpec> masks(Block block) {
        var masks = new LinkedHashMap<String, MaskSpec>();
        if (block.has("mask")) {
            var named = Block.named(block.at("mask"), block.node("mask"), block.problems());
            for (var field : named.keys()) {
                var mask = MaskReader.read(named, field);
                if (!Scalars.isColumn(field)) {
                    named.problem(field, "bad-key", "This cannot name a field.");
                } else if (mask != null) {
                    masks.put(field, mask);
                }
            }
        }
        return masks;
    }

    private static RowRule rows(Block block, References references) {
        if (!block.has("rows")) {
            return new RowRule.All();
        }
        if (block.node("rows") instanceof FileNode.Mapping mapping) {
            var via = Block.of(block.at("rows"), mapping, block.problems(), "via", "on").require("via", "on");
            return new RowRule.Via(via.name("via", References.Kind.DATASET, references),
                    via.parsed("on", text -> Scalars.isColumn(text) ? text : null, "bad-key", "the name of a field"));
        }
        var condition = block.parsed("rows", text -> text.length() <= LONGEST_CONDITION ? text : null, "too-large",
                "of at most " + LONGEST_CONDITION + " characters");
        if (condition == null) {
            return new RowRule.All();
        }
        ClaimScan.claims(condition).forEach(claim -> references.mention(References.Kind.ATTRIBUTE, block.at("rows"), claim));
        return new RowRule.Where(condition);
    }
}
