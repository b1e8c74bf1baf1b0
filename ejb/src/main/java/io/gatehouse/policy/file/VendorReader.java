package io.gatehouse.policy.file;

import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.VendorSpec.Limits;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** {@code vendors[i]}. */
final class VendorReader {

    private static final int LARGEST_WINDOW = 10_000_000;
    private static final int MOST_CALLS = 256;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private VendorReader() {
    }

    static VendorSpec read(Block block, References references) {
        block.require("key", "title");
        var key = Keys.key(block);
        if ("builtin".equals(key)) {
            block.problem("key", "bad-key", "\"builtin\" is Gatehouse's own provider and cannot be a vendor.");
        }
        return new VendorSpec(key, block.text("title"),
                block.has("provider") ? provider(Block.of(block.at("provider"), block.node("provider"), block.problems(),
                        "kind", "url", "model", "region", "secret", "window", "timeout", "concurrency", "price")) : null,
                block.has("terms") ? terms(Block.of(block.at("terms"), block.node("terms"), block.problems(), "level",
                        "categories", "pseudonymised", "models", "regions", "retention", "training", "workflows", "until"), references) : null);
    }

    private static VendorSpec.Provider provider(Block block) {
        block.require("kind", "url", "model");
        return new VendorSpec.Provider(block.oneOf("kind", VendorSpec.Kind.class),
                block.parsed("url", text -> isHttp(text) ? text : null, "bad-value", "an address that begins with http:// or https://"),
                block.text("model"), block.text("region"), block.text("secret"), limits(block),
                block.has("price") ? price(Block.of(block.at("price"), block.node("price"), block.problems(), "input", "output", "currency")) : null);
    }

    private static Limits limits(Block block) {
        var window = block.whole("window", 256, LARGEST_WINDOW);
        var timeout = block.parsed("timeout", VendorReader::timeout, "bad-value", "a time as in PT60S, of at most 15 minutes");
        var concurrency = block.whole("concurrency", 1, MOST_CALLS);
        return new Limits(window == null ? Limits.DEFAULT.window() : window, timeout == null ? Limits.DEFAULT.timeout() : timeout,
                concurrency == null ? Limits.DEFAULT.concurrency() : concurrency);
    }

    private static Duration timeout(String text) {
        try {
            var time = Duration.parse(text);
            return time.isPositive() && time.compareTo(LONGEST) <= 0 && time.toString().equals(text) ? time : null;
        } catch (DateTimeParseException | ArithmeticException notOne) {
            return null;
        }
    }

    private static VendorSpec.Price price(Block block) {
        block.require("input", "output", "currency");
        var input = block.number("input");
        var output = block.number("output");
        if (input != null && input.signum() < 0 || output != null && output.signum() < 0) {
            block.problem(input != null && input.signum() < 0 ? "input" : "output", "bad-number", "A price is not negative.");
        }
        return new VendorSpec.Price(input, output,
                block.parsed("currency", text -> text.matches("[A-Z]{3}") ? text : null, "bad-value", "a currency of three capital letters"));
    }

    private static VendorSpec.Terms terms(Block block, References references) {
        block.require("level");
        return new VendorSpec.Terms(block.level("level"), block.categories("categories"), LabelReader.read(block, "pseudonymised"),
                block.texts("models"), block.texts("regions"), block.period("retention"), block.bool("training"),
                block.names("workflows", References.Kind.WORKFLOW, references), block.date("until"));
    }

    private static boolean isHttp(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null && uri.getUserInfo() == null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
