package io.gatehouse.web.console.request;

import io.gatehouse.governance.requests.DecisionView;
import io.gatehouse.governance.requests.RequestDecisions;
import io.gatehouse.governance.requests.RequestState;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Requests that wait, and those that have ended. */
@Named
@RequestScoped
public class DecisionsPage {

    @Inject
    private RequestDecisions requests;

    private List<DecisionView> all;

    @PostConstruct
    void load() {
        all = requests.list();
    }

    public List<DecisionView> getWaiting() {
        return all.stream().filter(DecisionsPage::isWaiting).toList();
    }

    public List<DecisionView> getPast() {
        return all.stream().filter(each -> !isWaiting(each)).toList();
    }

    private static boolean isWaiting(DecisionView each) {
        return each.request().state().equals(RequestState.WAITING.code());
    }
}
