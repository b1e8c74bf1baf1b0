package io.gatehouse.web.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.Reason.Rule;
import io.gatehouse.access.explain.Effect;
import io.gatehouse.governance.InPeople;
import io.gatehouse.governance.explain.ExplanationView.Step;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.web.page.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReasonWordsTest {

    private static final Policy POLICY = PolicyReader.open("""
            gatehouse: 1
            sources: [{key: erp, kind: files, location: erp, owner: buyer}]
            datasets: [{key: lines, source: erp, table: lines, title: Order lines, label: {level: internal}, fields: {price: {title: Unit price}}}]
            roles:
              - {key: buyer, title: Buyer, clearance: internal, grants: [{datasets: [lines], fields: {except: [price]}}], denials: [{categories: [payroll]}]}
            workflows: [{key: buying, title: Buying, purpose: p, owner: buyer, status: approved, roles: [buyer], datasets: [lines], ceiling: {level: internal}, providers: [builtin]}]
            """).policy();
    private static final ReasonWords WORDS = new ReasonWords(POLICY, new Texts(Locale.ENGLISH), "buying");

    @Test
    @DisplayName("each step of a decision has its sentence, and each that keeps something away what can be done, in both languages")
    void every_rule() {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            var texts = new Texts(locale);
            assertThat(Rule.values()).allSatisfy(rule -> assertThat(texts.say("why." + rule.code())).doesNotStartWith("why."));
            assertThat(Rule.values()).filteredOn(rule -> rule != Rule.GIVES)
                    .allSatisfy(rule -> assertThat(texts.say("remedy." + rule.code())).doesNotStartWith("remedy."));
        }
    }

    @Test
    @DisplayName("a step names what it is about in people's words and leads to where it can be mended")
    void sentences() {
        var left = new Step("field-not-granted", "lines", "price", "buyer", 0, null);
        assertThat(WORDS.sentence(left)).isEqualTo("The grant of Buyer leaves Unit price out: “Sees Order lines, except price.”");
        assertThat(WORDS.remedies(List.of(left), List.of("buyer"))).containsExactly(
                new Line("Add the field to the grant, in full or masked.", "/govern/grant?role=buyer&entry=0", "Change this grant"));
        assertThat(WORDS.sentence(new Step("denied", "lines", "price", "buyer", 0, null)))
                .isEqualTo("Buyer must never see Unit price: “Never anything of category payroll.” A denial wins over every grant.");
        assertThat(WORDS.sentence(new Step("above-clearance", "lines", "price", "buyer", 0, "confidential")))
                .isEqualTo("Unit price is too sensitive for Buyer: it is confidential, the role is cleared up to internal.");
        assertThat(WORDS.remedies(List.of(new Step("not-granted", "lines", null, null, null, null)), List.of("buyer", "other")))
                .containsExactly(new Line("Make a grant for Buyer.", "/govern/grant?role=buyer&dataset=lines", "New grant"));
        assertThat(WORDS.remedies(List.of(new Step("gives", "lines", "price", "buyer", 0, "full")), List.of("buyer"))).isEmpty();
    }

    @Test
    @DisplayName("a change is told in people: who loses and who gains first, with their names")
    void effects() {
        var effect = new InPeople(List.of(new Effect("lines", List.of("price"), List.of("ann", "bea", "cem"), List.of("dan"), List.of(), List.of("eva"), List.of()),
                new Effect(Effect.PUBLISHED, List.of("spend"), List.of(), List.of("ann"), List.of(), List.of(), List.of())), 5, 5, Instant.EPOCH);
        assertThat(new EffectWords(POLICY, new Texts(Locale.ENGLISH)).of(effect)).extracting(each -> each.text() + " " + each.who()).containsExactly(
                "3 people lose Unit price (Order lines): ann, bea, cem", "1 person gains Unit price (Order lines): dan",
                "1 person gains the published reports spend: ann", "1 person sees more of Unit price (Order lines): eva");
        assertThat(new EffectWords(POLICY, new Texts(Locale.GERMAN)).of(effect).getFirst().text()).isEqualTo("3 Personen verlieren Unit price (Order lines):");
    }
}
