package io.gatehouse.policy;

import io.gatehouse.shared.Level;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** An AI vendor, its provider, and terms that can only narrow those of its approved assessment. */
public record VendorSpec(String key, String title, Provider provider, Terms terms) {

    public record Provider(String kind, String url, String model, String region, String secret) {
    }

    public record Terms(Level level, List<String> categories, List<String> regions, Period retention,
                        Boolean training, List<String> workflows, LocalDate until) {
        public Terms {
            categories = List.copyOf(categories);
            regions = List.copyOf(regions);
            workflows = List.copyOf(workflows);
        }
    }
}
