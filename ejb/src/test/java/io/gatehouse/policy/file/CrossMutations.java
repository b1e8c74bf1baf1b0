package io.gatehouse.policy.file;

import java.util.ArrayList;
import java.util.List;

/** Changes by hand of the right file's text: what one part must be towards another, and acceptances. */
final class CrossMutations {

    private final List<Mutation> mutations = new ArrayList<>();

    private CrossMutations() {
    }

    static List<Mutation> all() {
        var all = new CrossMutations();
        all.names();
        all.labels();
        all.derivations();
        all.rows();
        all.masks();
        all.grants();
        all.rest();
        all.accepted();
        return all.mutations;
    }

    private void names() {
        refused("key: order_line", "key: PURCHASE_ORDER", "datasets[1].key", "duplicate-name");
        refused("key: mes", "key: erp", "sources[1].key", "duplicate-name");
        refused("key: purchasing-lead\n    clearance", "key: purchasing-agent\n    clearance", "roles[1].key", "duplicate-name");
        refused("key: order_line", "key: select", "datasets[1].key", "bad-key");
        refused("key: order_line", "key: Order", "datasets[1].key", "bad-key");
        refused("attributes: [plants, territories]", "attributes: [plants, plants]", "attributes[1]", "duplicate-name");
        refused("attributes: [plants, territories]", "attributes: [territories]", "roles[0].grants[2].rows", "unknown-reference");
        refused("name: least", "name: YEAR", "reports[0].parameters[1].name", "duplicate-name");
        refused("name: least", "name: caller", "reports[0].parameters[1].name", "bad-key");
        refused("Weight: {unit", "SUBTOTAL: {unit", "datasets[0].fields.SUBTOTAL", "duplicate-name");
        refused("Weight: {unit", "SubTotal: {unit", "datasets[0].fields.SubTotal", "duplicate-key");
        refused("    schema: production\n", "    schema: production\n    schema: other\n", "sources[1].schema", "duplicate-key");
        refused("key: on-premises-llm", "key: builtin", "vendors[0].key", "bad-key");
        refused("    owner: data-owner", "    owner: data-owners", "sources[1].owner", "unknown-reference");
    }

    private void labels() {
        refused("OrderDate: {role", "OrderDate: {level: public, role", "datasets[0].fields.OrderDate.level", "label-lowered");
        refused("label: {level: internal, categories: [vendor-terms]}", "label: {level: strategic}",
                "datasets[0].fields.SubTotal.level", "label-lowered");
        refused("label: {level: internal, categories: [vendor-terms]}", "label: {categories: [vendor-terms]}",
                "datasets[0].label.level", "missing-key");
        refused("  strategic: {oversight", "  secret: {oversight", "controls.secret", "bad-level");
        refused("categories: [process-knowledge, customer-orders, sales-price]", "categories: [process-knowledge]",
                "compilations[0].categories", "bad-value");
    }

    private void derivations() {
        refused("derived-from: [SubTotal, Freight]", "derived-from: [TotalDue]", "datasets[0].fields.TotalDue.derived-from", "cycle");
        refused("Freight: {categories", "Freight: {derived-from: [TotalDue], categories", "datasets[0].fields.Freight.derived-from", "cycle");
        refused("derived-from: [SubTotal, Freight]", "derived-from: [SubTotal, SubTotal]",
                "datasets[0].fields.TotalDue.derived-from[1]", "duplicate-name");
        refused("{ratio: [SubTotal, Freight]}", "{ratio: [SubTotal]}", "datasets[0].fields.TotalDue.aggregate.ratio", "bad-value");
        refused("excluded: [3]", "excluded: [1]", "datasets[0].fields.Status.pending", "duplicate-name");
    }

    private void rows() {
        refused("    identity: [PurchaseOrderID]\n", "", "roles[0].grants[1].rows.via", "via-identity");
        refused("    identity: [PurchaseOrderID]\n", "    identity: [PurchaseOrderID, Line]\n", "roles[0].grants[1].rows.via", "via-identity");
        refused("rows: {via: purchase_order,", "rows: {via: order_line,", "roles[0].grants[1].rows.via", "cycle");
        refused("        fields: {except: [Weight]}\n", "        fields: {except: [Weight]}\n        rows: {via: order_line, on: x}\n",
                "roles[0].grants[0].rows.via", "cycle");
        refused(":caller.plants", ":caller.plant", "roles[0].grants[2].rows", "unknown-reference");
    }

    private void masks() {
        refused("as: range:1000, label: internal", "as: range:1000, label: strategic", "roles[0].grants[0].mask.SubTotal", "label-raised");
        refused("as: range:1000, label: internal", "as: range:1000, label: {level: internal, categories: [payroll]}",
                "roles[0].grants[0].mask.SubTotal", "label-raised");
        refused("\"Ship Method\": last4", "Weight: last4", "roles[0].grants[0].mask.Weight", "bad-mask");
        refused("\"Ship Method\": last4", "\"Ship Method\": last5", "roles[0].grants[0].mask[\"Ship Method\"]", "bad-mask");
        refused("as: range:1000, label: internal", "label: internal", "roles[0].grants[0].mask.SubTotal.as", "missing-key");
    }

    private void grants() {
        refused("      - datasets: [order_line]\n", "      - datasets: [order_line]\n        reports: [spend-by-vendor]\n",
                "roles[0].grants[1].datasets", "misplaced-key");
        refused("      - reports: [spend-by-vendor]\n", "      - reports: [spend-by-vendor]\n        rows: a = 1\n",
                "roles[0].grants[3].rows", "misplaced-key");
        refused("from: 2026-01-01", "from: 2028-01-01", "roles[0].grants[0].until", "bad-date");
        refused("recertify-by: 2026-12-31", "recertify-by: 2025-12-31", "roles[0].grants[0].recertify-by", "bad-date");
        refused("{except: [Weight]}", "{except: [Weight], only: [SubTotal]}", "roles[0].grants[0].fields.except", "misplaced-key");
        refused("{except: [Weight]}", "{}", "roles[0].grants[0].fields", "empty");
        refused("    published: {label: {level: internal}, contributor: PurchaseOrderID, k: 5, dominance: 80}\n", "",
                "roles[0].grants[3].reports[0]", "not-published");
        refused("- {categories: [payroll]}", "- {fields: [pay]}", "roles[0].denials[0].fields", "misplaced-key");
        refused("- {categories: [payroll]}", "- {}", "roles[0].denials[0]", "empty");
    }

    private void rest() {
        refused("    datasource: java:jboss/datasources/MesDS\n", "    datasource: java:jboss/datasources/MesDS\n    location: x\n",
                "sources[1].location", "misplaced-key");
        refused("    location: erp/export\n", "    location: erp/export\n    schema: x\n", "sources[0].schema", "misplaced-key");
        refused("    documents: \"**/*.md\"\n", "    table: t\n", "datasets[3].table", "misplaced-key");
        refused("    table: work_order\n", "    documents: \"*.md\"\n", "datasets[2].documents", "misplaced-key");
        refused("    table: work_order\n", "    table: work_order\n    documents: \"*.md\"\n", "datasets[2].table", "misplaced-key");
        refused("    time: month\n", "", "reports[0].compare", "misplaced-key");
        refused("default: 2014}", "default: 2014.5}", "reports[0].parameters[0].default", "bad-value");
        refused("default: 2014-01-31}", "default: 2014-02-31}", "reports[0].parameters[2].default", "bad-value");
        refused("default: \"2014-01-31T10:00\"", "default: noon", "reports[0].parameters[3].default", "bad-value");
        refused("default: true", "default: maybe", "reports[0].parameters[4].default", "bad-value");
        refused("k: 5", "k: 1", "reports[0].published.k", "bad-number");
        refused("target: 1500.5", "target: 1e9", "datasets[0].fields.SubTotal.target", "bad-number");
        refused("target: 1500.5", "target: .inf", "datasets[0].fields.SubTotal.target", "bad-number");
        refused("vendors: [on-premises-llm]", "vendors: [other]", "controls.confidential.vendors[0]", "unknown-reference");
        refused("providers: [builtin, on-premises-llm]", "providers: [builtin, elsewhere]", "workflows[0].providers[1]", "unknown-reference");
        refused("    title: Purchase orders\n", "    title:\n", "datasets[0].title", "empty");
        refused("    title: Purchase orders\n", "    title: ~\n", "datasets[0].title", "empty");
    }

    private void accepted() {
        for (var optional : List.of("    title: Purchase orders\n", "    title: Work orders\n", "    schema: production\n",
                "    title: The ERP's files\n", "    period: quarter\n", "    compare: year-ago\n", "    keep: P180D\n",
                "    oversight: before-release\n", "    description: What was ordered from each vendor, by year\n",
                "        from: 2026-01-01\n", "        until: 2027-12-31\n", "        recertify-by: 2026-12-31\n", "    providers: [builtin, on-premises-llm]\n",
                "    words: [spend, vendors, \"who costs most\"]\n", "        fields: {only: [id, plant]}\n",
                "      - {categories: [payroll]}\n", "    title: Purchasing agent\n", "        workflows: [purchasing-assistant]\n")) {
            accepted(optional, "");
        }
        accepted("level: strategic}", "level: confidential}");
        accepted("status: approved", "status: draft");
        accepted("{except: [Weight]}", "all");
        accepted("Ship Method\": last4", "Ship Method\": null");
        accepted("gatehouse: 1\n", "# a remark\n---\ngatehouse: 1\n");
        accepted("OrderDate: {role: time", "OrderDate: {level: internal, role: time");
        accepted("vendors: none", "vendors: any");
        accepted("key: spend-by-vendor", "key: 'spend-by-vendor'");
        accepted("range:1000", "range:0.5");
        accepted("k: 5", "k: 2");
        accepted("approvals: 2", "approvals: 0");
        accepted("level: internal}\n  - key: work_order", "level: public}\n  - key: work_order");
    }

    private void refused(String from, String to, String path, String code) {
        add(from, to, path, code);
    }

    private void accepted(String from, String to) {
        add(from, to, null, null);
    }

    private void add(String from, String to, String path, String code) {
        var text = RightFile.text();
        if (!text.contains(from)) {
            throw new IllegalStateException("the right file does not hold " + from);
        }
        var at = text.indexOf(from);
        mutations.add(new Mutation("\"" + from.strip() + "\" becomes \"" + to.strip() + "\"",
                text.substring(0, at) + to + text.substring(at + from.length()), path, code));
    }
}
