package io.gatehouse.web.console.overview;

import io.gatehouse.governance.overview.Overview;
import io.gatehouse.governance.overview.OverviewView;
import io.gatehouse.web.page.Page;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How much waits, each number with its list. */
@Named
@RequestScoped
public class OverviewPage {

    @Inject
    private Overview overview;

    private OverviewView view;

    @PostConstruct
    void load() {
        view = overview.view();
    }

    public List<OverviewView.Item> getItems() {
        return view.items();
    }

    public boolean isDone() {
        return view.items().stream().allMatch(item -> item.count() == 0);
    }

    /** The page of the list that a number counts. */
    public Page page(OverviewView.Item item) {
        return switch (item.kind()) {
            case "staged" -> Page.GOVERNANCE;
            case "requests" -> Page.REQUEST_DECISIONS;
            case "releases" -> Page.GATE;
            case "assessments" -> Page.VENDORS;
            case "recertifications" -> Page.USE;
            case "signals" -> Page.SIGNALS;
            case "imports" -> Page.SOURCES;
            default -> throw new IllegalArgumentException(item.kind());
        };
    }
}
