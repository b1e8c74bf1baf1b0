package io.gatehouse.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.FieldType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed, and whether it widens: a table by hand, each line one change of one file. */
class PolicyDiffTest {

    private static final String FILE = """
            gatehouse: 1
            attributes: [plants]
            controls:
              strategic: {oversight: before-release, vendors: [llm], export: false, longest-grant: P180D, keep: P1Y, approvals: 2}
            sources:
              - {key: erp, title: ERP, kind: files, location: erp, owner: lead}
            datasets:
              - key: orders
                source: erp
                table: orders
                title: Orders
                label: {level: internal, categories: [vendor-terms]}
                identity: [id]
                fields:
                  price: {level: confidential, categories: [purchase-price], title: Price}
                  total: {derived-from: [price, tax]}
                  note: {title: Note}
              - {key: lines, source: erp, table: lines, label: {level: internal}}
            reports:
              - {key: open, title: Open, sql: SELECT 1}
              - {key: sums, title: Sums, sql: SELECT 2, published: {label: {level: internal}, contributor: id, k: 5, dominance: 80}}
            roles:
              - key: agent
                title: Agent
                clearance: confidential
                grants:
                  - datasets: [orders, lines]
                    fields: {except: [note]}
                    mask: {tax: range:10}
                    rows: plant IN (:caller.plants)
                    workflows: [w]
                    from: 2026-01-01
                    until: 2026-12-31
                  - reports: [sums]
                denials:
                  - {categories: [payroll]}
              - key: lead
                clearance: strategic
            workflows:
              - {key: w, title: W, purpose: P, owner: lead, status: approved, roles: [agent], datasets: [orders, lines],
                 ceiling: {level: confidential, categories: [purchase-price, vendor-terms]}, providers: [builtin, llm], oversight: before-release, keep: P180D}
              - {key: d, title: D, purpose: P, owner: lead, status: draft, roles: [agent], datasets: [orders], ceiling: {level: internal}}
            compilations:
              - {categories: [purchase-price, vendor-terms], level: strategic}
            vendors:
              - key: llm
                title: LLM
                provider: {kind: openai-compatible, url: "https://llm.example.com", model: m}
                terms: {level: internal, categories: [vendor-terms], regions: [EU], retention: P30D, training: false, until: 2027-06-30}
            """;

    private static final Policy POLICY = PolicyReader.read(FILE);

    private static final CatalogSnapshot LANDED = new CatalogSnapshot(Map.of("orders", new LandedDataset("orders", "orders__1", List.of(
            new LandedField("id", FieldType.NUMBER, true), new LandedField("tax", FieldType.NUMBER, true),
            new LandedField("late", FieldType.TEXT, false)))));

    private static List<Change> changes(String from, String to) {
        assertThat(FILE).contains(from);
        var at = FILE.indexOf(from);
        return PolicyDiff.between(POLICY, PolicyReader.read(FILE.substring(0, at) + to + FILE.substring(at + from.length())), LANDED);
    }

    @ParameterizedTest
    @DisplayName("Changes that widen, or that nobody can prove not to")
    @CsvSource(delimiter = '|', value = {
        "oversight: before-release, vendors: [llm]                | oversight: none, vendors: [llm]       | controls.strategic.oversight",
        "vendors: [llm]                                           | vendors: any                          | controls.strategic.vendors",
        "export: false                                            | export: true                          | controls.strategic.export",
        "longest-grant: P180D                                     | longest-grant: P6M                    | controls.strategic.longest-grant",
        "keep: P1Y, approvals                                     | keep: P366D, approvals                | controls.strategic.keep",
        "approvals: 2                                             | approvals: 1                          | controls.strategic.approvals",
        "location: erp                                            | location: other                       | sources.erp.location",
        "kind: files, location: erp, owner: lead                  | kind: files, location: erp, owner: agent | sources.erp.owner",
        "table: orders                                            | table: payroll                        | datasets.orders.table",
        "identity: [id]                                           | identity: [no]                        | datasets.orders.identity",
        "label: {level: internal, categories: [vendor-terms]}     | label: {level: internal}              | datasets.orders.label",
        "label: {level: internal, categories: [vendor-terms]}     | label: {level: public, categories: [vendor-terms]} | datasets.orders.label",
        "price: {level: confidential, categories                  | price: {categories                    | datasets.orders.fields.price.label",
        "categories: [purchase-price], title: Price               | title: Price                          | datasets.orders.fields.price.label",
        "derived-from: [price, tax]                               | derived-from: [price]                 | datasets.orders.fields.total.derived-from",
        "note: {title: Note}                                      | late: {title: Late}                   | datasets.orders.fields.late",
        "note: {title: Note}                                      | note: {title: Note, type: date}       | datasets.orders.fields.note.meaning",
        "sql: SELECT 2                                            | sql: SELECT 3                         | reports.sums.sql",
        "k: 5                                                     | k: 4                                  | reports.sums.published",
        "dominance: 80                                            | dominance: 90                         | reports.sums.published",
        "published: {label: {level: internal}                     | published: {label: {level: public}    | reports.sums.published",
        "clearance: confidential                                  | clearance: strategic                  | roles.agent.clearance",
        "except: [note]                                           | except: [other]                       | roles.agent.grants",
        "{except: [note]}                                         | all                                   | roles.agent.grants",
        "mask: {tax: range:10}                                    | mask: {tax: range:5}                  | roles.agent.grants",
        "mask: {tax: range:10}                                    | mask: {tax: {as: range:10, label: internal}} | roles.agent.grants",
        "mask: {tax: range:10}                                    | mask: {tax: range:10, id: {as: hash, label: internal}} | roles.agent.grants",
        "mask: {tax: range:10}                                    | mask: {id: hash}                      | roles.agent.grants",
        "rows: plant IN (:caller.plants)                          | rows: plant IS NOT NULL               | roles.agent.grants",
        "workflows: [w]                                           | workflows: [w, d]                     | roles.agent.grants",
        "from: 2026-01-01                                         | from: 2025-12-31                      | roles.agent.grants",
        "until: 2026-12-31                                        | recertify-by: 2027-01-01              | roles.agent.grants",
        "until: 2026-12-31                                        | until: 2027-01-01                     | roles.agent.grants",
        "- {categories: [payroll]}                                | - {categories: [finance]}             | roles.agent.denials",
        "- {categories: [payroll]}                                | - {categories: [payroll], datasets: [orders]} | roles.agent.denials",
        "status: draft                                            | status: approved                      | workflows.d.status",
        "roles: [agent], datasets: [orders, lines]                | roles: [agent, lead], datasets: [orders, lines] | workflows.w.roles",
        "owner: lead, status: approved                            | owner: agent, status: approved        | workflows.w.owner",
        "categories: [purchase-price, vendor-terms]}, providers   | categories: [purchase-price, vendor-terms, payroll]}, providers | workflows.w.ceiling",
        "providers: [builtin, llm]                                | providers: [llm, builtin]             | workflows.w.providers",
        "providers: [builtin, llm]                                | providers: [llm]                      | workflows.w.providers",
        "oversight: before-release, keep                          | keep                                  | workflows.w.oversight",
        "keep: P180D}                                             | keep: P181D}                          | workflows.w.keep",
        "https://llm.example.com                                  | https://other.example.com             | vendors.llm.provider",
        "regions: [EU]                                            | regions: [EU, US]                     | vendors.llm.terms",
        "regions: [EU], retention                                 | retention                             | vendors.llm.terms",
        "training: false                                          | training: true                        | vendors.llm.terms",
        "until: 2027-06-30                                        | until: 2027-07-01                     | vendors.llm.terms",
    })
    void widens(String from, String to, String path) {
        assertThat(changes(from, to)).filteredOn(Change::widens).extracting(Change::path).contains(path);
    }

    @ParameterizedTest
    @DisplayName("Changes that narrow, or that have nothing to do with what is seen")
    @CsvSource(delimiter = '|', value = {
        "vendors: [llm]                                           | vendors: none                         | controls.strategic.vendors",
        "longest-grant: P180D                                     | longest-grant: P5M                    | controls.strategic.longest-grant",
        "approvals: 2                                             | approvals: 3                          | controls.strategic.approvals",
        "title: ERP                                               | title: The ERP                        | sources.erp.title",
        "label: {level: internal, categories: [vendor-terms]}     | label: {level: internal, categories: [vendor-terms, finance]} | datasets.orders.label",
        "title: Orders                                            | title: Purchase orders                | datasets.orders.title",
        "price: {level: confidential                              | price: {level: strategic              | datasets.orders.fields.price.label",
        "title: Price                                             | title: Unit price                     | datasets.orders.fields.price.meaning",
        "derived-from: [price, tax]                               | derived-from: [price, tax, note]      | datasets.orders.fields.total.derived-from",
        "note: {title: Note}                                      | tax: {title: Tax}                     | datasets.orders.fields.tax",
        "sql: SELECT 1                                            | sql: SELECT 3                         | reports.open.sql",
        "k: 5                                                     | k: 6                                  | reports.sums.published",
        "clearance: confidential                                  | clearance: internal                   | roles.agent.clearance",
        "title: Agent                                             | title: Purchasing agent               | roles.agent.title",
        "- datasets: [orders, lines]                              | - datasets: [orders]                  | roles.agent.grants",
        "except: [note]                                           | except: [note, price]                 | roles.agent.grants",
        "except: [note]                                           | only: [id, tax]                       | roles.agent.grants",
        "mask: {tax: range:10}                                    | mask: {tax: range:10, id: hash}       | roles.agent.grants",
        "until: 2026-12-31                                        | recertify-by: 2026-12-31              | roles.agent.grants",
        "- reports: [sums]                                        | - {reports: [sums], recertify-by: 2027-01-01} | roles.agent.grants",
        "until: 2026-12-31                                        | until: 2026-06-30                     | roles.agent.grants",
        "- reports: [sums]                                        | - {reports: [sums], until: 2027-01-01} | roles.agent.grants",
        "- {categories: [payroll]}                                | - {categories: [payroll, finance]}    | roles.agent.denials",
        "status: approved                                         | status: suspended                     | workflows.w.status",
        "datasets: [orders, lines],                               | datasets: [orders],                   | workflows.w.datasets",
        "categories: [purchase-price, vendor-terms]}, providers   | categories: [purchase-price]}, providers | workflows.w.ceiling",
        "providers: [builtin, llm]                                | providers: [builtin]                  | workflows.w.providers",
        "keep: P180D}                                             | keep: P90D}                           | workflows.w.keep",
        "datasets: [orders], ceiling: {level: internal}           | datasets: [orders, lines], ceiling: {level: strategic} | workflows.d.ceiling",
        "retention: P30D                                          | retention: P0D                        | vendors.llm.terms",
        "attributes: [plants]                                     | attributes: [plants, territories]     | attributes",
    })
    void narrows(String from, String to, String path) {
        var changes = changes(from, to);
        assertThat(changes).filteredOn(Change::widens).isEmpty();
        assertThat(changes).extracting(Change::path).contains(path);
    }

    @Test
    @DisplayName("What the ladder leaves out has the safe default of its level: leaving it out widens where that is wider, and is no change where it is equal")
    void the_ladder_as_it_holds() {
        assertThat(changes("oversight: before-release, vendors: [llm]", "vendors: [llm]")).extracting(Change::path).doesNotContain("controls.strategic.oversight");
        assertThat(changes(", longest-grant: P180D", "")).filteredOn(Change::widens).extracting(Change::path).containsExactly("controls.strategic.longest-grant");
        assertThat(changes(", approvals: 2", "")).extracting(Change::path).doesNotContain("controls.strategic.approvals");
        assertThat(changes("vendors: [llm], export", "export")).extracting(Change::path).containsExactly("controls.strategic.vendors");
        assertThat(changes("vendors: [llm], export", "export")).filteredOn(Change::widens).isEmpty();
    }

    @Test
    @DisplayName("Whole entries: a new role, workflow, vendor or publication widens; their end does not, but for denials")
    void whole_entries() {
        assertThat(between(Policy.EMPTY, POLICY)).filteredOn(Change::widens).extracting(Change::path)
                .containsExactly("controls.strategic.vendors", "reports.sums", "roles.agent", "workflows.w", "vendors.llm");
        assertThat(between(POLICY, Policy.EMPTY)).filteredOn(Change::widens).extracting(Change::path)
                .contains("roles.agent", "compilations").doesNotContain("roles.lead", "workflows.w", "vendors.llm", "reports.sums");
    }

    private static List<Change> between(Policy before, Policy after) {
        return PolicyDiff.between(before, after, LANDED);
    }

    @Test
    @DisplayName("The same file has no changes; another order of entries is a change that widens nothing")
    void same_and_order() {
        assertThat(between(POLICY, PolicyReader.read(FILE))).isEmpty();
        assertThat(changes("    table: orders\n    title: Orders\n", "    title: Orders\n    table: orders\n")).isEmpty();
        assertThat(changes("categories: [purchase-price, vendor-terms], level", "categories: [vendor-terms, purchase-price], level"))
                .singleElement().satisfies(change -> assertThat(change.widens()).isFalse());
    }

    @Test
    @DisplayName("A change is told in words")
    void words() {
        assertThat(changes("until: 2026-12-31", "until: 2026-06-30")).extracting(Change::what).containsExactly(
                "Grant of orders, lines, except note, masked tax as range of 10, where plant IN (:caller.plants), in w, from 2026-01-01, until 2026-06-30",
                "No longer the grant of orders, lines, except note, masked tax as range of 10, where plant IN (:caller.plants), in w, from 2026-01-01, until 2026-12-31");
        assertThat(changes("clearance: confidential", "clearance: internal")).extracting(Change::what)
                .containsExactly("clearance: confidential becomes internal");
    }
}
