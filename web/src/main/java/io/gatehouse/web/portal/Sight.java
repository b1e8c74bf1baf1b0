package io.gatehouse.web.portal;

import io.gatehouse.access.Me;
import io.gatehouse.access.MyAccess;
import io.gatehouse.access.WorkflowInfo;
import io.gatehouse.governance.explain.DatasetSight;
import io.gatehouse.governance.explain.Explanations;
import io.gatehouse.web.page.SightSentences;
import io.gatehouse.web.page.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** What may I see: the person's roles and, for one of their workflows, the data that exists for them. */
@Named
@RequestScoped
public class Sight {

    @Inject
    private MyAccess access;

    @Inject
    private Explanations explanations;

    @Inject
    private Words words;

    private Me me;
    private List<WorkflowInfo> workflows;
    private String workflow;
    private List<DatasetSight> datasets;

    @PostConstruct
    void open() {
        me = access.me();
        workflows = access.workflows();
    }

    public void load() {
        if (workflow == null && !workflows.isEmpty()) {
            workflow = workflows.getFirst().key();
        }
        datasets = workflow == null ? List.of() : explanations.mySight(workflow);
    }

    public Me getMe() {
        return me;
    }

    public List<Map.Entry<String, List<String>>> getAttributes() {
        return List.copyOf(me.attributes().entrySet());
    }

    public List<WorkflowInfo> getWorkflows() {
        return workflows;
    }

    public List<DatasetSight> getDatasets() {
        return datasets;
    }

    /** What the person sees of the dataset, in one sentence. */
    public String sentence(DatasetSight seen) {
        return new SightSentences(words.texts(), "sight").of(seen);
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(String workflow) {
        this.workflow = workflow == null || workflow.isBlank() ? null : workflow;
    }
}
