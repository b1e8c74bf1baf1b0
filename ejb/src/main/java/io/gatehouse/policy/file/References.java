package io.gatehouse.policy.file;

import io.gatehouse.policy.Policy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Names that a file mentions, each with its place, until all that it declares is known. */
final class References {

    enum Kind { SOURCE, DATASET, REPORT, ROLE, OWNER, WORKFLOW, PROVIDER, VENDOR, ATTRIBUTE }

    private record Mention(Kind kind, String where, String name) {
    }

    /** The application roles: they need no declaration in the file. */
    private static final Set<String> APPLICATION_ROLES =
            Set.of("portal-user", "data-analyst", "data-owner", "ai-governance", "auditor", "it-admin");

    private final List<Mention> mentions = new ArrayList<>();

    void mention(Kind kind, String where, String name) {
        mentions.add(new Mention(kind, where, name));
    }

    /** Adds a problem for each mention of what the policy does not declare. */
    void check(Policy policy, Problems problems) {
        var known = declared(policy);
        for (var mention : mentions) {
            var names = known.get(mention.kind());
            if (!names.contains(mention.name())) {
                problems.add(mention.where(), "unknown-reference", "There is no " + thing(mention.kind()) + " \""
                        + mention.name() + "\" in this file" + Nearest.hint(mention.name(), names));
            }
        }
    }

    private static Map<Kind, Set<String>> declared(Policy policy) {
        var known = new EnumMap<Kind, Set<String>>(Kind.class);
        known.put(Kind.SOURCE, keys(policy.sources(), io.gatehouse.policy.SourceSpec::key));
        known.put(Kind.DATASET, keys(policy.datasets(), io.gatehouse.policy.DatasetSpec::key));
        known.put(Kind.REPORT, keys(policy.reports(), io.gatehouse.policy.ReportSpec::key));
        known.put(Kind.ROLE, keys(policy.roles(), io.gatehouse.policy.RoleSpec::key));
        known.put(Kind.WORKFLOW, keys(policy.workflows(), io.gatehouse.policy.WorkflowSpec::key));
        known.put(Kind.VENDOR, keys(policy.vendors(), io.gatehouse.policy.VendorSpec::key));
        known.put(Kind.ATTRIBUTE, new LinkedHashSet<>(policy.attributes()));
        known.put(Kind.OWNER, with(known.get(Kind.ROLE), APPLICATION_ROLES));
        known.put(Kind.PROVIDER, with(known.get(Kind.VENDOR), Set.of("builtin")));
        return known;
    }

    private static <T> Set<String> keys(List<T> items, Function<T, String> key) {
        var keys = new TreeSet<String>();
        items.stream().map(key).filter(java.util.Objects::nonNull).forEach(keys::add);
        return keys;
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private static String thing(Kind kind) {
        return switch (kind) {
            case OWNER -> "role";
            case PROVIDER -> "vendor";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }
}
