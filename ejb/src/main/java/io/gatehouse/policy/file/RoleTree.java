package io.gatehouse.policy.file;

import io.gatehouse.policy.Denial;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.file.PolicyTree.Branch;

/** A role as a tree. */
final class RoleTree {

    private RoleTree() {
    }

    static Branch of(RoleSpec role) {
        return new Branch().put("key", role.key()).put("title", role.title()).put("clearance", role.clearance().code())
                .list("grants", PolicyTree.each(role.grants(), RoleTree::grant))
                .list("denials", PolicyTree.each(role.denials(), RoleTree::denial));
    }

    private static Branch denial(Denial denial) {
        return new Branch().list("datasets", denial.datasets()).list("fields", denial.fields())
                .list("categories", denial.categories());
    }

    private static Branch grant(Grant grant) {
        var tree = switch (grant) {
            case Grant.OfReports reports -> new Branch().list("reports", reports.reports());
            case Grant.OfDatasets datasets -> datasets(datasets);
        };
        return tree.list("workflows", grant.workflows()).text("from", grant.from()).text("until", grant.until())
                .text("recertify-by", grant.recertifyBy());
    }

    private static Branch datasets(Grant.OfDatasets grant) {
        var masks = new Branch();
        grant.masks().forEach((field, mask) -> masks.put(field, mask(mask)));
        return new Branch().list("datasets", grant.datasets()).branch("fields", fields(grant.fields())).branch("mask", masks)
                .put("rows", rows(grant.rows()));
    }

    private static Branch fields(Grant.FieldSelection selection) {
        return switch (selection) {
            case Grant.FieldSelection.All all -> new Branch();
            case Grant.FieldSelection.Only only -> new Branch().list("only", only.names());
            case Grant.FieldSelection.Except except -> new Branch().list("except", except.names());
        };
    }

    private static Object rows(Grant.RowRule rows) {
        return switch (rows) {
            case Grant.RowRule.All all -> null;
            case Grant.RowRule.Where where -> where.condition();
            case Grant.RowRule.Via via -> new Branch().put("via", via.parent()).put("on", via.on()).map();
        };
    }

    private static Object mask(MaskSpec mask) {
        var text = Block.code(mask.kind()) + (mask.width() == null ? "" : ":" + mask.width().toPlainString());
        var name = new PolicyTree.Code(text);
        if (mask.label() == null) {
            return name;
        }
        return new Branch().put("as", name).put("label", mask.label().categories().isEmpty() ? mask.label().level().code()
                : PolicyTree.label(mask.label()).map()).map();
    }
}
