package io.gatehouse.web.portal;

import io.gatehouse.summary.Summaries;
import io.gatehouse.summary.Summary;
import io.gatehouse.web.data.TableView;
import io.gatehouse.web.page.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the vendor saw: the evidence of a summary as its reader sees it, beside the exact bytes that left. */
@Named
@RequestScoped
public class SentPage {

    private static final int PREVIEW_ROWS = 10;
    private static final int PREVIEW_COLUMNS = 6;

    @Inject
    private Summaries summaries;

    @Inject
    private Language language;

    private String id;
    private Summary summary;
    private List<Evidence> evidence;
    private List<SentBodyView> bodies;

    /** A source with the first of its rows. */
    public record Evidence(Summary.Source source, TableView rows) {
    }

    public void load() {
        var opened = summaries.open(id == null ? "" : id);
        summary = opened.summary();
        evidence = summary.sources().stream().filter(source -> opened.rows().containsKey(source.id())).map(source -> new Evidence(source,
                TableView.of(opened.rows().get(source.id()), language.getLocale(), PREVIEW_ROWS, PREVIEW_COLUMNS))).toList();
        bodies = summaries.sent(id).stream().map(SentBodyView::of).toList();
    }

    public Summary getSummary() {
        return summary;
    }

    public List<Evidence> getEvidence() {
        return evidence;
    }

    public List<SentBodyView> getBodies() {
        return bodies;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
