package io.gatehouse.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.Risk;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.WorkflowSpec.Status;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Label;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The life of a use case")
class UseCaseLifeTest {

    private static final Risk MINIMAL = new Risk(Risk.Category.MINIMAL, "nobody is judged");

    private static WorkflowSpec in(String key, Status status, Risk risk) {
        return new WorkflowSpec(key, "Title", "Purpose", "owner", status, List.of("planner"), List.of("stock"), Label.BOTTOM,
                List.of("builtin"), Oversight.NONE, null, ModelUse.DEFAULT, risk);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @DisplayName("goes from draft over approved and suspended to retired, and never back to a draft")
    @CsvSource({
        "DRAFT, APPROVED, true", "DRAFT, SUSPENDED, false", "DRAFT, RETIRED, true", "DRAFT, DRAFT, false",
        "APPROVED, DRAFT, false", "APPROVED, SUSPENDED, true", "APPROVED, RETIRED, true", "APPROVED, APPROVED, false",
        "SUSPENDED, APPROVED, true", "SUSPENDED, RETIRED, true", "SUSPENDED, DRAFT, false",
        "RETIRED, DRAFT, false", "RETIRED, APPROVED, false", "RETIRED, SUSPENDED, false"})
    void steps(Status from, Status to, boolean allowed) {
        if (allowed) {
            assertThat(UseCaseLife.turned(in("w", from, MINIMAL), to).status()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> UseCaseLife.turned(in("w", from, MINIMAL), to)).isInstanceOfSatisfying(DomainException.class,
                    refused -> assertThat(refused.code()).isEqualTo("no-such-step"));
        }
    }

    @Test
    @DisplayName("is not approved while nobody has assessed its risk")
    void unassessed() {
        assertThatThrownBy(() -> UseCaseLife.turned(in("w", Status.DRAFT, null), Status.APPROVED)).isInstanceOfSatisfying(DomainException.class,
                refused -> assertThat(refused.code()).isEqualTo("risk-not-assessed"));
        assertThat(UseCaseLife.turned(in("w", Status.DRAFT, null), Status.RETIRED).status()).isEqualTo(Status.RETIRED);
    }

    @ParameterizedTest
    @DisplayName("is never approved for a prohibited practice")
    @EnumSource(value = Status.class, names = {"DRAFT", "SUSPENDED"})
    void prohibited(Status from) {
        assertThatThrownBy(() -> UseCaseLife.turned(in("w", from, new Risk(Risk.Category.PROHIBITED, null)), Status.APPROVED))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code()).isEqualTo("risk-prohibited"));
    }

    @Test
    @DisplayName("changes its own entry of the policy, where it stood, and no other")
    void ownEntry() {
        var one = in("one", Status.DRAFT, null);
        var two = in("two", Status.DRAFT, null);
        var policy = Edited.with(Edited.with(Policy.EMPTY, one), two);
        var changed = in("one", Status.RETIRED, MINIMAL);
        assertThat(Edited.with(policy, changed).workflows()).containsExactly(changed, two);
    }
}
