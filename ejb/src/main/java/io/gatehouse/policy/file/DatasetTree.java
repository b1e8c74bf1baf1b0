package io.gatehouse.policy.file;

import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.file.PolicyTree.Branch;
import io.gatehouse.shared.Level;

/** A dataset as a tree. */
final class DatasetTree {

    private DatasetTree() {
    }

    static Branch of(DatasetSpec dataset) {
        var fields = new Branch();
        dataset.fields().forEach((name, field) -> fields.put(name, field(field, dataset.label().level()).map()));
        return new Branch().put("key", dataset.key()).put("source", dataset.source()).put("table", dataset.table())
                .put("documents", dataset.documents()).put("title", dataset.title())
                .branch("label", PolicyTree.label(dataset.label())).list("identity", dataset.identity()).branch("fields", fields);
    }

    /** The level is left out where it is the dataset's, but for a field that says nothing else of its label. */
    private static Branch field(FieldSpec field, Level dataset) {
        var tree = new Branch();
        if (field.label() != null) {
            var inherited = field.label().level() == dataset && !field.label().categories().isEmpty();
            tree.put("level", inherited ? null : field.label().level().code()).list("categories", field.label().categories());
        }
        return MeaningTree.add(tree.list("derived-from", field.derivedFrom()), field.meaning())
                .put("names", field.names() == null ? null : Block.code(field.names()));
    }
}
