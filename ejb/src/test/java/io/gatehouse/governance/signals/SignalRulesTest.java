package io.gatehouse.governance.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A signal of misuse")
class SignalRulesTest {

    private static List<Instant> every(int seconds, int times) {
        return IntStream.range(0, times).mapToObj(i -> Instant.EPOCH.plusSeconds((long) i * seconds)).toList();
    }

    @Test
    @DisplayName("is raised by ten refusals within ten minutes, in any order, and not by nine or by ten that are spread")
    void burst() {
        assertThat(SignalRules.isBurst(every(66, 10))).isTrue();
        assertThat(SignalRules.isBurst(every(67, 10))).isFalse();
        assertThat(SignalRules.isBurst(every(1, 9))).isFalse();
        assertThat(SignalRules.isBurst(every(67, 100).reversed())).isFalse();
        var late = new ArrayList<>(every(300, 20));
        late.addAll(every(1, 10).stream().map(at -> at.plusSeconds(50_000)).toList());
        assertThat(SignalRules.isBurst(late.reversed())).isTrue();
        assertThat(SignalRules.isBurst(List.of())).isFalse();
    }

    @Test
    @DisplayName("tells volume in coarse steps of the person's own usual day, and nothing while nothing is usual")
    void volume() {
        var usual = List.of(10, 10, 12, 8, 10);
        assertThat(SignalRules.step(40, usual)).isEqualTo(OptionalInt.empty());
        assertThat(SignalRules.step(41, usual)).hasValue(4);
        assertThat(SignalRules.step(100, usual)).hasValue(4);
        assertThat(SignalRules.step(101, usual)).hasValue(10);
        assertThat(SignalRules.step(100_000, usual)).hasValue(30);
        assertThat(SignalRules.step(100_000, usual.subList(0, 4))).isEmpty();
        assertThat(SignalRules.step(19, List.of(1, 1, 1, 1, 1))).isEmpty();
    }

    @Test
    @DisplayName("is not put off by one earlier day of the same kind")
    void one_day_makes_nothing_usual() {
        assertThat(SignalRules.step(300, List.of(10, 10, 5_000, 10, 10, 12))).hasValue(10);
    }
}
