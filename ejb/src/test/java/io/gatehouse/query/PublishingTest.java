package io.gatehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.PublicationWork;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.published.Publication;
import io.gatehouse.query.published.Publication.State;
import io.gatehouse.query.published.PublicationText;
import io.gatehouse.query.sql.LandedDatabase;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import io.gatehouse.shared.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Published figures on real tables, held against brute force, and against somebody who combines all of them, of all landings. */
@DisplayName("Published reports")
class PublishingTest {

    private static final LandedDatabase DATABASE = LandedDatabase.get();
    private static final Label PRICE = Label.of(Level.CONFIDENTIAL, "purchase-price");
    private static final int K = 3;
    private static final BigDecimal DOMINANCE = BigDecimal.valueOf(80);
    private static final int ROUNDS = 6;
    private final long seed = Long.getLong("gatehouse.test.seed", new Random().nextLong());

    private record Sale(int id, String who, String plant, int quarter, String kind, int amount) {
    }

    private record Asked(ReportSpec report, Function<Sale, List<Object>> group, Predicate<Sale> where) {
    }

    private static final List<Asked> ASKED = List.of(
            new Asked(report("by-plant", "SELECT Plant AS p, COUNT(*) AS n, SUM(Amount) AS spend FROM sale GROUP BY Plant ORDER BY Plant"), s -> List.of(s.plant), s -> true),
            new Asked(report("by-quarter", "SELECT Quart AS q, COUNT(*) AS n, SUM(Amount) AS spend FROM sale GROUP BY Quart"), s -> List.of(BigDecimal.valueOf(s.quarter)), s -> true),
            new Asked(report("by-both", "SELECT s.Plant AS p, s.Quart AS q, COUNT(*) AS n, SUM(s.Amount) AS spend FROM sale s GROUP BY s.Plant, s.Quart ORDER BY 2 DESC, 1"),
                    s -> List.of(s.plant, BigDecimal.valueOf(s.quarter)), s -> true),
            new Asked(report("of-kind", "SELECT s.Plant AS p, COUNT(*) AS n, SUM(s.Amount) AS spend FROM sale s WHERE s.Kind = 'x' GROUP BY s.Plant"), s -> List.of(s.plant), s -> s.kind.equals("x")),
            new Asked(report("total", "SELECT COUNT(*) AS n, SUM(Amount) AS spend FROM sale"), s -> List.of(), s -> true));

    private static ReportSpec report(String key, String sql) {
        return new ReportSpec(key, key, "", List.of(), sql, null, null, null, List.of(), Map.of(),
                new ReportSpec.Published(Label.of(Level.INTERNAL), "Who", K, DOMINANCE));
    }

    private static PolicySnapshot landed(List<Sale> sales, String table) {
        DATABASE.execute("DROP TABLE IF EXISTS landed.\"" + table + "\"", "CREATE TABLE landed.\"" + table
                + "\" (\"Id\" numeric, \"Who\" text, \"Plant\" text, \"Quart\" numeric, \"Kind\" text, \"Amount\" numeric)",
                "INSERT INTO landed.\"" + table + "\" VALUES " + sales.stream().map(s -> "(" + s.id + ",'" + s.who + "','" + s.plant + "'," + s.quarter
                        + ",'" + s.kind + "'," + s.amount + ")").collect(Collectors.joining(",")));
        return snapshot(table, ASKED.stream().map(Asked::report).toList());
    }

    private static PolicySnapshot snapshot(String table, List<ReportSpec> reports) {
        var fields = List.of(new LandedField("Id", FieldType.NUMBER, true), new LandedField("Who", FieldType.TEXT, true),
                new LandedField("Plant", FieldType.TEXT, true), new LandedField("Quart", FieldType.NUMBER, true),
                new LandedField("Kind", FieldType.TEXT, true), new LandedField("Amount", FieldType.NUMBER, true), new LandedField("Later", FieldType.NUMBER, false));
        var site = new LandedDataset("site", "site__1", List.of(new LandedField("Name", FieldType.TEXT, true), new LandedField("Who", FieldType.TEXT, true)));
        return new PolicySnapshot(1, new Policy(List.of(), List.of(), List.of(), List.of(
                new DatasetSpec("sale", "erp", "Sale", null, "Sales", PRICE, List.of("Id"), Map.of()),
                new DatasetSpec("site", "erp", "Site", null, "Sites", PRICE, List.of("Name"), Map.of())), reports, List.of(), List.of(), List.of(), List.of(), List.of()),
                new CatalogSnapshot(Map.of("sale", new LandedDataset("sale", table, fields), "site", site)));
    }

    private static Publication publish(PolicySnapshot snapshot, List<Publication> earlier, boolean controlled) {
        var work = PublicationWork.of(snapshot);
        var family = PublishedFamilies.families(work, snapshot.policy().reports()).get("total");
        return new Publishing(new RowReader(DATABASE.reader(), 10), "secret", controlled).publish(work, family.reports(),
                earlier.stream().map(PublicationText::of).map(PublicationText::read).toList());
    }

    private static List<Sale> sales(Random random, int from, int count) {
        var sales = new ArrayList<Sale>();
        for (int id = from; id < from + count; id++) {
            sales.add(new Sale(id, "C" + random.nextInt(7), "P" + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(4) == 0 ? "y" : "x", 1 + random.nextInt(60)));
        }
        return sales;
    }

    /** Some rows go, some change, some come. */
    private static List<Sale> later(Random random, List<Sale> before) {
        var sales = new ArrayList<Sale>();
        for (Sale sale : before) {
            int what = random.nextInt(20);
            if (what == 1) {
                sales.add(new Sale(sale.id, sale.who, sale.plant, sale.quarter, sale.kind, sale.amount + 5));
            } else if (what > 1) {
                sales.add(sale);
            }
        }
        sales.addAll(sales(random, before.getLast().id() + 1, 1 + random.nextInt(3)));
        return sales;
    }

    private static Map<List<Object>, List<Sale>> groups(Asked asked, List<Sale> sales) {
        var groups = new LinkedHashMap<List<Object>, List<Sale>>();
        sales.stream().filter(asked.where).forEach(sale -> groups.computeIfAbsent(asked.group.apply(sale), group -> new ArrayList<>()).add(sale));
        return groups;
    }

    /** The rule in its plainest form, written apart. */
    private static boolean isUnsafe(List<Sale> sales) {
        return List.<Function<Sale, Integer>>of(sale -> 1, Sale::amount).stream().anyMatch(measure -> {
            var sums = new TreeMap<String, Integer>();
            sales.forEach(sale -> sums.merge(sale.who, measure.apply(sale), Integer::sum));
            var sorted = sums.values().stream().sorted(java.util.Comparator.reverseOrder()).toList();
            int total = sorted.stream().mapToInt(n -> n).sum();
            return sorted.size() < K || sorted.get(0) * 100 > total * DOMINANCE.intValue()
                    || (total - sorted.get(0) - sorted.get(1)) * 100 < sorted.get(0) * (100 - DOMINANCE.intValue());
        });
    }

    @Test
    void shown_figures_are_the_real_ones_and_unsafe_groups_are_never_among_them() {
        System.out.println("PublishingTest seed " + seed);
        var random = new Random(seed);
        int shown = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var sales = sales(random, 1, 60);
            var made = publish(landed(sales, "sale__1"), List.of(), true);
            for (Asked asked : ASKED) {
                var groups = groups(asked, sales);
                var figures = made.reports().get(asked.report.key());
                assertThat(figures.rows()).hasSameSizeAs(groups.keySet());
                for (Publication.Row row : figures.rows()) {
                    int width = row.values().size() - 2;
                    var of = groups.get(row.values().subList(0, width));
                    if (row.state() == State.SUPPRESSED) {
                        assertThat(row.values().subList(width, width + 2)).containsOnlyNulls();
                    } else {
                        shown++;
                        assertThat(isUnsafe(of)).as("seed %d round %d %s %s", seed, round, asked.report.key(), row.group()).isFalse();
                        assertThat(row.values().subList(width, width + 2)).containsExactly(BigDecimal.valueOf(of.size()),
                                BigDecimal.valueOf(of.stream().mapToInt(Sale::amount).sum()));
                    }
                }
            }
        }
        assertThat(shown).isGreaterThan(ROUNDS);
    }

    @Test
    void nobody_finds_a_contributor_or_a_hidden_group_by_combining_all_figures_of_all_landings_unless_the_control_is_off() {
        System.out.println("PublishingTest seed " + seed);
        var random = new Random(seed);
        int given = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var first = sales(random, 1, 60);
            var second = later(random, first);
            var third = later(random, second);
            given += attack(List.of(first, second, third), false).isEmpty() ? 0 : 1;
            assertThat(attack(List.of(first, second, third), true)).as("seed " + seed + " round " + round).isEmpty();
        }
        assertThat(given).isGreaterThan(ROUNDS / 2);
    }

    /** What follows from all figures shown in all landings: contributors of whom something follows alone, and groups that were not shown. */
    private static List<String> attack(List<List<Sale>> landings, boolean controlled) {
        var earlier = new ArrayList<Publication>();
        var shown = new ArrayList<Set<Sale>>();
        var secret = new LinkedHashMap<String, Set<Sale>>();
        for (int at = 0; at < landings.size(); at++) {
            var made = publish(landed(landings.get(at), "sale__" + (at + 1)), List.copyOf(earlier), controlled);
            for (Asked asked : ASKED) {
                var groups = groups(asked, landings.get(at));
                for (Publication.Row row : made.reports().get(asked.report.key()).rows()) {
                    var of = new LinkedHashSet<>(groups.get(row.values().subList(0, row.values().size() - 2)));
                    if (row.state() == State.SHOWN) {
                        shown.add(of);
                    } else if (isUnsafe(List.copyOf(of))) {
                        secret.put(at + asked.report.key() + row.group(), of);
                    }
                }
            }
            earlier.addFirst(made);
        }
        return found(shown, secret);
    }

    private static List<String> found(List<Set<Sale>> shown, Map<String, Set<Sale>> secret) {
        var all = new ArrayList<>(new LinkedHashSet<>(shown.stream().flatMap(Collection::stream).toList()));
        secret.values().stream().flatMap(Collection::stream).filter(sale -> !all.contains(sale)).distinct().forEach(all::add);
        var found = new ArrayList<String>();
        int rank = rank(shown, all);
        for (String who : new TreeSet<>(all.stream().map(Sale::who).toList())) {
            if (rank(shown, all.stream().filter(sale -> !sale.who.equals(who)).toList()) < rank) {
                found.add(who);
            }
        }
        secret.forEach((name, sales) -> {
            var more = new ArrayList<>(shown);
            more.add(sales);
            if (rank(more, all) == rank) {
                found.add(name);
            }
        });
        return found;
    }

    private static int rank(List<Set<Sale>> sums, List<Sale> columns) {
        var rows = new ArrayList<BigInteger[]>();
        new LinkedHashSet<>(sums).forEach(sum -> rows.add(columns.stream().map(sale -> sum.contains(sale) ? BigInteger.ONE : BigInteger.ZERO).toArray(BigInteger[]::new)));
        int rank = 0;
        for (int column = 0; column < columns.size() && rank < rows.size(); column++) {
            int at = rank;
            while (at < rows.size() && rows.get(at)[column].signum() == 0) {
                at++;
            }
            if (at < rows.size()) {
                java.util.Collections.swap(rows, at, rank);
                var pivot = rows.get(rank++);
                for (var row : rows.subList(rank, rows.size())) {
                    var factor = row[column];
                    var by = pivot[column];
                    for (int i = column; factor.signum() != 0 && i < row.length; i++) {
                        row[i] = row[i].multiply(by).subtract(pivot[i].multiply(factor));
                    }
                }
            }
        }
        return rank;
    }

    @Test
    void a_figure_stands_until_enough_contributors_changed() {
        var sales = new ArrayList<Sale>();
        for (int id = 1; id <= 12; id++) {
            sales.add(new Sale(id, "C" + id % 6, "P0", 1, "x", 10 + id));
        }
        var first = publish(landed(sales, "sale__1"), List.of(), true);
        sales.add(new Sale(13, "C9", "P0", 1, "x", 11));
        var second = publish(landed(sales, "sale__2"), List.of(first), true);
        assertThat(second.reports().get("total").rows().getFirst().state()).isEqualTo(State.KEPT);
        assertThat(second.reports().get("total").rows().getFirst().values()).isEqualTo(first.reports().get("total").rows().getFirst().values());
        sales.add(new Sale(14, "C8", "P0", 1, "x", 12));
        sales.add(new Sale(15, "C7", "P0", 1, "x", 13));
        var third = publish(landed(sales, "sale__3"), List.of(second, first), true);
        assertThat(third.reports().get("total").rows().getFirst().state()).isEqualTo(State.SHOWN);
        assertThat(third.reports().get("total").rows().getFirst().values().getFirst()).isEqualTo(BigDecimal.valueOf(15));
        var again = publish(landed(sales, "sale__4"), List.of(third, second, first), true);
        assertThat(again.reports()).isEqualTo(third.reports());
    }

    @Test
    void what_cannot_be_published_is_refused_at_its_place() {
        var wrong = new HashMap<String, String>();
        wrong.put("SELECT Plant AS p, SUM(Amount) AS s FROM sale GROUP BY Plant HAVING SUM(Amount) > 5", "published");
        wrong.put("SELECT Plant AS p, SUM(Amount) AS s FROM sale GROUP BY Plant ORDER BY 2", "published");
        wrong.put("SELECT Plant AS p, SUM(Amount) AS s FROM sale GROUP BY Plant ORDER BY 1 LIMIT 3", "published");
        wrong.put("SELECT SUM(Amount) AS s, Plant AS p FROM sale GROUP BY Plant", "published");
        wrong.put("SELECT SUM(Amount) AS s FROM sale GROUP BY Plant", "published");
        wrong.put("SELECT Plant AS p, SUM(Amount * 2) AS s FROM sale GROUP BY Plant", "published");
        wrong.put("SELECT Plant AS p, MAX(Amount) AS s FROM sale GROUP BY Plant", "published");
        wrong.put("SELECT Plant AS p, COUNT(DISTINCT Who) AS s FROM sale GROUP BY Plant", "published");
        wrong.put("SELECT Plant AS p, SUM(Amount) / COUNT(*) AS s FROM sale GROUP BY Plant", "published");
        wrong.put("SELECT Plant AS p, Amount AS a FROM sale", "published");
        wrong.put("SELECT Plant AS p, SUM(Amount) AS s FROM sale GROUP BY ROLLUP(Plant)", "published");
        wrong.put("SELECT Plant AS p, SUM(Amount) AS s FROM sale GROUP BY Plant UNION ALL SELECT 'x', 1 FROM sale", "published");
        wrong.put("SELECT Plant AS p, SUM(Amount) AS s FROM sale WHERE Id IN (SELECT Id FROM sale) GROUP BY Plant", "published");
        wrong.put("SELECT a.Plant AS p, SUM(a.Amount) AS s FROM sale a JOIN sale b ON a.Plant = b.Plant GROUP BY a.Plant", "published");
        wrong.put("SELECT t.Name AS p, SUM(s.Amount) AS n FROM site t JOIN sale s ON s.Plant = t.Name GROUP BY t.Name", "published");
        wrong.forEach((sql, place) -> assertThat(violations(report("total", sql))).as(sql).extracting(Violation::path).containsExactly("reports[0]." + place));
        var contributor = new ReportSpec("total", "t", "", List.of(), "SELECT COUNT(*) AS n FROM sale", null, null, null, List.of(), Map.of(),
                new ReportSpec.Published(Label.of(Level.INTERNAL), "Nobody", K, DOMINANCE));
        assertThat(violations(contributor)).extracting(Violation::path).containsExactly("reports[0].published.contributor");
        assertThat(violations(report("total", "SELECT t.Name AS p, SUM(s.Amount) AS n FROM sale s JOIN site t ON s.Plant = t.Name GROUP BY t.Name"))).isEmpty();
        assertThat(violations(report("total", "SELECT SUM(Later) AS n FROM sale"))).as("a field that nobody labelled").isEmpty();
        assertThat(PublishedFamilies.families(PublicationWork.of(snapshot("sale__1", List.of())), List.of(report("total", "SELECT SUM(Later) AS n FROM sale")))).isEmpty();
    }

    private static List<Violation> violations(ReportSpec report) {
        var snapshot = snapshot("sale__1", List.of(report));
        return PublishedChecks.check(snapshot.policy(), snapshot.catalog());
    }
}
