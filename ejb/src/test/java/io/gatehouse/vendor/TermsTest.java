package io.gatehouse.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.VendorSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Terms met with what the governance file says. */
class TermsTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    private static Terms reviewed(boolean training) {
        return new Terms(Label.of(Level.INTERNAL), null, Set.of(), Set.of("EU"), Set.of(), null, training, UNTIL);
    }

    private static VendorSpec.Terms file(Boolean training) {
        return new VendorSpec.Terms(Level.INTERNAL, List.of(), null, List.of(), List.of(), null, training, List.of(), null);
    }

    @Test
    void a_vendor_that_either_side_says_trains_on_data_trains_on_data() {
        assertThat(reviewed(false).meet(file(true)).training()).isTrue();
        assertThat(reviewed(true).meet(file(false)).training()).isTrue();
        assertThat(reviewed(true).meet(file(null)).training()).isTrue();
        assertThat(reviewed(false).meet(file(null)).training()).isFalse();
    }
}
