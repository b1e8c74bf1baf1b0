package io.gatehouse.query;

import static io.gatehouse.access.EntitlementFixture.equal;
import static io.gatehouse.access.EntitlementFixture.full;
import static io.gatehouse.access.EntitlementFixture.in;
import static io.gatehouse.access.EntitlementFixture.masked;
import static io.gatehouse.access.Predicates.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Footprints;
import io.gatehouse.access.EntitlementFixture;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Predicate;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.sql.LandedDatabase;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import io.gatehouse.testbed.LoggedLines;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reading reports")
class ReadingTest {

    private static final LandedDatabase DATABASE = LandedDatabase.get();
    private static final Label PRICE = Label.of(Level.CONFIDENTIAL, "purchase-price");
    private static final Label PLAIN = Label.of(Level.INTERNAL);
    private static final Meaning DOLLARS = new Meaning("Price", null, null, "USD", Meaning.Role.MEASURE, null, null, null, Map.of(), List.of(), List.of(), false);
    private static final CatalogSnapshot CATALOG = new CatalogSnapshot(Map.of("purchase", new LandedDataset("purchase", "purchase__1", List.of(
            new LandedDataset.LandedField("Id", FieldType.NUMBER, true), new LandedDataset.LandedField("Plant", FieldType.TEXT, true),
            new LandedDataset.LandedField("Qty", FieldType.NUMBER, true), new LandedDataset.LandedField("Price", FieldType.NUMBER, true),
            new LandedDataset.LandedField("Day", FieldType.DATE, true)))));
    private static final String BY_PLANT = "SELECT Plant AS plant, SUM(Qty) AS pieces, SUM(Price) AS spend FROM purchase WHERE EXTRACT(YEAR FROM \"Day\") = :year GROUP BY Plant ORDER BY spend DESC";

    private final Reading reading = new Reading(new RowReader(DATABASE.reader(), 5), "secret", 100_000);

    @BeforeAll
    static void land() {
        DATABASE.execute("DROP TABLE IF EXISTS landed.\"purchase__1\"",
                "CREATE TABLE landed.\"purchase__1\" (\"Id\" numeric, \"Plant\" text, \"Qty\" numeric, \"Price\" numeric, \"Day\" date)",
                "INSERT INTO landed.\"purchase__1\" SELECT n, chr(65 + n % 3), n, n * 1.5, DATE '2014-01-01' + n FROM generate_series(1, 300) n");
    }

    private static ReportSpec report(String sql) {
        return new ReportSpec("by-plant", "By plant", "", List.of(new ReportSpec.Parameter("year", FieldType.NUMBER, "2014")), sql, null, null, null,
                List.of(), Map.of("pieces", new Meaning("Pieces", null, "pcs", null, null, null, null, null, Map.of(), List.of(), List.of(), false)), null);
    }

    private static Policy policy(ReportSpec report) {
        var dataset = new DatasetSpec("purchase", "erp", "Purchase", null, "Purchases", PLAIN, List.of("Id"), Map.of("Price", new FieldSpec(PRICE, List.of(), DOLLARS, null)));
        return new Policy(List.of(), List.of(), List.of(), List.of(dataset), List.of(report), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Admission admission(Entitlement entitlement, ReportSpec report) {
        return new Admission(Caller.of("someone", List.of(), Map.of()), null, entitlement, new PolicySnapshot(1, policy(report), CATALOG));
    }

    private static EntitlementFixture.DatasetFixture quantities(Predicate rows) {
        return EntitlementFixture.entitlement().dataset("purchase").field("Id", FieldType.NUMBER, PLAIN, full(rows)).field("Plant", FieldType.TEXT, PLAIN, full(rows))
                .field("Qty", FieldType.NUMBER, PLAIN, full(rows)).field("Day", FieldType.DATE, PLAIN, full(rows));
    }

    private static Entitlement buyer(Predicate rows) {
        return quantities(rows).field("Price", FieldType.NUMBER, PRICE, full(rows)).done().build();
    }

    private static Entitlement planner(Predicate rows) {
        return quantities(rows).done().build();
    }

    private ReportRows read(Entitlement entitlement, String sql) {
        var report = report(sql);
        return reading.report(admission(entitlement, report), report, Map.of(), 1000);
    }

    private boolean visible(Entitlement entitlement, String sql) {
        var report = report(sql);
        return reading.visible(admission(entitlement, report), report).isPresent();
    }

    @Test
    void a_column_that_names_an_absent_field_is_left_out_and_the_sort_falls_back() {
        var buyer = read(buyer(ALWAYS), BY_PLANT).table();
        assertThat(buyer.columns()).extracting(ResultTable.Column::name).containsExactly("plant", "pieces", "spend");
        assertThat(buyer.label()).isEqualTo(PRICE);
        var planner = read(planner(ALWAYS), BY_PLANT);
        assertThat(planner.table().columns()).extracting(ResultTable.Column::name).containsExactly("plant", "pieces");
        assertThat(planner.table().label()).isEqualTo(PLAIN);
        assertThat(planner.table().rows()).extracting(List::getFirst).containsExactly("A", "B", "C");
        assertThat(planner.footprint().ways()).doesNotContainKey(new FieldRef("purchase", "Price"));
    }

    @Test
    void columns_vanish_from_derived_tables_and_with_too() {
        var sql = "WITH p AS (SELECT Plant, Qty, Price, Price / Qty AS unit FROM purchase) SELECT x.Plant AS plant, MAX(x.Qty) AS most, MAX(x.unit) AS dearest"
                + " FROM (SELECT * FROM p) AS x GROUP BY x.Plant";
        assertThat(read(planner(ALWAYS), sql).table().columns()).extracting(ResultTable.Column::name).containsExactly("plant", "most");
        assertThat(read(buyer(ALWAYS), sql).table().columns()).hasSize(3);
    }

    @Test
    void a_report_is_not_visible_where_it_filters_joins_or_groups_by_an_absent_field() {
        for (String sql : List.of("SELECT Plant AS plant FROM purchase WHERE Price > 1", "SELECT Price AS p, COUNT(*) AS n FROM purchase GROUP BY Price",
                "SELECT a.Plant AS p FROM purchase a JOIN purchase b ON a.Id = b.Price", "SELECT Price AS p FROM purchase", "SELECT DISTINCT Plant AS a, Price AS p FROM purchase",
                "SELECT Plant AS plant FROM purchase GROUP BY Plant HAVING SUM(Price) > 1", "SELECT Id AS i FROM purchase WHERE Id IN (SELECT Price FROM purchase)",
                "SELECT x.Plant AS plant FROM (SELECT Plant, Price FROM purchase ORDER BY Price LIMIT 3) AS x", "SELECT Plant AS a FROM purchase UNION SELECT CAST(Price AS VARCHAR) FROM purchase",
                "SELECT 1 AS one, SUM(Price) AS s FROM purchase", "SELECT Plant AS p FROM purchase WHERE EXISTS (SELECT Price FROM purchase)", "SELECT Id AS i FROM missing")) {
            assertThat(visible(planner(ALWAYS), sql)).as(sql).isFalse();
        }
        assertThat(catchThrowableOfType(DomainException.class, () -> read(planner(ALWAYS), "SELECT Price AS p FROM purchase")).code()).isEqualTo("not-found");
        assertThat(visible(EntitlementFixture.entitlement().build(), BY_PLANT)).isFalse();
    }

    @Test
    void columns_mean_what_the_report_says_then_what_the_field_says() {
        var columns = read(buyer(ALWAYS), "SELECT SUM(Qty) AS pieces, MAX(Price) AS dearest, COUNT(Price) AS n, SUM(Price) / 2 AS half FROM purchase").table().columns();
        assertThat(columns.get(0).meaning().unit()).isEqualTo("pcs");
        assertThat(columns.get(1).meaning().currency()).isEqualTo("USD");
        assertThat(columns.get(2).meaning()).isEqualTo(Meaning.NONE);
        assertThat(columns.get(3).meaning()).isEqualTo(Meaning.NONE);
        assertThat(columns).extracting(ResultTable.Column::label).containsExactly(PLAIN, PRICE, PRICE, PRICE);
    }

    @Test
    void the_scope_comes_from_the_conditions_alone() {
        assertThat(read(buyer(ALWAYS), BY_PLANT).table().scope().limits()).isEmpty();
        assertThat(read(buyer(in("Plant", "C", "A")), BY_PLANT).table().scope().limits())
                .containsExactly(new Scope.Limit("Title of purchase", "Plant", List.of("A", "C")));
        var other = new Predicate.Compare(new Predicate.Column("Price"), Predicate.Comparison.LESS, new Predicate.Constant(BigDecimal.TEN));
        assertThat(read(buyer(other), BY_PLANT).table().scope().limits()).containsExactly(new Scope.Limit("Title of purchase", "Price", List.of()));
    }

    @Test
    void the_digest_covers_what_this_reader_saw() {
        var all = read(buyer(ALWAYS), BY_PLANT).table();
        var some = read(buyer(in("Plant", "A", "B")), BY_PLANT).table();
        assertThat(all.digest()).matches("sha256:[0-9a-f]{64}").isEqualTo(read(buyer(ALWAYS), BY_PLANT).table().digest()).isNotEqualTo(some.digest());
        DATABASE.execute("UPDATE landed.\"purchase__1\" SET \"Price\" = \"Price\" + 1 WHERE \"Plant\" = 'C'");
        assertThat(read(buyer(in("Plant", "A", "B")), BY_PLANT).table().digest()).isEqualTo(some.digest());
        DATABASE.execute("UPDATE landed.\"purchase__1\" SET \"Price\" = \"Price\" - 1 WHERE \"Plant\" = 'C'");
    }

    @Test
    void rows_beyond_the_limit_are_cut_off_and_said() {
        var table = reading.statement(admission(buyer(ALWAYS), report(BY_PLANT)), "SELECT Id FROM purchase", 10).table();
        assertThat(table.rows()).hasSize(10);
        assertThat(table.truncated()).isTrue();
        assertThat(table.notices()).extracting(n -> n.code()).containsExactly("rows-truncated");
        assertThat(reading.statement(admission(buyer(ALWAYS), report(BY_PLANT)), "SELECT Id FROM purchase LIMIT 10", 10).table().truncated()).isFalse();
        assertThat(reading.statement(admission(buyer(ALWAYS), report(BY_PLANT)), "SELECT Id FROM purchase", 300).table().truncated()).isFalse();
    }

    @Test
    void parameters_are_checked_each_at_its_path() {
        var report = report(BY_PLANT);
        var refused = catchThrowableOfType(DomainException.class,
                () -> reading.report(admission(buyer(ALWAYS), report), report, Map.of("year", "x' OR 1", "plant", "A"), 10));
        assertThat(refused.violations()).extracting(v -> v.path()).containsExactly("p.year", "p.plant");
        assertThat(reading.report(admission(buyer(ALWAYS), report), report, Map.of("year", "2013"), 10).table().rows()).isEmpty();
    }

    @Test
    void pseudonyms_hold_within_a_request_and_hashes_for_the_installation() {
        var pseudonym = quantitiesMasked(MaskSpec.Kind.PSEUDONYM);
        var hash = quantitiesMasked(MaskSpec.Kind.HASH);
        var first = first(pseudonym, "SELECT Plant, Id FROM purchase WHERE Id IS NOT NULL");
        assertThat(first).isEqualTo(first(pseudonym, "SELECT Plant, Id FROM purchase WHERE Id IS NOT NULL"))
                .isNotEqualTo(first(pseudonym, "SELECT Plant, Id FROM purchase"));
        assertThat(first(hash, "SELECT Plant, Id FROM purchase")).isEqualTo(first(hash, "SELECT Plant, Id FROM purchase WHERE TRUE"));
        assertThat((String) first.getFirst()).hasSize(16);
        assertThat(reading.statement(admission(pseudonym, report(BY_PLANT)), "SELECT COUNT(DISTINCT Plant) AS n FROM purchase", 1).table().rows())
                .containsExactly(List.of(BigDecimal.valueOf(3)));
        var withoutSecret = new Reading(new RowReader(DATABASE.reader(), 5), null, 100_000);
        assertThat(catchThrowableOfType(DomainException.class, () -> withoutSecret.statement(admission(hash, report(BY_PLANT)), "SELECT Plant FROM purchase", 1)).code())
                .isEqualTo("secret-missing");
    }

    private static Entitlement quantitiesMasked(MaskSpec.Kind kind) {
        return EntitlementFixture.entitlement().dataset("purchase").field("Plant", FieldType.TEXT, PLAIN, masked(kind, ALWAYS))
                .field("Id", FieldType.NUMBER, PLAIN, masked(kind, ALWAYS)).done().build();
    }

    private List<Object> first(Entitlement entitlement, String sql) {
        return reading.statement(admission(entitlement, report(BY_PLANT)), sql, 1).table().rows().getFirst();
    }

    @Test
    void a_time_out_has_a_fixed_body() {
        var slow = new Reading(new RowReader(DATABASE.reader(), 1), "secret", 100_000);
        var failed = catchThrowableOfType(DomainException.class, () -> slow.statement(admission(buyer(ALWAYS), report(BY_PLANT)),
                "SELECT COUNT(*) AS n FROM purchase a, purchase b, purchase c, purchase d WHERE a.Id + b.Id + c.Id + d.Id = 7", 10));
        assertThat(failed.kind()).isEqualTo(DomainException.Kind.UNAVAILABLE);
        assertThat(failed.code()).isEqualTo("query-time-out");
    }

    @Test
    void reports_of_a_file_are_checked() {
        var bad = new ReportSpec("r", "R", "", List.of(new ReportSpec.Parameter("year", FieldType.NUMBER, "soon")), "SELECT Plant AS plant FROM purchase WHERE Qty = :yaer",
                "day", null, null, List.of(), Map.of(), null);
        assertThat(ReportChecks.check(policy(bad), CATALOG)).extracting(v -> v.path()).containsExactly("reports[0].parameters[0].default", "reports[0].sql");
        var names = new ReportSpec("r", "R", "", List.of(), "SELECT Plant AS plant FROM purchase", "day", null, null, List.of(), Map.of("Plnt", Meaning.NONE), null);
        assertThat(ReportChecks.check(policy(names), CATALOG)).extracting(v -> v.path()).containsExactly("reports[0].time", "reports[0].columns.Plnt");
        assertThat(ReportChecks.check(policy(report(BY_PLANT)), CATALOG)).isEmpty();
        assertThat(ReportChecks.check(policy(report("SELECT x FROM purchase")), CatalogSnapshot.EMPTY)).isEmpty();
        assertThat(ReportChecks.check(policy(report("SELECT x FROM purchase")), CATALOG)).extracting(v -> v.code()).containsExactly("unknown-name");
        assertThat(ReportChecks.check(policy(report("SELECT x FROM nothing")), CatalogSnapshot.EMPTY)).extracting(v -> v.code()).containsExactly("unknown-name");
        assertThat(ReportChecks.check(policy(report("SELECT FROM purchase")), CatalogSnapshot.EMPTY)).extracting(v -> v.code()).containsExactly("sql-syntax");
    }

    @Test
    void rows_limited_by_equal_values_of_two_grants_are_told_once() {
        assertThat(read(buyer(io.gatehouse.access.Predicates.or(List.of(equal("Plant", "B"), equal("Plant", "A")))), BY_PLANT).table().scope().limits())
                .containsExactly(new Scope.Limit("Title of purchase", "Plant", List.of("A", "B")));
    }

    @Test
    void a_column_that_does_not_exist_for_the_reader_is_not_named_in_the_scope_either() {
        var byPrice = new Predicate.Compare(new Predicate.Column("Price"), Predicate.Comparison.EQUAL, new Predicate.Constant(BigDecimal.TEN));
        assertThat(read(planner(byPrice), BY_PLANT).table().scope().limits()).containsExactly(new Scope.Limit("Title of purchase", null, List.of()));
    }

    @Test
    void a_cut_report_says_of_itself_only_what_is_left_of_it() {
        var meaning = new Meaning("Spend", null, null, "USD", null, null, null, null, Map.of(), List.of(), List.of(), false);
        var full = new ReportSpec("by-plant", "By plant", "Pieces and spend of each plant", List.of(), "SELECT Plant AS plant, Qty AS pieces, Price AS spend FROM purchase",
                null, null, null, List.of("plants", "pieces", "money spend", "spends"), Map.of("spend", meaning, "plant", Meaning.NONE), null);
        assertThat(reading.visible(admission(buyer(ALWAYS), full), full)).contains(full);
        var cut = reading.visible(admission(planner(ALWAYS), full), full).orElseThrow();
        assertThat(cut.description()).isNull();
        assertThat(cut.words()).containsExactly("plants", "pieces");
        assertThat(cut.columns()).containsOnlyKeys("plant");
        assertThat(reading.report(admission(planner(ALWAYS), full), full, Map.of(), 10).report()).isEqualTo(cut);
    }

    @Test
    void rows_that_are_visible_by_other_fields_are_part_of_the_footprint_where_all_named_ones_may_be_null() {
        var nothing = new Entitlement.Allowance(new MaskSpec(MaskSpec.Kind.NULL, null, null), ALWAYS);
        var ofA = quantities(equal("Plant", "A")).field("Price", FieldType.NUMBER, PRICE, nothing).done().build();
        var ofB = quantities(equal("Plant", "B")).field("Price", FieldType.NUMBER, PRICE, nothing).done().build();
        var counted = read(ofA, "SELECT Price AS price, COUNT(*) AS n FROM purchase GROUP BY Price");
        assertThat(counted.table().rows()).containsExactly(java.util.Arrays.asList(null, BigDecimal.valueOf(100)));
        assertThat(Footprints.covers(ofA, counted.footprint())).isTrue();
        assertThat(Footprints.covers(ofB, counted.footprint())).isFalse();
    }

    @Test
    void a_report_that_does_not_fit_what_is_landed_is_seen_by_nobody_and_named_in_the_log() {
        var unfit = report("SELECT Plant + \"Day\" AS \"secret-4711\" FROM purchase");
        try (var log = LoggedLines.of(CompiledStatements.class)) {
            assertThat(reading.visible(admission(buyer(ALWAYS), unfit), unfit)).isEmpty();
            assertThat(log.lines()).containsExactly("WARNING The report by-plant does not fit what is landed, so nobody sees it: sql-invalid");
        }
    }
}
