package io.gatehouse.web.portal;

import io.gatehouse.summary.Summaries;
import io.gatehouse.summary.SummaryLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The summaries that the person made, and those that others shared with them. */
@Named
@RequestScoped
public class SummariesPage {

    private static final int MOST = 50;

    @Inject
    private Summaries summaries;

    private List<SummaryLine> mine;
    private List<SummaryLine> shared;

    @PostConstruct
    void load() {
        mine = summaries.mine(MOST);
        shared = summaries.sharedWithMe(MOST);
    }

    public List<SummaryLine> getMine() {
        return mine;
    }

    public List<SummaryLine> getShared() {
        return shared;
    }
}
