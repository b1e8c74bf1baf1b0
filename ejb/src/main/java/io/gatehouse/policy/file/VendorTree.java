package io.gatehouse.policy.file;

import io.gatehouse.policy.Risk;
import io.gatehouse.policy.SystemSpec;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.VendorSpec.Limits;
import io.gatehouse.policy.file.PolicyTree.Branch;
import java.math.BigDecimal;

/** Vendors, and AI systems outside, as trees. */
final class VendorTree {

    private VendorTree() {
    }

    static Branch vendor(VendorSpec vendor) {
        var tree = new Branch().put("key", vendor.key()).put("title", vendor.title());
        if (vendor.provider() != null) {
            tree.branch("provider", provider(vendor.provider()));
        }
        if (vendor.terms() != null) {
            tree.branch("terms", terms(vendor.terms()));
        }
        return tree;
    }

    private static Branch provider(VendorSpec.Provider provider) {
        var limits = provider.limits();
        var tree = new Branch().put("kind", Block.code(provider.kind())).put("url", provider.url()).put("model", provider.model())
                .put("region", provider.region()).put("secret", provider.secret())
                .put("window", limits.window() == Limits.DEFAULT.window() ? null : number(limits.window()))
                .text("timeout", limits.timeout().equals(Limits.DEFAULT.timeout()) ? null : limits.timeout())
                .put("concurrency", limits.concurrency() == Limits.DEFAULT.concurrency() ? null : number(limits.concurrency()));
        var price = provider.price();
        return price == null ? tree : tree.branch("price", new Branch().put("input", price.input()).put("output", price.output())
                .put("currency", price.currency()));
    }

    private static Branch terms(VendorSpec.Terms terms) {
        return new Branch().put("level", terms.level().code()).list("categories", terms.categories())
                .branch("pseudonymised", terms.pseudonymised() == null ? new Branch() : PolicyTree.label(terms.pseudonymised()))
                .list("models", terms.models()).list("regions", terms.regions()).text("retention", terms.retention())
                .put("training", terms.training()).list("workflows", terms.workflows()).text("until", terms.until());
    }

    static Branch system(SystemSpec system) {
        return new Branch().put("key", system.key()).put("title", system.title()).put("purpose", system.purpose())
                .put("owner", system.owner()).put("vendor", system.vendor()).put("status", Block.code(system.status()))
                .branch("risk", risk(system.risk()));
    }

    static Branch risk(Risk risk) {
        return risk == null ? new Branch() : new Branch().put("class", Block.code(risk.category())).put("reasons", risk.reasons());
    }

    static BigDecimal number(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
