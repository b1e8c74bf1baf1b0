package io.gatehouse.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.Decision;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Footprints;
import io.gatehouse.access.Meet;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.FieldRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What several people see together is, cell by cell, what the oracle says that each of them sees. */
@DisplayName("On random policies, people and data")
class MeetsAgreeTest {

    private static final int GROUPS = Seed.share(600);

    /** People admitted to one workflow, and what the running code lets each see. */
    private record Group(List<World> worlds, List<Entitlement> entitlements) {

        Entitlement meet() {
            return Meet.of(entitlements);
        }
    }

    @Test
    @DisplayName("a meet shows of every cell what all of them see, as the one sees it who sees least, and lets each read what it gave")
    void a_meet_shows_what_each_shows() {
        long seed = Seed.of("meets");
        long seen = 0;
        long cells = 0;
        long unproven = 0;
        for (Group group : groups(new Random(seed), GROUPS)) {
            var oracles = group.worlds().stream().map(Oracle::new).toList();
            var world = group.worlds().getFirst();
            var meet = group.meet();
            var running = new RunningSight(world, meet);
            for (String dataset : RandomWorlds.DATASETS) {
                for (var row : world.rows().get(dataset)) {
                    boolean shown = false;
                    for (var field : world.catalog().dataset(dataset).orElseThrow().fields()) {
                        var sights = oracles.stream().map(oracle -> oracle.cell(dataset, field.name(), row)).toList();
                        var told = running.cell(dataset, field.name(), row);
                        var what = "seed %d: %s.%s of %s, seen as %s".formatted(seed, dataset, field.name(), row, sights);
                        assertThat(sights).as(what).allMatch(sight -> tells(sight, told));
                        if (!told.equals(least(sights)) && (!comparable(oracles, dataset, field.name()) || !alike(oracles, dataset))) {
                            unproven++;
                        } else {
                            assertThat(told).as(what).isEqualTo(least(sights));
                        }
                        shown |= told.showsTheRow();
                        seen += told.isVisible() ? 1 : 0;
                        cells++;
                    }
                    assertThat(running.row(dataset, row)).as("seed %d: row %s of %s", seed, row, dataset).isEqualTo(shown);
                }
            }
            var ceiling = world.policy().workflow(world.workflow()).orElseThrow().ceiling();
            assertThat(meet.datasets().values()).as("seed %d: labels", seed).allSatisfy(dataset ->
                    assertThat(dataset.fields().values()).allMatch(field -> field.label().isWithin(ceiling)));
            var footprint = Footprints.of(meet, named(meet));
            assertThat(group.entitlements()).as("seed %d: who may read what the meet gave", seed).allSatisfy(e ->
                    assertThat(named(meet).stream().filter(ref -> !Footprints.covers(e, Footprints.of(meet, List.of(ref))))
                            .map(ref -> ref + " given by " + Footprints.of(meet, List.of(ref)).ways() + ", seen by " + e.datasets().get(ref.dataset())
                                    .field(ref.field()))).isEmpty());
            assertThat(group.entitlements()).allMatch(e -> Footprints.covers(e, footprint));
        }
        System.out.printf("meets: %,d cells of %,d groups agree, %,d of them seen, %,d withheld for masks or conditions that not everybody can compare; seed %d%n",
                cells, GROUPS, seen, unproven, seed);
        assertThat(seen).isGreaterThan(cells / 50);
        assertThat(unproven).isLessThan(cells / 10);
    }

    @Test
    @DisplayName("a footprint is covered only by who sees each of its cells as clearly")
    void a_footprint_is_covered_by_who_sees_its_cells() {
        long seed = Seed.of("footprints");
        int covered = 0;
        int others = 0;
        for (Group group : groups(new Random(seed), GROUPS)) {
            var world = group.worlds().getFirst();
            for (Entitlement maker : Stream.concat(group.entitlements().stream(), Stream.of(group.meet())).toList()) {
                for (Entitlement reader : group.entitlements()) {
                    for (FieldRef ref : named(maker)) {
                        if (!Footprints.covers(reader, Footprints.of(maker, List.of(ref)))) {
                            others++;
                            continue;
                        }
                        covered += reader == maker ? 0 : 1;
                        for (var row : world.rows().get(ref.dataset())) {
                            assertThat(covers(world, maker, reader, ref, row)).as("seed %d: %s of %s", seed, ref, row).isTrue();
                        }
                    }
                }
            }
        }
        System.out.printf("footprints: %,d of others are covered, %,d are not; seed %d%n", covered, others, seed);
        assertThat(covered).isGreaterThan(GROUPS);
        assertThat(others).isGreaterThan(GROUPS);
    }

    @Test
    @DisplayName("a meet depends neither on the order of the people nor on how often they are named")
    void a_meet_has_no_order() {
        long seed = Seed.of("meet order");
        for (Group group : groups(new Random(seed), Seed.share(200))) {
            var turned = new ArrayList<>(group.entitlements());
            Collections.reverse(turned);
            turned.add(turned.getFirst());
            assertThat(Meet.of(turned).fingerprint()).as("seed %d", seed).isEqualTo(group.meet().fingerprint());
            var one = group.entitlements().getFirst();
            assertThat(Meet.of(List.of(one, one))).isSameAs(one);
        }
    }

    private static boolean covers(World world, Entitlement maker, Entitlement reader, FieldRef ref, Map<String, Object> row) {
        var then = new RunningSight(world, maker);
        var now = new RunningSight(world, reader);
        return ref.field().equals(Footprints.ROWS) ? !then.row(ref.dataset(), row) || now.row(ref.dataset(), row)
                : tells(now.cell(ref.dataset(), ref.field(), row), then.cell(ref.dataset(), ref.field(), row));
    }

    @Test
    @DisplayName("what a meet shows tells none of its people of cells that they may not see")
    void a_meet_tells_nobody_of_hidden_cells() {
        long seed = Seed.of("meets and hidden cells");
        var random = new Random(seed);
        int changed = 0;
        int seen = 0;
        for (Group group : groups(random, GROUPS)) {
            var world = group.worlds().getFirst();
            var meet = group.meet();
            for (Entitlement reader : group.entitlements()) {
                var before = view(world, reader);
                var after = world;
                for (int change = 0; change < 8; change++) {
                    var other = changed(after, reader, random);
                    if (view(other, reader).equals(before)) {
                        changed += other == after ? 0 : 1;
                        after = other;
                    }
                }
                var shown = view(world, meet);
                seen += shown.isEmpty() ? 0 : 1;
                assertThat(view(after, meet)).as("seed %d: %s", seed, reader.fingerprint()).isEqualTo(shown);
            }
        }
        System.out.printf("meets: %,d hidden cells changed in %,d groups; seed %d%n", changed, GROUPS, seed);
        assertThat(changed).isGreaterThan(GROUPS);
        assertThat(seen).isPositive();
    }

    /** Everything that the entitlement shows: visible cells, and how; rows. */
    private static Map<String, String> view(World world, Entitlement entitlement) {
        var running = new RunningSight(world, entitlement);
        var view = new java.util.TreeMap<String, String>();
        for (String dataset : RandomWorlds.DATASETS) {
            var rows = world.rows().get(dataset);
            for (int i = 0; i < rows.size(); i++) {
                if (running.row(dataset, rows.get(i))) {
                    view.put(dataset + " " + i, "row");
                }
                for (var field : world.catalog().dataset(dataset).orElseThrow().fields()) {
                    var sight = running.cell(dataset, field.name(), rows.get(i));
                    if (sight.isVisible()) {
                        view.put(dataset + " " + i + " " + field.name(), sight + " of " + rows.get(i).get(field.name()));
                    }
                }
            }
        }
        return view;
    }

    /** The world with another value in one cell that the reader does not see; the same where they see the cell that chance took. */
    private static World changed(World world, Entitlement reader, Random random) {
        var dataset = RandomWorlds.DATASETS.get(random.nextInt(RandomWorlds.DATASETS.size()));
        var fields = world.catalog().dataset(dataset).orElseThrow().fields();
        var field = fields.get(random.nextInt(fields.size()));
        var rows = new ArrayList<>(world.rows().get(dataset));
        int place = random.nextInt(rows.size());
        if (new RunningSight(world, reader).cell(dataset, field.name(), rows.get(place)).isVisible()) {
            return world;
        }
        var row = new java.util.LinkedHashMap<>(rows.get(place));
        row.put(field.name(), new RandomWorlds(random).value(field));
        rows.set(place, row);
        var all = new java.util.HashMap<>(world.rows());
        all.put(dataset, rows);
        return world.withRows(all);
    }

    private static List<Group> groups(Random random, int most) {
        var worlds = new RandomWorlds(random);
        var groups = new ArrayList<Group>();
        while (groups.size() < most) {
            var world = worlds.next();
            for (int group = 0; group < 3; group++) {
                var people = IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> world.as(worlds.person(), world.workflow()))
                        .filter(person -> RunningSight.decide(person) instanceof Decision.Permit).toList();
                if (people.size() > 1) {
                    groups.add(new Group(people, people.stream().map(person -> ((Decision.Permit) RunningSight.decide(person)).entitlement()).toList()));
                }
            }
        }
        return groups;
    }

    private static List<FieldRef> named(Entitlement entitlement) {
        return entitlement.datasets().values().stream().flatMap(dataset -> Stream.concat(Stream.of(Footprints.ROWS), dataset.fields().keySet().stream())
                .map(field -> new FieldRef(dataset.key(), field))).toList();
    }

    /** The one among them that every other one tells; hidden where somebody sees nothing. */
    private static Sight least(List<Sight> sights) {
        return sights.stream().filter(least -> sights.stream().allMatch(sight -> tells(sight, least))).findFirst().orElse(Sight.HIDDEN);
    }

    /** Whether no condition on rows of the dataset is one person's alone: then nobody's cuts another's finer than they know. */
    private static boolean alike(List<Oracle> oracles, String dataset) {
        return oracles.stream().map(oracle -> oracle.existing(dataset).stream().flatMap(field -> oracle.ways(dataset, field).stream())
                .map(Oracle.Way::rows).collect(java.util.stream.Collectors.toSet())).distinct().count() == 1
                && oracles.stream().allMatch(oracle -> oracle.existing(dataset).stream().flatMap(field -> oracle.ways(dataset, field).stream())
                .allMatch(way -> way.rows() instanceof io.gatehouse.policy.Grant.RowRule.All));
    }

    private static boolean comparable(List<Oracle> oracles, String dataset, String field) {
        var ways = oracles.stream().flatMap(oracle -> oracle.ways(dataset, field).stream()).map(way -> Sight.through(way.mask())).toList();
        BiPredicate<Sight, Sight> either = (one, other) -> tells(one, other) || tells(other, one);
        return ways.stream().allMatch(one -> ways.stream().allMatch(other -> either.test(one, other)));
    }

    /** Whether who sees a cell in the one way can say how it looks in the other. Ranges are tried out, on numbers. */
    private static boolean tells(Sight finer, Sight coarser) {
        if (finer.equals(coarser) || finer instanceof Sight.Full || coarser instanceof Sight.Hidden) {
            return true;
        }
        if (!(finer instanceof Sight.Masked one) || !(coarser instanceof Sight.Masked other)) {
            return false;
        }
        return other.kind() == MaskSpec.Kind.NULL || one.kind() == MaskSpec.Kind.RANGE && other.kind() == MaskSpec.Kind.RANGE
                && IntStream.rangeClosed(-400, 400).mapToObj(n -> BigDecimal.valueOf(n).movePointLeft(1)).allMatch(number ->
                floor(floor(number, one.width()), other.width()).compareTo(floor(number, other.width())) == 0);
    }

    private static BigDecimal floor(BigDecimal number, BigDecimal width) {
        return number.divide(width, 0, java.math.RoundingMode.FLOOR).multiply(width);
    }
}
