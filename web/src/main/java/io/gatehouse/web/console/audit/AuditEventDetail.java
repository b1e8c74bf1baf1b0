package io.gatehouse.web.console.audit;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditReader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** One event of the record. */
@Named
@RequestScoped
public class AuditEventDetail {

    @Inject
    private AuditReader reader;

    private String ref;
    private AuditEntry event;

    public void load() {
        event = reader.event(ref == null ? "" : ref);
    }

    public AuditEntry getEvent() {
        return event;
    }

    public List<Map.Entry<String, String>> getDetails() {
        return List.copyOf(event.details().entrySet());
    }

    public List<Map.Entry<String, String>> getContent() {
        return List.copyOf(event.content().entrySet());
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
