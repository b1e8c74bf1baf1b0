package io.gatehouse.vendor.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import io.gatehouse.vendor.Standing;
import io.gatehouse.vendor.Terms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Right before bytes go: an approval that was made under policy version 1 and an assessment called "assessment". */
class LastLookTest {

    private static final EgressApproval APPROVAL = Approvals.of("v", "http://127.0.0.1:9", "m", Duration.ofSeconds(1), null);

    private static Standing inForce(String assessment) {
        return new Standing.InForce(new Terms(Label.of(Level.INTERNAL), null, Set.of(), Set.of("EU"), Set.of(), null, false,
                LocalDate.of(2026, 12, 31)), assessment);
    }

    @Test
    void an_approval_holds_while_nothing_has_changed() {
        assertThat(LastLook.ended(APPROVAL, true, 1, inForce("assessment"))).isNull();
    }

    @Test
    void it_ends_with_the_switch() {
        assertThat(LastLook.ended(APPROVAL, false, 1, inForce("assessment"))).isEqualTo("egress-closed");
    }

    @ParameterizedTest
    @EnumSource(Standing.Reason.class)
    void it_ends_with_the_standing_of_the_vendor(Standing.Reason reason) {
        assertThat(LastLook.ended(APPROVAL, true, 1, new Standing.Refused(reason))).isEqualTo(reason.code());
    }

    @Test
    void it_ends_with_its_assessment_and_with_its_policy() {
        assertThat(LastLook.ended(APPROVAL, true, 1, inForce("another"))).isEqualTo("assessment-changed");
        assertThat(LastLook.ended(APPROVAL, true, 2, inForce("assessment"))).isEqualTo("policy-changed");
    }
}
