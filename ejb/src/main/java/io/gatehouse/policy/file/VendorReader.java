package io.gatehouse.policy.file;

import io.gatehouse.policy.VendorSpec;
import java.net.URI;
import java.net.URISyntaxException;

/** {@code vendors[i]}. */
final class VendorReader {

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
                        "kind", "url", "model", "region", "secret")) : null,
                block.has("terms") ? terms(Block.of(block.at("terms"), block.node("terms"), block.problems(), "level",
                        "categories", "regions", "retention", "training", "workflows", "until"), references) : null);
    }

    private static VendorSpec.Provider provider(Block block) {
        block.require("kind", "url", "model");
        return new VendorSpec.Provider(
                block.parsed("kind", text -> text.equals("openai-compatible") ? text : null, "bad-value", "openai-compatible"),
                block.parsed("url", text -> isHttp(text) ? text : null, "bad-value", "an address that begins with http:// or https://"),
                block.text("model"), block.text("region"), block.text("secret"));
    }

    private static VendorSpec.Terms terms(Block block, References references) {
        block.require("level");
        return new VendorSpec.Terms(block.level("level"), block.categories("categories"), block.texts("regions"),
                block.period("retention"), block.bool("training"),
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
