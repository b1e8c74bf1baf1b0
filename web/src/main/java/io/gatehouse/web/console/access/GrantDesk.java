package io.gatehouse.web.console.access;

import io.gatehouse.governance.ApplyResult;
import io.gatehouse.governance.GovernanceService;
import io.gatehouse.governance.Grants;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import io.gatehouse.web.console.policy.GrantSentences;
import io.gatehouse.web.page.Attempt;
import io.gatehouse.web.page.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A grant written down: what it would change is told in the file's words and in people before it is kept, and nothing is
 * kept that was not told before.
 */
@Named
@ViewScoped
public class GrantDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GovernanceService governance;

    @Inject
    private transient Grants grants;

    @Inject
    private transient GrantChoices choices;

    @Inject
    private transient Words words;

    @Inject
    private transient Clock clock;

    private String role;
    private Integer entry;
    private String dataset;
    private GrantForm form = new GrantForm();
    private String wasText;
    private String told;
    private String act;
    private transient Policy policy;
    private transient Attempt<ApplyResult> attempt;

    /** NOT_FOUND where there is no such role, or it has no such grant. */
    public void load() {
        var spec = spec();
        if (entry != null) {
            if (entry < 0 || entry >= spec.grants().size()) {
                throw DomainException.notFound();
            }
            wasText = spec.grants().get(entry).toString();
            if (was() instanceof Grant.OfDatasets grant) {
                form = GrantForm.of(grant, choices.names(grant.datasets()));
            } else {
                form.period(was());
            }
        } else if (dataset != null) {
            form.setDatasets(List.of(dataset));
            datasetsChosen();
        }
    }

    private Policy policy() {
        if (policy == null) {
            policy = governance.inForce().policy();
        }
        return policy;
    }

    private RoleSpec spec() {
        return policy().role(role == null ? "" : role).orElseThrow(DomainException::notFound);
    }

    /** The grant that is changed, by what it said when the page was opened; CONFLICT {@code grant-changed} where it is gone. */
    private Grant was() {
        return wasText == null ? null : spec().grants().stream().filter(grant -> grant.toString().equals(wasText)).findFirst()
                .orElseThrow(() -> DomainException.conflict("grant-changed"));
    }

    public void datasetsChosen() {
        form.offer(choices.names(form.getDatasets()));
    }

    /** Says what the form would change. */
    public void check() {
        attempt(this::put, "put", true);
    }

    /** Says what taking the grant away would change. */
    public void checkRemoval() {
        attempt(dryRun -> grants.remove(role, was(), dryRun), "remove", true);
    }

    /** Says what ending the grant at once would change: yesterday is then its last day. */
    public void checkEnd() {
        form.setUntil(LocalDate.now(clock).minusDays(1).toString());
        attempt(this::put, "put", true);
    }

    /** Keeps what was told last; where the form says something else by now, that is told first. */
    public String keep() {
        if (!isTold()) {
            check();
            return null;
        }
        if ("remove".equals(act)) {
            attempt(dryRun -> grants.remove(role, was(), dryRun), "remove", false);
        } else {
            attempt(this::put, "put", false);
        }
        attempt.done().ifPresent(done -> policy = null);
        return attempt.done().filter(done -> done.staged().isEmpty()).map(done -> "/govern/role?faces-redirect=true&key=" + role).orElse(null);
    }

    private ApplyResult put(boolean dryRun) {
        return entry == null ? grants.add(role, grant(), dryRun) : grants.replace(role, was(), grant(), dryRun);
    }

    private Grant grant() {
        if (was() instanceof Grant.OfReports reports) {
            return new Grant.OfReports(reports.reports(), form.getWorkflows(), GrantForm.day(form.getFrom()), GrantForm.day(form.getUntil()),
                    GrantForm.day(form.getRecertifyBy()));
        }
        return form.grant(was() instanceof Grant.OfDatasets old ? old : null);
    }

    private void attempt(Function<Boolean, ApplyResult> how, String what, boolean dryRun) {
        act = what;
        try {
            attempt = Attempt.of(() -> how.apply(dryRun));
        } catch (DateTimeException notADay) {
            attempt = refused("until", "A day such as 2027-12-31.");
        } catch (NumberFormatException notANumber) {
            attempt = refused("mask", "The width of a range is a number above zero.");
        }
        told = attempt.done().filter(ApplyResult::dryRun).map(done -> what + now()).orElse(null);
    }

    private static Attempt<ApplyResult> refused(String path, String message) {
        return new Attempt<>(null, "bad-request", List.of(new Violation(path, "bad-value", message)));
    }

    /** Whether what the form says has just been told, so that it may be kept. */
    public boolean isTold() {
        return told != null && told.equals(act + now());
    }

    private String now() {
        try {
            return "remove".equals(act) ? "" : grant().toString();
        } catch (DateTimeException | NumberFormatException | DomainException unreadable) {
            return "?";
        }
    }

    /** The grant as a sentence, as it stands in force; null for a new one. */
    public String getSentence() {
        return wasText == null ? null : new GrantSentences(policy(), words.texts()).of(was());
    }

    public boolean isNew() {
        return entry == null;
    }

    /** Whether it grants published reports, of which only the time can be changed here. */
    public boolean isOfReports() {
        return was() instanceof Grant.OfReports;
    }

    public String getTitle() {
        return new Names(policy()).role(role);
    }

    public Attempt<ApplyResult> getAttempt() {
        return attempt;
    }

    public GrantForm getForm() {
        return form;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public Integer getEntry() {
        return entry;
    }

    public void setEntry(Integer entry) {
        this.entry = entry;
    }

    public String getDataset() {
        return dataset;
    }

    public void setDataset(String dataset) {
        this.dataset = dataset == null || dataset.isBlank() ? null : dataset;
    }
}
