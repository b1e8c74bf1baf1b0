package io.gatehouse.web.portal;

import io.gatehouse.query.ResultTable;
import io.gatehouse.summary.Summaries;
import io.gatehouse.summary.Summary;
import io.gatehouse.web.data.TableView;
import io.gatehouse.web.page.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The rows that a sentence rests on, as its reader may see them. */
@Named
@RequestScoped
public class SourcePage {

    private static final int PAGE_SIZE = 200;

    @Inject
    private Summaries summaries;

    @Inject
    private Language language;

    private String summaryId;
    private String sourceId;
    private Summary summary;
    private ResultTable table;
    private TableView view;
    private int page = 1;
    private boolean exportable;

    public void load() {
        var source = sourceId == null ? "" : sourceId;
        var opened = summaries.open(summaryId == null ? "" : summaryId, source);
        summary = opened.summary();
        table = opened.rows().get(source);
        exportable = opened.exportable();
        view = TableView.page(table, language.getLocale(), page, PAGE_SIZE);
    }

    public Summary getSummary() {
        return summary;
    }

    public Summary.Source getSource() {
        return summary.sources().stream().filter(source -> source.id().equals(sourceId)).findFirst().orElseThrow();
    }

    public ResultTable getTable() {
        return table;
    }

    public TableView getView() {
        return view;
    }

    /** Whether the rows may be saved as a file. */
    public boolean isExportable() {
        return exportable;
    }

    public int getPages() {
        return (table.rows().size() + PAGE_SIZE - 1) / PAGE_SIZE;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    public String getSummaryId() {
        return summaryId;
    }

    public void setSummaryId(String summaryId) {
        this.summaryId = summaryId;
    }

    public String getSourceId() {
        return sourceId;
    }

    public void setSourceId(String sourceId) {
        this.sourceId = sourceId;
    }
}
