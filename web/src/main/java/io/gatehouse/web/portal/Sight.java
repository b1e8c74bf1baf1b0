package io.gatehouse.web.portal;

import io.gatehouse.access.DatasetInfo;
import io.gatehouse.access.Me;
import io.gatehouse.access.MyAccess;
import io.gatehouse.access.WorkflowInfo;
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

    private Me me;
    private List<WorkflowInfo> workflows;
    private String workflow;
    private List<DatasetInfo> datasets;

    @PostConstruct
    void open() {
        me = access.me();
        workflows = access.workflows();
    }

    public void load() {
        if (workflow == null && !workflows.isEmpty()) {
            workflow = workflows.getFirst().key();
        }
        datasets = workflow == null ? List.of() : access.datasets(workflow);
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

    public List<DatasetInfo> getDatasets() {
        return datasets;
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(String workflow) {
        this.workflow = workflow == null || workflow.isBlank() ? null : workflow;
    }
}
