package io.gatehouse.access;

import io.gatehouse.shared.FieldRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes footprints, and tests them against a present entitlement. Sound, not complete: what it cannot prove is denied. */
public final class Footprints {

    /** The pseudo field that stands for a dataset's rows. */
    public static final String ROWS = "*";

    /** The pseudo dataset that stands for published reports; its fields are their keys. */
    public static final String PUBLISHED = "*published";

    private Footprints() {
    }

    /** The footprint of an answer with the figures of a published report. */
    public static Footprint of(Publication publication) {
        return new Footprint(Map.of(new FieldRef(PUBLISHED, publication.report()), new TreeSet<>(Set.of(way(publication)))));
    }

    private static String way(Publication publication) {
        return "published|" + publication.definition();
    }

    /** The footprint of an answer that names these fields ({@code *} for a dataset named without any field). */
    public static Footprint of(Entitlement entitlement, Collection<FieldRef> named) {
        var ways = new TreeMap<FieldRef, SortedSet<String>>();
        for (FieldRef ref : named) {
            ways.put(ref, waysOf(entitlement, ref).orElseThrow(
                    () -> new IllegalArgumentException("a field that does not exist was named: " + ref)));
        }
        return new Footprint(ways);
    }

    /** Whether every cell that the footprint shows is still visible, as clearly, under this entitlement. */
    public static boolean covers(Entitlement entitlement, Footprint footprint) {
        return footprint.ways().entrySet().stream().allMatch(entry -> entry.getKey().dataset().equals(PUBLISHED)
                ? entitlement.publication(entry.getKey().field()).filter(now -> Set.of(way(now)).equals(entry.getValue())).isPresent()
                : seen(entitlement, entry.getKey()).map(now -> entry.getValue().stream().allMatch(way -> covers(now, way, entry.getValue()))
                        && tellsNothingOfRows(entitlement, entry.getKey().dataset(), entry.getValue())).orElse(false));
    }

    /** Whether the reader knows, of the rows that they see, those on which the answer shows a cell as clearly as in each way, or more so. */
    private static boolean tellsNothingOfRows(Entitlement entitlement, String dataset, SortedSet<String> then) {
        var soFar = new HashSet<String>();
        for (String mask : then.stream().map(Footprints::maskOf).distinct().sorted(MaskText.PREFERENCE).toList()) {
            then.stream().filter(way -> maskOf(way).equals(mask)).map(Footprints::conditionOf).forEach(soFar::add);
            if (!Evaluable.by(entitlement, dataset, soFar)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The first allowance that holds says how a cell is seen now. So those count that tell as much as the way did, up to the
     * first that does not; one that the footprint names as well does not end them, since it came first then, too.
     */
    private static boolean covers(List<Entitlement.Allowance> now, String way, SortedSet<String> then) {
        var conditions = new ArrayList<String>();
        for (Entitlement.Allowance allowance : now) {
            if (MaskOrder.tells(MaskText.of(allowance.mask()), maskOf(way))) {
                conditions.add(PredicateText.of(allowance.condition()));
            } else if (!then.containsAll(texts(allowance))) {
                break;
            }
        }
        return Implication.proven(conditionOf(way), conditions);
    }

    private static Optional<SortedSet<String>> waysOf(Entitlement entitlement, FieldRef ref) {
        return seen(entitlement, ref).map(allowances -> {
            var ways = new TreeSet<String>();
            allowances.forEach(allowance -> ways.addAll(texts(allowance)));
            return ways;
        });
    }

    /** How the field is seen, in order of preference; {@code *} as the rows are. */
    private static Optional<List<Entitlement.Allowance>> seen(Entitlement entitlement, FieldRef ref) {
        return entitlement.dataset(ref.dataset()).flatMap(dataset -> ROWS.equals(ref.field())
                ? Optional.of(List.of(new Entitlement.Allowance(null, dataset.rowVisible())))
                : dataset.field(ref.field()).map(Entitlement.Field::allowances));
    }

    /** One text for each alternative of the condition. */
    private static List<String> texts(Entitlement.Allowance allowance) {
        var mask = MaskText.of(allowance.mask());
        return Evaluable.alternatives(allowance.condition()).stream().map(part -> mask + "|" + part).toList();
    }

    private static String maskOf(String way) {
        return way.substring(0, way.indexOf('|'));
    }

    private static String conditionOf(String way) {
        return way.substring(way.indexOf('|') + 1);
    }
}
