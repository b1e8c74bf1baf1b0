package io.gatehouse.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.Level;
import io.gatehouse.vendor.WithdrawalEffect.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WithdrawalEffectTest {

    private static final Policy POLICY = PolicyReader.read("""
            gatehouse: 1
            sources: [{key: s, kind: files, location: s, owner: r}]
            datasets: [{key: d, source: s, table: d, label: {level: internal}}]
            roles: [{key: r, clearance: internal}]
            vendors:
              - {key: one, title: One, provider: {kind: openai-compatible, url: "http://localhost/v1", model: m}}
              - {key: two, title: Two, provider: {kind: openai-compatible, url: "http://localhost/v1", model: m}}
            workflows:
              - {key: alone, title: A, purpose: P, owner: r, status: approved, roles: [r], datasets: [d], ceiling: {level: internal}, providers: [one]}
              - {key: falls, title: A, purpose: P, owner: r, status: approved, roles: [r], datasets: [d], ceiling: {level: internal}, providers: [one, builtin]}
              - {key: second, title: A, purpose: P, owner: r, status: approved, roles: [r], datasets: [d], ceiling: {level: internal}, providers: [builtin, one]}
              - {key: draft, title: A, purpose: P, owner: r, status: draft, roles: [r], datasets: [d], ceiling: {level: internal}, providers: [one]}
              - {key: refused, title: A, purpose: P, owner: r, status: approved, roles: [r], datasets: [d], ceiling: {level: internal}, providers: [one, two]}
              - {key: other, title: A, purpose: P, owner: r, status: approved, roles: [r], datasets: [d], ceiling: {level: internal}, providers: [two, builtin]}
            """);

    private static Standing inForce(String... workflows) {
        var terms = AssessmentRulesTest.terms(Level.INTERNAL, AssessmentRulesTest.TODAY);
        return new Standing.InForce(new Terms(terms.plain(), null, Set.of(), terms.regions(), Set.of(workflows), terms.retention(), false, terms.until()), "a");
    }

    @Test
    @DisplayName("Stops where nobody is left who may answer, falls back to the next who may, changes nothing where it does not answer now")
    void effects() {
        var effect = WithdrawalEffect.of("one", POLICY, key -> key.equals("one") ? inForce() : new Standing.Refused(Standing.Reason.EXPIRED));
        assertThat(effect.inForce()).isTrue();
        assertThat(effect.workflows()).extracting(w -> w.workflow() + " " + w.kind() + " " + w.next()).containsExactly(
                "alone STOPS null", "falls FALLS_BACK builtin", "second NONE builtin", "draft NONE null", "refused STOPS null");
    }

    @Test
    @DisplayName("A vendor that is not in force, or not for that workflow, answers nothing that could stop")
    void notInForce() {
        var refused = WithdrawalEffect.of("one", POLICY, key -> new Standing.Refused(Standing.Reason.WITHDRAWN));
        assertThat(refused.inForce()).isFalse();
        assertThat(refused.workflows()).extracting(WithdrawalEffect.Effect::kind).containsOnly(Kind.NONE);
        assertThat(WithdrawalEffect.of("one", POLICY, key -> inForce("falls")).workflows()).filteredOn(w -> w.kind() != Kind.NONE)
                .extracting(WithdrawalEffect.Effect::workflow).isEqualTo(List.of("falls"));
    }
}
