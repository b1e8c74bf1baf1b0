package io.gatehouse.policy.file;

import io.gatehouse.policy.CompilationRule;
import io.gatehouse.policy.LevelControls;
import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.SourceSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A policy as a tree of maps, lists and values in the canonical order, without defaults: what both notations print.
 * Values are String, BigDecimal, Boolean and {@link Code}.
 */
final class PolicyTree {

    /** A value of the data: a text, but in YAML without quotes where it can be. */
    record Code(String text) {
    }

    private PolicyTree() {
    }

    static Map<String, Object> of(Policy policy) {
        var tree = new Branch().put("gatehouse", BigDecimal.ONE).list("attributes", policy.attributes());
        var controls = new Branch();
        policy.controls().forEach(rung -> controls.put(rung.level().code(), rung(rung)));
        return tree.branch("controls", controls)
                .list("sources", each(policy.sources(), PolicyTree::source))
                .list("datasets", each(policy.datasets(), DatasetTree::of))
                .list("reports", each(policy.reports(), ReportTree::of))
                .list("roles", each(policy.roles(), RoleTree::of))
                .list("workflows", each(policy.workflows(), PolicyTree::workflow))
                .list("compilations", each(policy.compilations(), PolicyTree::compilation))
                .list("vendors", each(policy.vendors(), VendorTree::vendor))
                .list("systems", each(policy.systems(), VendorTree::system)).map();
    }

    static <T> List<Object> each(List<T> items, Function<T, Branch> tree) {
        return items.stream().map(item -> (Object) tree.apply(item).map()).toList();
    }

    static Branch label(Label label) {
        return new Branch().put("level", label.level().code()).list("categories", label.categories());
    }

    private static Object rung(LevelControls rung) {
        var tree = new Branch();
        if (rung.oversight() != null) {
            tree.put("oversight", Block.code(rung.oversight()));
        }
        if (rung.vendors() != null) {
            var word = rung.vendors().equals(List.of("none")) || rung.vendors().equals(List.of("any"));
            tree.put("vendors", word ? rung.vendors().getFirst() : rung.vendors());
        }
        return tree.put("export", rung.export()).text("longest-grant", rung.longestGrant()).text("keep", rung.keep())
                .put("approvals", rung.approvals() == null ? null : BigDecimal.valueOf(rung.approvals())).map();
    }

    private static Branch source(SourceSpec source) {
        return new Branch().put("key", source.key()).put("title", source.title()).put("kind", Block.code(source.kind()))
                .put("location", source.location()).put("datasource", source.datasource()).put("schema", source.schema())
                .put("owner", source.owner());
    }

    private static Branch workflow(WorkflowSpec workflow) {
        return new Branch().put("key", workflow.key()).put("title", workflow.title()).put("purpose", workflow.purpose())
                .put("owner", workflow.owner()).put("status", Block.code(workflow.status())).list("roles", workflow.roles())
                .list("datasets", workflow.datasets()).branch("ceiling", label(workflow.ceiling()))
                .list("providers", workflow.providers().equals(WorkflowReader.DEFAULT_PROVIDERS) ? List.of() : workflow.providers())
                .put("oversight", workflow.oversight() == Oversight.NONE ? null : Block.code(workflow.oversight()))
                .text("keep", workflow.keep())
                .put("excess", workflow.models().excess() == ModelUse.DEFAULT.excess() ? null : Block.code(workflow.models().excess()))
                .put("guard", workflow.models().guard() == ModelUse.DEFAULT.guard() ? null : Block.code(workflow.models().guard()))
                .branch("budget", new Branch().put("tokens-per-day", VendorTree.number(workflow.models().tokensPerDay()))
                        .put("tokens-per-person", VendorTree.number(workflow.models().tokensPerPerson())))
                .branch("question", workflow.models().question().equals(ModelUse.QUESTION) ? new Branch() : label(workflow.models().question()))
                .branch("risk", VendorTree.risk(workflow.risk()));
    }

    private static Branch compilation(CompilationRule rule) {
        return new Branch().list("categories", rule.categories()).put("level", rule.level().code());
    }

    /** A map under construction: what is null or empty is left out. */
    static final class Branch {

        private final Map<String, Object> map = new LinkedHashMap<>();

        Branch put(String key, Object value) {
            if (value != null) {
                map.put(key, value);
            }
            return this;
        }

        Branch text(String key, Object value) {
            return put(key, value == null ? null : value.toString());
        }

        Branch list(String key, Collection<?> items) {
            return put(key, items.isEmpty() ? null : List.copyOf(items));
        }

        Branch branch(String key, Branch branch) {
            return put(key, branch.map.isEmpty() ? null : branch.map);
        }

        Map<String, Object> map() {
            return map;
        }
    }
}
