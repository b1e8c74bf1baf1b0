package io.gatehouse.policy;

import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** An AI vendor, its provider, and terms that can only narrow those of its approved assessment. */
public record VendorSpec(String key, String title, Provider provider, Terms terms) {

    /**
     * Where its models answer.
     *
     * @param secret alias in the credential store; null where the address asks for none
     * @param limits what a call may take; never null
     * @param price per million tokens, or null where calls cost nothing
     */
    public record Provider(Kind kind, String url, String model, String region, String secret, Limits limits, Price price) {
    }

    public enum Kind { OPENAI_COMPATIBLE, OLLAMA }

    /**
     * @param window tokens of prompt and answer together
     * @param timeout of one call
     * @param concurrency calls at a time, on one node
     */
    public record Limits(int window, Duration timeout, int concurrency) {
        public static final Limits DEFAULT = new Limits(8_192, Duration.ofSeconds(60), 4);
    }

    /** @param input price of a million tokens of prompt; {@code output} of answer */
    public record Price(BigDecimal input, BigDecimal output, String currency) {
    }

    /**
     * @param models names of models; empty for the provider's
     * @param pseudonymised what may be sent once names, numbers and prices are replaced; null for nothing more
     */
    public record Terms(Level level, List<String> categories, Label pseudonymised, List<String> models, List<String> regions,
                        Period retention, Boolean training, List<String> workflows, LocalDate until) {
        public Terms {
            categories = List.copyOf(categories);
            models = List.copyOf(models);
            regions = List.copyOf(regions);
            workflows = List.copyOf(workflows);
        }
    }
}
