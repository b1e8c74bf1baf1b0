package io.gatehouse.web.console.audit;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditPage;
import io.gatehouse.audit.AuditQuery;
import io.gatehouse.audit.AuditReader;
import io.gatehouse.governance.GovernanceService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The audit page: filters are its address, so that a view can be sent to a colleague; pages follow the log's cursor. */
@Named
@RequestScoped
public class AuditTimeline {

    private static final int PAGE = 50;

    @Inject
    private AuditReader reader;

    @Inject
    private People people;

    @Inject
    private GovernanceService governance;

    private Map<String, String> workflows;
    private String type;
    private String subject;
    private String workflow;
    private String from;
    private String to;
    private String cursor;
    private AuditPage page;

    public void load() {
        page = reader.events(new AuditQuery(start(from, 0), start(to, 1), subject == null ? null : people.subject(subject), type, workflow, cursor, PAGE));
        workflows = new LinkedHashMap<>();
        governance.inForce().policy().workflows().forEach(each -> workflows.put(each.key(), each.title()));
        if (workflow != null) {
            workflows.putIfAbsent(workflow, workflow);
        }
    }

    public List<AuditEntry> getEvents() {
        return page.events();
    }

    public String getNext() {
        return page.nextCursor();
    }

    public List<String> getTypes() {
        return Stream.of(AuditEvent.Type.values()).map(AuditEvent.Type::code).sorted().toList();
    }

    /** Titles of the workflows of the policy in force, by key, and the one that is asked for. */
    public List<Map.Entry<String, String>> getWorkflows() {
        return List.copyOf(workflows.entrySet());
    }

    private static Instant start(String day, int plus) {
        try {
            return day == null || day.isBlank() ? null
                    : LocalDate.parse(day).plusDays(plus).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = blank(type);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = blank(subject);
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(String workflow) {
        this.workflow = blank(workflow);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = blank(cursor);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
