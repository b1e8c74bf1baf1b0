package io.gatehouse.summary.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Rows of a report that fulfil all conditions. */
public record Filter(List<Condition> conditions) {

    public static final Filter ALL = new Filter(List.of());

    public Filter {
        conditions = List.copyOf(conditions);
    }

    public Filter and(Condition condition) {
        var more = new ArrayList<>(conditions);
        more.add(condition);
        return new Filter(more);
    }

    public Filter among(Field field, String... values) {
        return and(new Condition.Among(field.name(), new TreeSet<>(List.of(values)), false));
    }

    public Filter among(Field field, SortedSet<String> values) {
        return and(new Condition.Among(field.name(), values, false));
    }

    public Filter without(Field field, String... values) {
        return and(new Condition.Among(field.name(), new TreeSet<>(List.of(values)), true));
    }

    public Filter within(Field time, Span span) {
        return and(new Condition.Within(time.name(), span.from(), span.to(), false));
    }

    public Filter outside(Field time, Span span) {
        return and(new Condition.Within(time.name(), span.from(), span.to(), true));
    }

    /** The fulfilling rows in their order. */
    public int[] rows(Sheet sheet) {
        return sheet.rows(this);
    }

    IntPredicate on(Sheet sheet) {
        IntPredicate all = null;
        for (Condition condition : conditions) {
            var next = condition.on(sheet);
            all = all == null ? next : all.and(next);
        }
        return all == null ? row -> true : all;
    }

    String where() {
        return conditions.isEmpty() ? "" : conditions.stream().map(Condition::sql)
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }
}
