package io.gatehouse.web.console.access;

import io.gatehouse.governance.GovernanceService;
import io.gatehouse.governance.explain.PeopleView;
import io.gatehouse.governance.explain.Simulations;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the forms under Access offer: people of the directory, and what the policy in force names. Read once a request. */
@Named
@RequestScoped
public class AccessChoices {

    private static final int MOST_SUGGESTED = 300;
    private static final int MOST_CANDIDATES = 20;

    @Inject
    private GovernanceService governance;

    @Inject
    private Simulations simulations;

    private Policy policy;
    private PeopleView people;

    Policy policy() {
        if (policy == null) {
            policy = governance.inForce().policy();
        }
        return policy;
    }

    /** The person of that login name or subject, as far as the directory tells. */
    Optional<PeopleView.One> person(String who) {
        return getPeople().people().stream().filter(one -> one.person().name().equals(who) || one.person().subject().equals(who)).findFirst();
    }

    /** The login name of whom somebody means who typed this: a login name, or a part of the full name that one person has. */
    String login(String typed) {
        var meant = candidates(typed);
        return typed == null || person(typed).isPresent() || meant.size() != 1 ? typed : meant.getFirst().person().name();
    }

    /** People whose full name has this in it, the first of them. */
    public List<PeopleView.One> candidates(String typed) {
        var part = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return part.isEmpty() ? List.of() : getPeople().people().stream()
                .filter(one -> one.person().fullName().toLowerCase(Locale.ROOT).contains(part)).limit(MOST_CANDIDATES).toList();
    }

    public PeopleView getPeople() {
        if (people == null) {
            people = simulations.people();
        }
        return people;
    }

    /** The first of the people; any login name can be typed. */
    public List<PeopleView.One> getSuggested() {
        return getPeople().people().subList(0, Math.min(MOST_SUGGESTED, getPeople().people().size()));
    }

    public List<WorkflowSpec> getWorkflows() {
        return policy().workflows();
    }

    public List<DatasetSpec> getDatasets() {
        return policy().datasets();
    }

    public List<ReportSpec> getReports() {
        return policy().reports();
    }

    public List<RoleSpec> getRoles() {
        return policy().roles();
    }

    public List<String> getClaims() {
        return policy().attributes();
    }

    /** Fields of which the policy says something; others can be typed. */
    public List<String> fields(String dataset) {
        return policy().dataset(dataset == null ? "" : dataset).map(spec -> List.copyOf(spec.fields().keySet())).orElse(List.of());
    }

    /** The fields that name one row. */
    public List<String> identity(String dataset) {
        return policy().dataset(dataset == null ? "" : dataset).map(DatasetSpec::identity).orElse(List.of());
    }

    static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
