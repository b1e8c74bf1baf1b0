package io.gatehouse.oracle;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Decision;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Predicate;
import io.gatehouse.shared.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the running code decides, read off its entitlement row by row: predicates are evaluated here on Java values. */
final class RunningSight {

    private final World world;
    private final Optional<Entitlement> entitlement;

    RunningSight(World world) {
        this.world = world;
        this.entitlement = decide(world) instanceof Decision.Permit permit ? Optional.of(permit.entitlement()) : Optional.empty();
    }

    static Decision decide(World world) {
        return AccessRules.decide(world.caller(), world.workflow(), new PolicySnapshot(1, world.policy(), world.catalog()), world.today());
    }

    /** What an entitlement shows that was made in another way. */
    RunningSight(World world, Entitlement entitlement) {
        this.world = world;
        this.entitlement = Optional.of(entitlement);
    }

    boolean admits() {
        return entitlement.isPresent();
    }

    boolean exists(String dataset, String field) {
        return field(dataset, field).isPresent();
    }

    Optional<Label> label(String dataset, String field) {
        return field(dataset, field).map(Entitlement.Field::label);
    }

    Sight cell(String dataset, String field, Map<String, Object> row) {
        return field(dataset, field).flatMap(f -> f.allowances().stream()
                .filter(allowance -> Boolean.TRUE.equals(holds(allowance.condition(), row))).findFirst())
                .map(allowance -> Sight.through(allowance.mask())).orElse(Sight.HIDDEN);
    }

    boolean row(String dataset, Map<String, Object> row) {
        return entitlement.flatMap(e -> Optional.ofNullable(e.datasets().get(dataset)))
                .map(d -> Boolean.TRUE.equals(holds(d.rowVisible(), row))).orElse(false);
    }

    private Optional<Entitlement.Field> field(String dataset, String field) {
        return entitlement.flatMap(e -> Optional.ofNullable(e.datasets().get(dataset))).map(d -> d.fields().get(field));
    }

    private Boolean holds(Predicate predicate, Map<String, Object> row) {
        return switch (predicate) {
            case Predicate.Always always -> Boolean.TRUE;
            case Predicate.Never never -> Boolean.FALSE;
            case Predicate.And and -> all(and.parts(), row, Boolean.FALSE);
            case Predicate.Or or -> all(or.parts(), row, Boolean.TRUE);
            case Predicate.Not not -> {
                Boolean part = holds(not.part(), row);
                yield part == null ? null : !part;
            }
            case Predicate.Compare compare -> compare(compare, row);
            case Predicate.In in -> all(in.values().stream().map(value -> (Predicate) new Predicate.Compare(in.operand(),
                    Predicate.Comparison.EQUAL, value)).toList(), row, Boolean.TRUE);
            case Predicate.Between between -> all(List.of(
                    new Predicate.Compare(between.operand(), Predicate.Comparison.AT_LEAST, between.low()),
                    new Predicate.Compare(between.operand(), Predicate.Comparison.AT_MOST, between.high())), row, Boolean.FALSE);
            case Predicate.IsNull isNull -> value(isNull.operand(), row) == null;
            case Predicate.Like like -> like(like, row);
            case Predicate.Via via -> via(via, row);
        };
    }

    /** AND for {@code decisive} false, OR for true: one decisive part decides, else an unknown one makes it unknown. */
    private Boolean all(List<Predicate> parts, Map<String, Object> row, Boolean decisive) {
        boolean unknown = false;
        for (Predicate part : parts) {
            Boolean holds = holds(part, row);
            if (decisive.equals(holds)) {
                return decisive;
            }
            unknown |= holds == null;
        }
        return unknown ? null : !decisive;
    }

    private Boolean compare(Predicate.Compare compare, Map<String, Object> row) {
        Object left = value(compare.left(), row);
        Object right = value(compare.right(), row);
        if (left == null || right == null) {
            return null;
        }
        int sign = OracleValues.compare(left, right);
        return switch (compare.comparison()) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case GREATER -> sign > 0;
            case AT_LEAST -> sign >= 0;
        };
    }

    private Boolean like(Predicate.Like like, Map<String, Object> row) {
        var text = (String) value(like.operand(), row);
        var regex = Pattern.quote(like.pattern()).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q");
        return text == null ? null : Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }

    private Boolean via(Predicate.Via via, Map<String, Object> row) {
        Object on = row.get(via.on());
        return on != null && world.rows().get(via.parent()).stream()
                .filter(parent -> parent.get(via.parentIdentity()) != null && OracleValues.compare(parent.get(via.parentIdentity()), on) == 0)
                .anyMatch(parent -> Boolean.TRUE.equals(holds(via.parentVisible(), parent)));
    }

    private static Object value(Predicate.Operand operand, Map<String, Object> row) {
        return switch (operand) {
            case Predicate.Column column -> row.get(column.field());
            case Predicate.Constant constant -> constant.value();
        };
    }
}
