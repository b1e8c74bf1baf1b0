package io.gatehouse.web.console.use;

import io.gatehouse.governance.ApplyResult;
import io.gatehouse.governance.use.AccessUse;
import io.gatehouse.governance.use.GrantRef;
import io.gatehouse.governance.use.Recertification;
import io.gatehouse.governance.use.UseView;
import io.gatehouse.web.page.Attempt;
import io.gatehouse.web.page.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What is granted and what of it is used; ends an unused grant, and recertifies those that are needed. */
@Named
@RequestScoped
public class UseDesk {

    @Inject
    private AccessUse use;

    private UseView view;
    private List<Recertification> due;
    private List<String> chosen = new ArrayList<>();
    private String by;
    private Attempt<ApplyResult> ending;
    private Attempt<ApplyResult> recertifying;

    @PostConstruct
    void load() {
        view = use.view();
        due = use.recertifications();
    }

    public void end(String role, String grant, String dataset) {
        ending = Attempt.of(() -> use.end(role, grant, dataset));
        load();
    }

    public void recertify() {
        recertifying = Attempt.of(() -> use.recertify(chosen.stream().map(UseDesk::grant).toList(), Dates.of(by, "by")));
        if (recertifying.done().isPresent()) {
            chosen = new ArrayList<>();
        }
        load();
    }

    /** A choice is the digest of the grant and the key of its role. */
    private static GrantRef grant(String choice) {
        int at = choice.indexOf(' ');
        return at < 0 ? new GrantRef("", choice) : new GrantRef(choice.substring(at + 1), choice.substring(0, at));
    }

    public UseView getView() {
        return view;
    }

    public List<Recertification> getDue() {
        return due;
    }

    public Attempt<ApplyResult> getEnding() {
        return ending;
    }

    public Attempt<ApplyResult> getRecertifying() {
        return recertifying;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }
}
