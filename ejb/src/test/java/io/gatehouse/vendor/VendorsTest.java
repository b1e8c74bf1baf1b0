package io.gatehouse.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.shared.DomainException;
import io.gatehouse.testbed.GatehouseDatabase;
import io.gatehouse.vendor.questionnaire.Severity;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VendorsTest {

    private static final VendorRecord RECORD = new VendorRecord(List.of("Chat completions"),
            List.of(new VendorRecord.SubProcessor("Cloud Ltd", "Hosting", "EU")), "it-security",
            List.of(new VendorRecord.Contact("Security desk", "security@acme.example", "Incidents")), LocalDate.of(2026, 1, 1),
            LocalDate.of(2027, 1, 1), "Switch to the model on premises");

    private final TestRegister node = new TestRegister();

    @BeforeEach
    void forget() {
        TestRegister.clear();
    }

    private static void assertRefused(DomainException.Kind kind, String code, Callable<?> act) {
        assertThatThrownBy(act::call).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.kind()).isEqualTo(kind);
        });
    }

    @Test
    @DisplayName("A record stands beside the governance file; each change is a new revision, made from the one before")
    void revisions() {
        assertThat(node.vendors(v -> v.one("acme")).record()).isNull();
        assertThat(node.vendors(v -> v.put("acme", 0, RECORD)).record()).isEqualTo(RECORD);
        assertThat(node.lastEvent().type()).isEqualTo(Type.VENDOR_CHANGED);
        assertRefused(DomainException.Kind.CONFLICT, "vendor-changed", () -> node.vendors(v -> v.put("acme", 0, RECORD)));
        assertThat(node.vendors(v -> v.put("acme", 1, RECORD)).revision()).isEqualTo(2);
        assertThat(node.vendors(v -> v.put("newcomer", 0, RECORD)).inPolicy()).isFalse();
        List<VendorView> all = node.vendors(Vendors::list);
        assertThat(all).extracting(VendorView::key).containsExactly("acme", "recorded", "newcomer");
        assertRefused(DomainException.Kind.NOT_FOUND, "not-found", () -> node.vendors(v -> v.one("nobody")));
    }

    @Test
    @DisplayName("Incidents are reported and closed once; not ahead of their day")
    void incidents() {
        var incident = node.vendors(v -> v.report("acme", node.today, "Key leaked", "In a repository", Severity.HIGH));
        assertRefused(DomainException.Kind.REFUSED, "bad-value",
                () -> node.vendors(v -> v.report("acme", node.today.plusDays(1), "Will leak", "", Severity.LOW)));
        assertThat(node.vendors(v -> v.one("acme")).incidents()).extracting(Incident::state).containsExactly(Incident.State.OPEN);
        assertThat(node.vendors(v -> v.close("acme", incident.id(), "Rotated")).outcome()).isEqualTo("Rotated");
        assertRefused(DomainException.Kind.CONFLICT, "incident-closed", () -> node.vendors(v -> v.close("acme", incident.id(), "Again")));
        assertRefused(DomainException.Kind.NOT_FOUND, "not-found", () -> node.vendors(v -> v.close("recorded", incident.id(), "Again")));
    }

    @Test
    @DisplayName("The application cannot rewrite what was once recorded")
    void appendOnly() throws SQLException {
        node.vendors(v -> v.put("acme", 0, RECORD));
        try (var connection = GatehouseDatabase.get().as("gatehouse_app").getConnection(); var statement = connection.createStatement()) {
            for (var sql : List.of("UPDATE gatehouse.vendor_record SET document = '{}'", "DELETE FROM gatehouse.vendor_record",
                    "UPDATE gatehouse.vendor_assessment_content SET document = '{}'", "DELETE FROM gatehouse.vendor_assessment_act",
                    "UPDATE gatehouse.vendor_questionnaire SET document = ''", "UPDATE gatehouse.vendor_assessment SET vendor = 'other'")) {
                assertThatThrownBy(() -> statement.execute(sql)).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
        }
    }
}
