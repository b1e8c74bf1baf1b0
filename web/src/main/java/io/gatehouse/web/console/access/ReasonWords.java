package io.gatehouse.web.console.access;

import io.gatehouse.governance.explain.ExplanationView.Step;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.web.console.policy.GrantSentences;
import io.gatehouse.web.page.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps of a decision as sentences: what each says, and what can be done where it keeps something away. Pure. */
final class ReasonWords {

    private static final String GIVES = "gives";
    /** What is mended where the grant stands. */
    private static final Set<String> OF_GRANT = Set.of("grant-not-yet", "grant-ended", "grant-not-recertified", "grant-other-workflow", "condition-cannot-hold",
            "field-not-granted", "grant-too-long");
    /** What is mended where the AI workflow is registered. */
    private static final Set<String> OF_WORKFLOW = Set.of("workflow-not-approved", "workflow-without-ceiling", "no-role-of-workflow", "dataset-not-in-workflow",
            "above-ceiling", "compiled-label");
    /** What is mended in the governance file alone. */
    private static final Set<String> OF_FILE = Set.of("denied", "above-clearance", "new-field", "spelling", "origin-masked", "origin-missing");

    private final Policy policy;
    private final Texts texts;
    private final Names names;
    private final String workflow;
    private final GrantSentences grants;

    ReasonWords(Policy policy, Texts texts, String workflow) {
        this.policy = policy;
        this.texts = texts;
        this.names = new Names(policy);
        this.workflow = workflow;
        this.grants = new GrantSentences(policy, texts);
    }

    /** Each step as a sentence, once; first what keeps something away. */
    List<String> why(Collection<Step> steps) {
        var sentences = new LinkedHashSet<String>();
        steps.stream().filter(step -> !step.rule().equals(GIVES)).forEach(step -> sentences.add(sentence(step)));
        steps.stream().filter(step -> step.rule().equals(GIVES)).forEach(step -> sentences.add(sentence(step)));
        return List.copyOf(sentences);
    }

    /**
     * What could be done about the steps that keep something away, once each.
     *
     * @param roles of the person, for which a new grant could be made
     */
    List<Line> remedies(Collection<Step> steps, Collection<String> roles) {
        var lines = new LinkedHashSet<Line>();
        for (Step step : steps) {
            if (step.rule().equals("not-granted")) {
                newGrants(step, roles).forEach(lines::add);
            } else if (!step.rule().equals(GIVES)) {
                lines.add(remedy(step));
            }
        }
        return List.copyOf(lines);
    }

    private List<Line> newGrants(Step step, Collection<String> roles) {
        var admitted = policy.workflow(workflow).map(WorkflowSpec::roles).orElse(List.of());
        var some = roles.stream().filter(admitted::contains).map(role -> new Line(say("remedy.not-granted", role(role)),
                "/govern/grant?role=" + encoded(role) + "&dataset=" + encoded(step.dataset()), texts.say("grant.new"))).toList();
        return some.isEmpty() ? List.of(Line.of(say("remedy.not-granted", texts.either(admitted.stream().map(this::role).toList())))) : some;
    }

    private Line remedy(Step step) {
        var text = say("remedy." + step.rule(), step.detail() == null ? "" : step.detail(), step.role() == null ? "" : role(step.role()));
        if (OF_GRANT.contains(step.rule()) && step.role() != null) {
            return new Line(text, "/govern/grant?role=" + encoded(step.role()) + "&entry=" + step.entry(), texts.say("remedy.to.grant"));
        }
        if (OF_WORKFLOW.contains(step.rule())) {
            return new Line(text, "/govern/workflow?key=" + encoded(workflow), texts.say("remedy.to.workflow"));
        }
        if (OF_FILE.contains(step.rule())) {
            return step.role() == null ? new Line(text, "/govern/governance", texts.say("nav.governance"))
                    : new Line(text, "/govern/role?key=" + encoded(step.role()), texts.say("remedy.to.role"));
        }
        return step.rule().equals("not-landed") ? new Line(text, "/govern/sources", texts.say("nav.sources")) : Line.of(text);
    }

    /** {0} dataset, {1} field, {2} role, {3} detail, {4} workflow, {5} what the grant or denial says, {6} roles that the workflow admits. */
    String sentence(Step step) {
        return say("why." + step.rule(), step.dataset() == null ? "" : names.dataset(step.dataset()),
                step.field() == null ? "" : names.field(step.dataset(), step.field()), step.role() == null ? "" : role(step.role()),
                detail(step), names.workflow(workflow), said(step),
                texts.either(policy.workflow(workflow).map(WorkflowSpec::roles).orElse(List.of()).stream().map(this::role).toList()));
    }

    private String detail(Step step) {
        return switch (step.rule()) {
            case GIVES -> "full".equals(step.detail()) ? texts.say("why.in-full") : texts.say("why.masked", mask(step.detail()));
            case "above-clearance" -> texts.say("why.levels", texts.say("label." + step.detail()),
                    policy.role(step.role()).map(role -> texts.say("label." + role.clearance().code())).orElse(""));
            case "above-ceiling", "grant-too-long", "compiled-label" -> texts.say("label." + step.detail());
            case "parent-not-visible" -> names.dataset(step.detail());
            case "origin-missing", "origin-masked" -> names.field(step.dataset(), step.detail());
            default -> step.detail() == null ? "" : step.detail();
        };
    }

    /** A mask as words. @param code as {@code range:10} */
    String mask(String code) {
        var kind = code.split(":", 2)[0];
        return texts.say("mask." + kind) + (code.contains(":") ? " (" + code.substring(code.indexOf(':') + 1) + ")" : "");
    }

    private String said(Step step) {
        Optional<RoleSpec> role = step.role() == null || step.entry() == null ? Optional.empty() : policy.role(step.role());
        return role.map(spec -> step.rule().equals("denied")
                ? step.entry() < spec.denials().size() ? grants.of(spec.denials().get(step.entry())) : ""
                : step.entry() < spec.grants().size() ? grants.of(spec.grants().get(step.entry())) : "").orElse("");
    }

    private String role(String key) {
        return names.role(key);
    }

    private String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value == null ? "" : value, StandardCharsets.UTF_8);
    }
}
