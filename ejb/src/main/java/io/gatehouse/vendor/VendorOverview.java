package io.gatehouse.vendor;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.shared.DomainException;
import io.gatehouse.vendor.questionnaire.Answer;
import io.gatehouse.vendor.questionnaire.Scoring;
import io.gatehouse.vendor.questionnaire.Question;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Vendors side by side, and what ends soon. */
@Stateless
@RolesAllowed({"ai-governance", "auditor", "data-owner"})
public class VendorOverview {

    private static final int MOST = 6;

    @Inject
    AssessmentStore store;

    @Inject
    VendorStore vendors;

    @Inject
    VendorTerms terms;

    @Inject
    PolicyStore policies;

    @Inject
    BusinessCalendar calendar;

    @Inject
    CurrentCaller current;

    @Inject
    AuditTrail trail;

    /** Approved assessments that end within so many days, or have ended; the nearest end first. */
    public List<Expiring> expiring(int days) {
        trail.record(event().with("what", "expiring").with("days", days));
        return Ends.of(store, vendors.records(), policies.current().policy(), calendar.today()).stream().filter(e -> e.daysLeft() <= days).toList();
    }

    /** NOT_FOUND where one of them is not known; REFUSED for none or more than six. */
    public Comparison compare(List<String> keys) {
        if (keys.isEmpty() || keys.size() > MOST) {
            throw DomainException.refused("keys", "bad-value", "From one to " + MOST + " vendors are compared.");
        }
        var policy = policies.current();
        trail.record(event().in(null, policy.version()).with("what", "comparison").with("vendors", String.join(",", keys)));
        var asked = new LinkedHashMap<String, Question>();
        var answers = new LinkedHashMap<String, TreeMap<String, String>>();
        var sides = keys.stream().distinct().map(key -> side(key, policy.policy(), asked, answers)).toList();
        return new Comparison(sides, asked.values().stream().map(q -> new Comparison.Row(q.key(), q.text(), q.choices(),
                answers.getOrDefault(q.key(), new TreeMap<>()))).toList());
    }

    private Comparison.Side side(String key, Policy policy, LinkedHashMap<String, Question> asked, LinkedHashMap<String, TreeMap<String, String>> answers) {
        if (policy.vendor(key).isEmpty() && vendors.record(key).isEmpty()) {
            throw DomainException.notFound();
        }
        var title = policy.vendor(key).map(VendorSpec::title).orElse(key);
        var standing = StandingView.of(terms.standing(key, policy, calendar.today()));
        var chosen = chosen(key);
        if (chosen.isEmpty()) {
            return new Comparison.Side(key, title, standing, null, null, null, 0);
        }
        var assessment = chosen.get();
        var content = store.content(assessment);
        var questionnaire = store.questionnaire(assessment);
        questionnaire.questions().forEach(question -> asked.putIfAbsent(question.key(), question));
        content.answers().stream().filter(Answer::isGiven).forEach(a -> answers.computeIfAbsent(a.question(), q -> new TreeMap<>()).put(key, a.value()));
        return new Comparison.Side(key, title, standing, assessment.id().toString(), assessment.state(),
                Scoring.score(questionnaire, content.answers()), new AssessmentViews(store, calendar.today()).openFindings(assessment));
    }

    private Optional<StoredAssessment> chosen(String key) {
        return store.approved(key).or(() -> store.ofVendor(key).stream().findFirst());
    }

    private AuditEvent event() {
        return AuditEvent.of(Type.VENDOR_READ, current.caller().subject());
    }
}
