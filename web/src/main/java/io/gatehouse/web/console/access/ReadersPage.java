package io.gatehouse.web.console.access;

import io.gatehouse.governance.explain.ReadersView;
import io.gatehouse.governance.explain.Simulations;
import io.gatehouse.shared.DomainException;
import io.gatehouse.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who of all people may see a dataset or a field, a page of them at a time. */
@Named
@RequestScoped
public class ReadersPage {

    private static final int SIZE = 50;

    @Inject
    private Simulations simulations;

    @Inject
    private AccessChoices choices;

    @Inject
    private Words words;

    private String dataset;
    private String field;
    private String workflow;
    private int page = 1;
    private ReadersView view;
    private boolean nobody;

    public void load() {
        if (dataset != null) {
            try {
                view = simulations.readers(dataset, field, workflow);
            } catch (DomainException refused) {
                nobody = refused.kind() == DomainException.Kind.NOT_FOUND || refused.kind() == DomainException.Kind.UNAVAILABLE;
                if (!nobody) {
                    throw refused;
                }
            }
        }
    }

    public String getVerdict() {
        var names = new Names(choices.policy());
        return words.texts().say(view.readers().size() == 1 ? "readers.verdict.one" : "readers.verdict.many", view.readers().size(),
                field == null ? names.dataset(dataset) : words.say("explain.field", names.field(dataset, field), names.dataset(dataset)));
    }

    public List<ReadersView.One> getReaders() {
        int from = Math.min((getPage() - 1) * SIZE, view.readers().size());
        return view.readers().subList(from, Math.min(from + SIZE, view.readers().size()));
    }

    public int getPages() {
        return Math.max(1, (view.readers().size() + SIZE - 1) / SIZE);
    }

    /** This page's address without its number. */
    public String getAddress() {
        return "?dataset=" + ReasonWords.encoded(dataset) + "&field=" + ReasonWords.encoded(field) + "&workflow=" + ReasonWords.encoded(workflow);
    }

    public String workflows(List<String> keys) {
        var names = new Names(choices.policy());
        return String.join(", ", keys.stream().map(names::workflow).toList());
    }

    public ReadersView getView() {
        return view;
    }

    public boolean isNobody() {
        return nobody;
    }

    public String getDataset() {
        return dataset;
    }

    public void setDataset(String dataset) {
        this.dataset = AccessChoices.filled(dataset);
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = AccessChoices.filled(field);
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(String workflow) {
        this.workflow = AccessChoices.filled(workflow);
    }

    public int getPage() {
        return Math.clamp(page, 1, view == null ? 1 : getPages());
    }

    public void setPage(int page) {
        this.page = page;
    }
}
