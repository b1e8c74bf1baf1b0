package io.gatehouse.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every place at which a policy names fields, with the datasets one of which must have them. */
public final class FieldMentions {

    /**
     * A name.
     *
     * @param path where it stands
     * @param datasets the field must be in one of these
     */
    public record Mention(String path, String field, List<String> datasets) {
    }

    private final List<Mention> mentions = new ArrayList<>();

    private FieldMentions() {
    }

    /** All of them, in the order of the file. */
    public static List<Mention> of(Policy policy) {
        var all = new FieldMentions();
        for (int i = 0; i < policy.datasets().size(); i++) {
            all.dataset(policy, "datasets[" + i + "]", i);
        }
        for (int i = 0; i < policy.roles().size(); i++) {
            var role = policy.roles().get(i);
            for (int j = 0; j < role.grants().size(); j++) {
                if (role.grants().get(j) instanceof Grant.OfDatasets grant) {
                    all.grant("roles[" + i + "].grants[" + j + "]", grant);
                }
            }
            for (int j = 0; j < role.denials().size(); j++) {
                Denial denial = role.denials().get(j);
                all.each("roles[" + i + "].denials[" + j + "].fields", denial.fields(), denial.datasets());
            }
        }
        return all.mentions;
    }

    /** The names that the policy uses for each dataset, for it alone or for several. */
    public static Map<String, SortedSet<String>> byDataset(Policy policy) {
        var names = new HashMap<String, SortedSet<String>>();
        of(policy).forEach(mention -> mention.datasets().forEach(dataset ->
                names.computeIfAbsent(dataset, d -> new TreeSet<>()).add(mention.field())));
        return names;
    }

    private void dataset(Policy policy, String path, int index) {
        var dataset = policy.datasets().get(index);
        var only = List.of(dataset.key());
        each(path + ".identity", dataset.identity(), only);
        dataset.fields().forEach((name, field) -> {
            mentions.add(new Mention(child(path + ".fields", name), name, only));
            each(child(path + ".fields", name) + ".derived-from", field.derivedFrom(), only);
        });
    }

    private void grant(String path, Grant.OfDatasets grant) {
        switch (grant.fields()) {
            case Grant.FieldSelection.All all -> { }
            case Grant.FieldSelection.Only only -> each(path + ".fields.only", only.names(), grant.datasets());
            case Grant.FieldSelection.Except except -> each(path + ".fields.except", except.names(), grant.datasets());
        }
        grant.masks().keySet().forEach(field -> mentions.add(new Mention(child(path + ".mask", field), field, grant.datasets())));
        if (grant.rows() instanceof Grant.RowRule.Via via) {
            grant.datasets().forEach(dataset -> mentions.add(new Mention(path + ".rows.on", via.on(), List.of(dataset))));
        }
    }

    private void each(String path, Collection<String> fields, List<String> datasets) {
        int i = 0;
        for (var field : fields) {
            mentions.add(new Mention(path + "[" + i++ + "]", field, datasets));
        }
    }

    private static String child(String path, String name) {
        return name.matches("[A-Za-z0-9_-]+") ? path + "." + name : path + "[\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
    }
}
