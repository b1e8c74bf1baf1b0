package io.gatehouse.web.console.access;

import io.gatehouse.policy.Grant;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What a person fills in of a grant of datasets: which, each field in full, masked or not at all, which rows, where, until when. */
public class GrantForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<String> datasets = new ArrayList<>();
    private List<FieldChoice> fields = new ArrayList<>();
    private boolean later = true;
    private String rows = "all";
    private String condition;
    private String parent;
    private String on;
    private List<String> workflows = new ArrayList<>();
    private String from;
    private String until;
    private String recertifyBy;

    /** @param names the fields of the grant's datasets, in their order */
    static GrantForm of(Grant.OfDatasets grant, List<String> names) {
        var form = new GrantForm();
        form.datasets = new ArrayList<>(grant.datasets());
        form.later = !(grant.fields() instanceof Grant.FieldSelection.Only);
        form.offer(names);
        form.fields.forEach(field -> field.as(grant));
        switch (grant.rows()) {
            case Grant.RowRule.All all -> { }
            case Grant.RowRule.Where where -> {
                form.rows = "where";
                form.condition = where.condition();
            }
            case Grant.RowRule.Via via -> {
                form.rows = "via";
                form.parent = via.parent();
                form.on = via.on();
            }
        }
        form.period(grant);
        return form;
    }

    /** Of any grant: where and how long it is good. */
    void period(Grant grant) {
        workflows = new ArrayList<>(grant.workflows());
        from = grant.from() == null ? null : grant.from().toString();
        until = grant.until() == null ? null : grant.until().toString();
        recertifyBy = grant.recertifyBy() == null ? null : grant.recertifyBy().toString();
    }

    /** Fields to choose from; what was chosen for those that stay is kept. */
    final void offer(List<String> names) {
        var known = new LinkedHashMap<String, FieldChoice>();
        fields.forEach(field -> known.put(field.getName(), field));
        fields = new ArrayList<>(names.stream().map(name -> known.getOrDefault(name, new FieldChoice(name))).toList());
    }

    /**
     * The grant that the form says.
     *
     * @param was the one that is changed, whose declared labels of masked values are kept; or null
     * @throws java.time.DateTimeException where a day is none
     */
    Grant.OfDatasets grant(Grant.OfDatasets was) {
        return new Grant.OfDatasets(datasets, FieldChoices.selection(fields, later, was), FieldChoices.masks(fields, was), rule(), workflows, day(from), day(until), day(recertifyBy));
    }

    private Grant.RowRule rule() {
        return switch (rows) {
            case "where" -> new Grant.RowRule.Where(condition == null ? "" : condition.strip());
            case "via" -> new Grant.RowRule.Via(parent == null ? "" : parent, on == null ? "" : on.strip());
            default -> new Grant.RowRule.All();
        };
    }

    static LocalDate day(String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    public List<String> getDatasets() {
        return datasets;
    }

    public void setDatasets(List<String> datasets) {
        this.datasets = new ArrayList<>(datasets);
    }

    public List<FieldChoice> getFields() {
        return fields;
    }

    /** Whether fields that come and are labelled later are granted, too. */
    public boolean isLater() {
        return later;
    }

    public void setLater(boolean later) {
        this.later = later;
    }

    /** {@code all where via}. */
    public String getRows() {
        return rows;
    }

    public void setRows(String rows) {
        this.rows = rows;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public List<String> getWorkflows() {
        return workflows;
    }

    public void setWorkflows(List<String> workflows) {
        this.workflows = new ArrayList<>(workflows);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getRecertifyBy() {
        return recertifyBy;
    }

    public void setRecertifyBy(String recertifyBy) {
        this.recertifyBy = recertifyBy;
    }
}
