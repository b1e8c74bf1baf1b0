package io.gatehouse.web.console.access;

import io.gatehouse.governance.explain.Simulations;
import io.gatehouse.shared.DomainException;
import io.gatehouse.web.page.SightSentences;
import io.gatehouse.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What somebody sees in a workflow: a person of the directory, or a made-up set of roles and attributes. No values. */
@Named
@RequestScoped
public class SimulatePage {

    @Inject
    private Simulations simulations;

    @Inject
    private AccessChoices choices;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private String who;
    private String workflow;
    private Simulations.Told told;
    private boolean nobody;

    /** One dataset: a sentence, and its fields with their ways. */
    public record Seen(String key, String title, String sentence, List<SeenField> fields) {
    }

    /** @param how how much is seen; @param rows the conditions */
    public record SeenField(String name, String title, String how, String rows, io.gatehouse.shared.Label label) {
    }

    public void load() {
        who = choices.login(who);
        if (workflow == null || who == null && getRoles().isEmpty()) {
            return;
        }
        try {
            told = who != null ? simulations.viewAs(who, workflow) : simulations.simulate(workflow, getRoles(), attributes());
        } catch (DomainException refused) {
            nobody = refused.kind() == DomainException.Kind.NOT_FOUND || refused.kind() == DomainException.Kind.UNAVAILABLE;
            if (!nobody) {
                throw refused;
            }
        }
    }

    private TreeMap<String, List<String>> attributes() {
        var attributes = new TreeMap<String, List<String>>();
        choices.getClaims().forEach(claim -> {
            var values = Stream.of(given(claim).split(",")).map(String::strip).filter(value -> !value.isEmpty()).toList();
            if (!values.isEmpty()) {
                attributes.put(claim, values);
            }
        });
        return attributes;
    }

    /** What was typed for an attribute. */
    public String given(String claim) {
        var value = request.getParameter("a-" + claim);
        return value == null ? "" : value;
    }

    public List<String> getRoles() {
        var chosen = request.getParameterValues("role");
        return chosen == null ? List.of() : Arrays.stream(chosen).filter(role -> !role.isBlank()).toList();
    }

    public boolean chosen(String role) {
        return getRoles().contains(role);
    }

    /** Why the workflow is not for them; none where it is. */
    public List<String> getWhyNot() {
        return new ReasonWords(choices.policy(), words.texts(), workflow).why(told.view().reasons());
    }

    public List<Seen> getDatasets() {
        var reasons = new ReasonWords(choices.policy(), words.texts(), workflow);
        var names = new Names(choices.policy());
        var sentences = new SightSentences(words.texts(), "view");
        return told.view().datasets().stream().map(dataset -> new Seen(dataset.key(), dataset.title(),
                told.datasets().stream().filter(sight -> sight.dataset().key().equals(dataset.key())).findFirst().map(sentences::of).orElse(""),
                dataset.fields().stream().map(field -> new SeenField(field.name(), names.field(dataset.key(), field.name()),
                        String.join("; ", field.ways().stream().map(way -> "full".equals(way.mask()) ? words.say("explain.way.full")
                                : words.say("explain.way.masked", reasons.mask(way.mask()))).distinct().toList()),
                        String.join("; ", field.ways().stream().map(way -> way.rows() == null ? words.say("explain.way.every-row") : way.rows()).distinct().toList()),
                        field.label())).toList())).toList();
    }

    public List<String> getPublished() {
        var names = new Names(choices.policy());
        return told.view().published().stream().map(names::report).toList();
    }

    public Simulations.Told getTold() {
        return told;
    }

    public boolean isNobody() {
        return nobody;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = AccessChoices.filled(who);
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(String workflow) {
        this.workflow = AccessChoices.filled(workflow);
    }
}
