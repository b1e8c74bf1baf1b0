package io.gatehouse.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.policy.ReportSpec;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An audience")
class AudienceTest {

    @Test
    void is_named_once_and_without_blanks() {
        var audience = new Audience(Arrays.asList(" planner", "planner ", "", null, "quality"), " ");
        assertThat(audience.readers()).containsExactly("planner", "quality");
        assertThat(audience.role()).isNull();
        assertThat(new Audience(audience.readers(), "buyers").named()).isEqualTo("planner, quality, buyers");
    }

    @Test
    void is_refused_where_it_names_nobody_or_too_many() {
        assertThat(violations(new Audience(List.of(" "), null))).extracting(Violation::path).containsExactly("audience");
        assertThat(violations(new Audience(IntStream.range(0, 101).mapToObj(i -> "p" + i).toList(), null))).hasSize(1);
        assertThatCode(() -> RequestChecks.check(request(new Audience(List.of("planner"), null)))).doesNotThrowAnyException();
        assertThatCode(() -> RequestChecks.check(request(new Audience(null, "planner")))).doesNotThrowAnyException();
        assertThatCode(() -> RequestChecks.check(request(null))).doesNotThrowAnyException();
    }

    @Test
    void that_may_not_see_a_report_of_the_asker_is_said_and_what_the_asker_may_not_see_is_not() {
        var request = request(new Audience(List.of("planner"), null), "shared", "own", "hidden");
        var refused = catchThrowableOfType(DomainException.class, () -> RequestChecks.checkAudience(request, reports("shared"), reports("shared", "own")));
        assertThat(refused.code()).isEqualTo("not-for-audience");
        assertThat(refused.violations()).extracting(Violation::path).containsExactly("reports[1]");
        assertThatCode(() -> RequestChecks.checkAudience(request, reports("shared", "own"), reports("shared", "own"))).doesNotThrowAnyException();
    }

    private static List<Violation> violations(Audience audience) {
        return catchThrowableOfType(DomainException.class, () -> RequestChecks.check(request(audience))).violations();
    }

    private static SummaryRequest request(Audience audience, String... reports) {
        return new SummaryRequest("w", "What changed?", Stream.of(reports).map(key -> new SummaryRequest.ReportChoice(key, Map.of())).toList(),
                List.of(), null, "en", null, audience);
    }

    private static List<ReportSpec> reports(String... keys) {
        return Stream.of(keys).map(key -> new ReportSpec(key, key, null, List.of(), "", null, null, null, List.of(), Map.of(), null)).toList();
    }
}
