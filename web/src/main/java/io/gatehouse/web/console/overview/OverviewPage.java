package io.gatehouse.web.console.overview;

import io.gatehouse.governance.overview.Overview;
import io.gatehouse.governance.overview.OverviewView;
import io.gatehouse.leaktest.Verdict;
import io.gatehouse.leaktest.job.LeakTests;
import io.gatehouse.web.page.Frame;
import io.gatehouse.web.page.Page;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** How much waits, each number with its list. */
@Named
@RequestScoped
public class OverviewPage {

    @Inject
    private Overview overview;

    @Inject
    private LeakTests leakTests;

    @Inject
    private Frame frame;

    private List<OverviewView.Item> items;

    @PostConstruct
    void load() {
        items = new ArrayList<>(overview.view().items());
        if (frame.has("ai-governance") || frame.has("auditor")) {
            items.add(new OverviewView.Item("leaks", leaking(), null));
        }
    }

    /** Approved workflows whose last leak test found a leak. Leak tests stand above governance, so they are counted here. */
    private int leaking() {
        return Math.toIntExact(leakTests.overview().workflows().stream()
                .filter(line -> line.approved() && line.last() != null && line.last().verdict() == Verdict.LEAKS).count());
    }

    public List<OverviewView.Item> getItems() {
        return items;
    }

    public boolean isDone() {
        return items.stream().allMatch(item -> item.count() == 0);
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
            case "leaks" -> Page.LEAK_TESTS;
            default -> throw new IllegalArgumentException(item.kind());
        };
    }
}
