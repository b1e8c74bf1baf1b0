package io.gatehouse.vendor;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.policy.store.Versioned;
import io.gatehouse.testbed.Entities;
import io.gatehouse.testbed.GatehouseDatabase;
import io.gatehouse.vendor.questionnaire.Questionnaires;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The register on a real database, as the application's role; one instance is one node with one person at it. */
final class TestRegister {

    static final Policy POLICY = PolicyReader.read("""
            gatehouse: 1
            vendors:
              - key: acme
                title: Acme
                provider: {kind: openai-compatible, url: "http://localhost/v1", model: m, region: EU}
                terms: {level: internal, regions: [EU], until: 2026-12-31}
              - {key: recorded, title: Recorded only}
            """);

    private static final EntityManagerFactory FACTORY = Entities.factory(GatehouseDatabase.get().as("gatehouse_app"), StoredRecord.class,
            StoredIncident.class, StoredQuestionnaire.class, StoredAssessment.class, StoredContent.class, StoredAct.class, StoredReminder.class);

    private final EntityManager entities = FACTORY.createEntityManager();
    final List<AuditEvent> events = new ArrayList<>();
    String person = "ann";
    LocalDate today = AssessmentRulesTest.TODAY;
    private int second;

    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public java.time.Instant instant() {
            return java.time.Instant.parse("2026-03-31T10:00:00.123456789Z").plusSeconds(second++);
        }
    };

    static void clear() {
        try (var connection = GatehouseDatabase.get().as("gatehouse_owner").getConnection(); var statement = connection.createStatement()) {
            statement.execute("TRUNCATE gatehouse.vendor_record, gatehouse.vendor_incident, gatehouse.vendor_assessment,"
                    + " gatehouse.vendor_assessment_content, gatehouse.vendor_assessment_act, gatehouse.vendor_reminder, gatehouse.vendor_questionnaire");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    <T> T assessments(Function<Assessments, T> act) {
        return inTransaction(() -> {
            var bean = new Assessments();
            bean.store = store();
            bean.vendors = vendorStore();
            bean.shelf = new QuestionnaireShelf() {
                @Override
                Questionnaires offered() {
                    return new Questionnaires(List.of(new Questionnaires.Source(AssessmentRulesTest.SMALL, AssessmentRulesTest.FILE)), List.of());
                }
            };
            bean.policies = policies();
            bean.calendar = calendar();
            bean.current = caller();
            bean.trail = trail();
            bean.clock = clock;
            return act.apply(bean);
        });
    }

    <T> T vendors(Function<Vendors, T> act) {
        return inTransaction(() -> {
            var bean = new Vendors();
            bean.store = vendorStore();
            bean.terms = terms();
            bean.policies = policies();
            bean.calendar = calendar();
            bean.current = caller();
            bean.trail = trail();
            bean.clock = clock;
            return act.apply(bean);
        });
    }

    <T> T overview(Function<VendorOverview, T> act) {
        return inTransaction(() -> {
            var bean = new VendorOverview();
            bean.store = store();
            bean.vendors = vendorStore();
            bean.terms = terms();
            bean.policies = policies();
            bean.calendar = calendar();
            bean.current = caller();
            bean.trail = trail();
            return act.apply(bean);
        });
    }

    void remind() {
        inTransaction(() -> {
            var bean = new ExpiryReminders();
            bean.store = store();
            bean.vendors = vendorStore();
            bean.policies = policies();
            bean.calendar = calendar();
            bean.trail = trail();
            bean.clock = clock;
            bean.remind();
            return null;
        });
    }

    Standing standing(String vendor) {
        return inTransaction(() -> terms().standing(vendor, POLICY, today));
    }

    AuditEvent lastEvent() {
        return events.getLast();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        var result = new ArrayList<T>();
        Entities.inTransaction(entities, () -> result.add(work.get()));
        return result.getFirst();
    }

    private AssessmentStore store() {
        var store = new AssessmentStore();
        store.entities = entities;
        return store;
    }

    private VendorStore vendorStore() {
        var store = new VendorStore();
        store.entities = entities;
        return store;
    }

    private VendorTerms terms() {
        var terms = new VendorTerms();
        terms.entities = entities;
        return terms;
    }

    private static PolicyStore policies() {
        return new PolicyStore() {
            @Override
            public Versioned current() {
                return new Versioned(7, POLICY);
            }
        };
    }

    private BusinessCalendar calendar() {
        return new BusinessCalendar() {
            @Override
            public LocalDate today() {
                return today;
            }
        };
    }

    private CurrentCaller caller() {
        return new CurrentCaller() {
            @Override
            public Caller caller() {
                return Caller.of(person, Set.of("ai-governance"), Map.of());
            }
        };
    }

    private AuditTrail trail() {
        return new AuditTrail() {
            @Override
            public String record(AuditEvent event) {
                events.add(event);
                return "ref";
            }

            @Override
            public String recordRefusal(AuditEvent event) {
                events.add(event);
                return "ref";
            }
        };
    }
}
