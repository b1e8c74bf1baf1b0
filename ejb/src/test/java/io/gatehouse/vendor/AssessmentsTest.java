package io.gatehouse.vendor;

import static io.gatehouse.vendor.AssessmentRulesTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Level;
import io.gatehouse.vendor.questionnaire.Workbooks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the first answer to the decision and its end, on a real database. */
class AssessmentsTest {

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

    private AssessmentView as(String person, java.util.function.Function<Assessments, AssessmentView> act) {
        node.person = person;
        return node.assessments(act);
    }

    private String submitted(Level level, LocalDate until, String locked) {
        var started = as("ann", a -> a.start("acme", "small", null));
        as("ann", a -> a.save("acme", started.id(), started.version(), AssessmentRulesTest.content(
                AssessmentRulesTest.answers("EU", "P30D", "no", locked), Map.of(), AssessmentRulesTest.terms(level, until))));
        as("ann", a -> a.submit("acme", started.id()));
        return started.id();
    }

    private String approved(Level level, LocalDate until) {
        var id = submitted(level, until, "yes");
        as("ben", a -> a.approve("acme", id));
        as("cem", a -> a.approve("acme", id));
        return id;
    }

    private List<Expiring> expiring(int days) {
        return node.overview(o -> o.expiring(days));
    }

    private String reason() {
        return node.standing("acme") instanceof Standing.Refused refused ? refused.reason().code() : "in-force";
    }

    @Test
    @DisplayName("Two officers approve, neither of them who submitted, nobody twice; then the terms hold, narrowed by the governance file")
    void twoPeople() {
        var id = submitted(Level.CONFIDENTIAL, TODAY.plusYears(1), "yes");
        assertThat(reason()).isEqualTo("unreviewed");
        assertRefused(DomainException.Kind.FORBIDDEN, "own-submission", () -> as("ann", a -> a.approve("acme", id)));
        assertThat(node.lastEvent().outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
        assertThat(as("ben", a -> a.approve("acme", id)).state()).isEqualTo(AssessmentState.SUBMITTED);
        assertThat(reason()).isEqualTo("unreviewed");
        assertRefused(DomainException.Kind.FORBIDDEN, "own-decision", () -> as("ben", a -> a.approve("acme", id)));
        assertThat(as("cem", a -> a.approve("acme", id)).state()).isEqualTo(AssessmentState.APPROVED);
        assertThat(node.lastEvent().type()).isEqualTo(Type.ASSESSMENT_DECIDED);
        assertThat(node.standing("acme")).isInstanceOfSatisfying(Standing.InForce.class, held -> {
            assertThat(held.assessment()).isEqualTo(id);
            assertThat(held.terms().plain().level()).isEqualTo(Level.INTERNAL);
            assertThat(held.terms().until()).isEqualTo(LocalDate.of(2026, 12, 31));
        });
    }

    @Test
    @DisplayName("The day after its last day it is expired, by the clock alone")
    void expires() {
        approved(Level.INTERNAL, TODAY);
        assertThat(reason()).isEqualTo("in-force");
        node.today = TODAY.plusDays(1);
        assertThat(reason()).isEqualTo("expired");
    }

    @Test
    @DisplayName("One officer withdraws; the next question on any node hears of it, and no earlier assessment comes back")
    void withdrawn() {
        var first = approved(Level.INTERNAL, TODAY.plusDays(10));
        var other = new TestRegister();
        assertThat(other.standing("acme")).isInstanceOf(Standing.InForce.class);
        var second = approved(Level.PUBLIC, TODAY.plusDays(20));
        assertThat(other.standing("acme")).isInstanceOfSatisfying(Standing.InForce.class, held -> assertThat(held.assessment()).isEqualTo(second));
        assertThat(as("dee", a -> a.one("acme", first)).state()).isEqualTo(AssessmentState.SUPERSEDED);
        as("dee", a -> a.withdraw("acme", second, "Incident of last night"));
        assertThat(other.standing("acme")).isEqualTo(new Standing.Refused(Standing.Reason.WITHDRAWN));
        assertThat(node.lastEvent().content()).containsEntry("reason", "Incident of last night");
        assertRefused(DomainException.Kind.CONFLICT, "not-approved", () -> as("dee", a -> a.withdraw("acme", second, "again")));
        approved(Level.PUBLIC, TODAY.plusDays(30));
        assertThat(reason()).isEqualTo("in-force");
    }

    @Test
    @DisplayName("A vendor that the governance file does not name, or without a provider, is unknown")
    void unknown() {
        assertThat(node.standing("nobody")).isEqualTo(new Standing.Refused(Standing.Reason.UNKNOWN));
        assertThat(node.standing("recorded")).isEqualTo(new Standing.Refused(Standing.Reason.UNKNOWN));
    }

    @Test
    @DisplayName("An open high finding cannot be approved; a rejected assessment can only be begun anew, from its answers")
    void openFinding() {
        var id = submitted(Level.INTERNAL, TODAY, "no");
        assertRefused(DomainException.Kind.REFUSED, "not-approvable", () -> as("ben", a -> a.approve("acme", id)));
        as("ben", a -> a.reject("acme", id, "Not encrypted"));
        assertRefused(DomainException.Kind.CONFLICT, "not-submitted", () -> as("cem", a -> a.approve("acme", id)));
        var next = as("ann", a -> a.start("acme", "small", id));
        assertThat(next.answers()).hasSize(4);
        assertThat(next.terms()).isNull();
        assertThat(next.findings()).extracting(f -> f.treatment().kind()).containsExactly(RiskTreatment.Kind.OPEN);
        List<AssessmentAct> history = node.assessments(a -> a.history("acme", id));
        assertThat(history).extracting(AssessmentAct::act).containsExactly(AssessmentAct.Kind.STARTED, AssessmentAct.Kind.CHANGED,
                AssessmentAct.Kind.SUBMITTED, AssessmentAct.Kind.REJECTED);
        assertThat(history.getLast().note()).isEqualTo("Not encrypted");
    }

    @Test
    @DisplayName("Nothing changes an assessment behind somebody's back, nor after it was submitted; drafts cannot be decided")
    void conflicts() {
        var started = as("ann", a -> a.start("acme", "small", null));
        assertThat(as("ann", a -> a.one("acme", started.id()))).as("read again, the same to the last digit").isEqualTo(started);
        assertRefused(DomainException.Kind.REFUSED, "not-complete", () -> as("ann", a -> a.submit("acme", started.id())));
        assertRefused(DomainException.Kind.CONFLICT, "not-submitted", () -> as("ben", a -> a.approve("acme", started.id())));
        as("ann", a -> a.save("acme", started.id(), started.version(), AssessmentContent.EMPTY));
        assertRefused(DomainException.Kind.CONFLICT, "assessment-changed",
                () -> as("ben", a -> a.save("acme", started.id(), started.version(), AssessmentContent.EMPTY)));
        var id = submitted(Level.INTERNAL, TODAY, "yes");
        var version = as("ann", a -> a.one("acme", id)).version();
        assertRefused(DomainException.Kind.CONFLICT, "not-a-draft", () -> as("ann", a -> a.save("acme", id, version, AssessmentContent.EMPTY)));
        assertRefused(DomainException.Kind.NOT_FOUND, "not-found", () -> as("ann", a -> a.one("recorded", id)));
        assertRefused(DomainException.Kind.NOT_FOUND, "not-found", () -> as("ann", a -> a.start("nobody", "small", null)));
        assertRefused(DomainException.Kind.REFUSED, "unknown-questionnaire", () -> as("ann", a -> a.start("acme", "large", null)));
    }

    @Test
    @DisplayName("A bad workbook changes nothing; a good one is kept with what nobody asks for")
    void imports() {
        var started = as("ann", a -> a.start("acme", "small", null));
        assertRefused(DomainException.Kind.REFUSED, "bad-workbook",
                () -> node.assessments(a -> a.importAnswers("acme", started.id(), started.version(), new byte[] {1, 2, 3})));
        assertThat(as("ann", a -> a.one("acme", started.id())).revision()).isEqualTo(1);
        var imported = node.assessments(a -> a.importAnswers("acme", started.id(), started.version(),
                Workbooks.caiq(new String[] {"HRS-01.1", "Checks?", "Yes", null, null})));
        assertThat(imported.report().kept()).containsExactly("HRS-01.1");
        assertThat(imported.assessment().additional()).hasSize(1);
        var saved = as("ann", a -> a.save("acme", started.id(), imported.assessment().version(), AssessmentContent.EMPTY));
        assertThat(saved.additional()).as("kept beside what is saved").hasSize(1);
    }

    @Test
    @DisplayName("What ends soon is listed, and each reminder is given once, on whichever node")
    void reminders() {
        approved(Level.INTERNAL, TODAY.plusDays(8));
        assertThat(expiring(7)).isEmpty();
        assertThat(expiring(8)).singleElement().satisfies(e -> assertThat(e.daysLeft()).isEqualTo(8));
        var other = new TestRegister();
        node.events.clear();
        for (var day = TODAY; !day.isAfter(TODAY.plusDays(9)); day = day.plusDays(1)) {
            node.today = day;
            other.today = day;
            node.remind();
            other.remind();
        }
        assertThat(node.events).extracting(AuditEvent::type).containsOnly(Type.ASSESSMENT_EXPIRING);
        assertThat(node.events).extracting(e -> e.details().get("days-left")).containsExactly("8", "7", "1", "0");
        assertThat(other.events).isEmpty();
        assertThat(expiring(0)).singleElement().satisfies(e -> assertThat(e.daysLeft()).isEqualTo(-1));
    }

    @Test
    @DisplayName("Vendors are compared by their approved assessments, question by question")
    void compared() {
        approved(Level.INTERNAL, TODAY);
        as("ann", a -> a.start("acme", "small", null));
        var comparison = node.overview(o -> o.compare(List.of("acme", "recorded")));
        assertThat(comparison.vendors()).extracting(s -> s.key() + " " + s.state()).containsExactly("acme APPROVED", "recorded null");
        assertThat(comparison.vendors().getFirst().score().percent()).isEqualTo(100);
        assertThat(comparison.questions()).extracting(Comparison.Row::question).containsExactly("places", "kept", "trains", "locked");
        assertThat(comparison.questions().getFirst().answers()).containsOnly(Map.entry("acme", "EU"));
    }
}
