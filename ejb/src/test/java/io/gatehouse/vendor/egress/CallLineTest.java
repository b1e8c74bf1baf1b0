package io.gatehouse.vendor.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What officers see of a call whose bytes they may not see. */
class CallLineTest {

    private static CallLine sealed(int bytes) {
        return new CallLine("id", "answer", "ref", "v", "m", "EU", "w", "s", Instant.EPOCH, "sha256:0", bytes, "internal", List.of(), null, null, null,
                null, null, null).sealed(digest -> "sealed");
    }

    @Test
    void the_digest_is_not_one_that_a_guess_can_be_tested_with() {
        assertThat(sealed(7).digest()).isEqualTo("sealed");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 4", "1024, 1024", "1025, 2048", "4097, 8192"})
    void the_size_is_rounded_up_to_a_power_of_two(int bytes, int told) {
        assertThat(sealed(bytes).bytes()).isEqualTo(told);
    }
}
