package io.gatehouse.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.VendorSpec;
import io.gatehouse.shared.Label;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a review is bound to. */
class ReceiverTest {

    private static String of(String url, String model, String region, String... assessed) {
        var provider = new VendorSpec.Provider(VendorSpec.Kind.OPENAI_COMPATIBLE, url, model, region, null, VendorSpec.Limits.DEFAULT, null);
        return Receiver.of(new VendorSpec("v", "V", provider, null), new Terms(Label.BOTTOM, null, Set.of(assessed), Set.of("EU"), Set.of(), null,
                false, LocalDate.of(2026, 12, 31)));
    }

    @Test
    void another_host_port_path_or_region_is_another_receiver() {
        var reviewed = of("https://a.example/v1", "m", "EU");
        assertThat(of("https://A.example:443/v1/", "m", "EU")).isEqualTo(reviewed);
        assertThat(Set.of(of("https://b.example/v1", "m", "EU"), of("http://a.example/v1", "m", "EU"), of("https://a.example:8443/v1", "m", "EU"),
                of("https://a.example/other/v1", "m", "EU"), of("https://a.example/v1", "m", "US"), of("https://a.example/v1", "m", null)))
                .hasSize(6).doesNotContain(reviewed);
    }

    @Test
    void where_the_terms_name_no_model_the_one_of_the_provider_is_the_one_that_was_reviewed() {
        assertThat(of("https://a.example/v1", "n", "EU")).isNotEqualTo(of("https://a.example/v1", "m", "EU"));
        assertThat(of("https://a.example/v1", "n", "EU", "m", "n")).isEqualTo(of("https://a.example/v1", "m", "EU", "m", "n"));
    }
}
