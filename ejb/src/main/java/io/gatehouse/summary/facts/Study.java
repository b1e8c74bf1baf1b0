package io.gatehouse.summary.facts;

import io.gatehouse.policy.Meaning.Role;
import io.gatehouse.policy.ReportSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What all kinds of facts work on: a sheet, the rows that count, the period that is told and the one it is compared
 * with. Without a time column, or where no period is complete, the period is null and all counting rows are told.
 */
public final class Study {

    private final EvidenceTable evidence;
    private final Sheet sheet;
    private final Field time;
    private final Calendar calendar;
    private final Span now;
    private final Span before;
    private final Filter counting;
    private final boolean asked;
    private final Measures measures;
    private final int[] allRows;
    private final int[] nowRows;
    private final int[] beforeRows;
    private int[] days;

    private Study(EvidenceTable evidence, Sheet sheet, Brief brief) {
        this.evidence = evidence;
        this.sheet = sheet;
        this.measures = new Measures(sheet, evidence.report());
        this.counting = restricted(evidence, sheet, StatusRule.counting(sheet));
        this.allRows = counting.rows(sheet);
        this.time = timeOf(evidence, sheet);
        this.calendar = time == null ? null : Calendar.of(sheet, time, allRows, brief.today());
        this.asked = brief.period() != null;
        this.now = period(brief);
        this.before = base(brief);
        this.nowRows = now == null ? allRows : nowFilter().rows(sheet);
        this.beforeRows = before == null ? new int[0] : beforeFilter().rows(sheet);
    }

    public static Study of(EvidenceTable evidence, Brief brief) {
        return new Study(evidence, Sheet.of(evidence), brief);
    }

    private static Filter restricted(EvidenceTable evidence, Sheet sheet, Filter filter) {
        var all = filter;
        for (var only : evidence.only().entrySet()) {
            if (sheet.find(only.getKey()).isPresent()) {
                all = all.and(new Condition.Among(only.getKey(), new TreeSet<>(only.getValue()), false));
            }
        }
        return all;
    }

    private static Field timeOf(EvidenceTable evidence, Sheet sheet) {
        var declared = evidence.report().time();
        var field = declared == null ? Optional.<Field>empty()
                : sheet.fields().stream().filter(f -> f.name().equalsIgnoreCase(declared)).findFirst();
        return field.or(() -> sheet.with(Role.TIME).findFirst()).filter(f -> Guess.isTime(f.type())).orElse(null);
    }

    private Span period(Brief brief) {
        if (calendar == null) {
            return null;
        }
        if (brief.period() != null) {
            return brief.period();
        }
        var declared = evidence.report().period();
        var unit = declared == null ? calendar.unit() : Span.unit(declared);
        return unit == null ? null : calendar.lastComplete(unit);
    }

    private Span base(Brief brief) {
        var compare = evidence.report().compare();
        if (now == null || compare == ReportSpec.Compare.NONE && brief.against() == null) {
            return null;
        }
        var base = brief.against() != null ? brief.against()
                : compare == ReportSpec.Compare.YEAR_AGO ? now.yearAgo() : now.previous();
        return calendar.covers(base) ? base : null;
    }

    public EvidenceTable evidence() {
        return evidence;
    }

    public Sheet sheet() {
        return sheet;
    }

    public Optional<Field> time() {
        return Optional.ofNullable(time);
    }

    public Span now() {
        return now;
    }

    public Span before() {
        return before;
    }

    Calendar calendar() {
        return calendar;
    }

    /** Whether the told period is over, so that its sums may be compared with a whole period. */
    public boolean isComplete() {
        return now == null || calendar.hasEnded(now);
    }

    /** From the first day of the told period to today, or to the last day of the data. */
    Span untilNow() {
        var last = calendar.today() != null ? calendar.today() : calendar.last();
        return Span.of(now.from(), last.isBefore(now.to()) ? now.to() : last);
    }

    /** Whether the period was asked for, rather than chosen here. */
    boolean isAsked() {
        return asked;
    }

    /** Days from the first of the calendar, by row; -1 where a row has no day or lies before it. */
    int[] days() {
        if (days == null) {
            days = new int[sheet.size()];
            for (int row = 0; row < days.length; row++) {
                var day = sheet.day(row, time);
                days[row] = day == null ? -1 : (int) Math.max(-1, day.toEpochDay() - calendar.first().toEpochDay());
            }
        }
        return days;
    }

    Filter counting() {
        return counting;
    }

    /** Counting rows of the told period. */
    Filter nowFilter() {
        return now == null ? counting : counting.within(time, now);
    }

    Filter beforeFilter() {
        return counting.within(time, before);
    }

    int[] allRows() {
        return allRows;
    }

    int[] nowRows() {
        return nowRows;
    }

    int[] beforeRows() {
        return beforeRows;
    }

    boolean hasBefore() {
        return before != null && beforeRows.length > 0;
    }

    public Measures measures() {
        return measures;
    }

    /** The measure that the report is about, or empty. */
    public Optional<Field> lead() {
        return measures.lead();
    }

    /** What can be drawn of it. */
    public Optional<Series> series() {
        return Series.of(this);
    }

    List<Field> dimensions() {
        return sheet.with(Role.DIMENSION).toList();
    }

    /** The column that numbers what a row is part of: an order, a cycle. */
    Optional<Field> entity() {
        return sheet.with(Role.IDENTIFIER).findFirst();
    }

    /** How many entities, or rows where there is no identifier. */
    Term.Counted count(String name, Filter filter) {
        Quantity quantity = entity().<Quantity>map(field -> new Quantity.Distinct(field, filter))
                .orElse(new Quantity.Rows(filter));
        return new Term.Counted(Figure.of(sheet, name, Figure.Style.COUNT, null, quantity),
                entity().map(Field::title).orElse(null));
    }

    Figure figure(String name, Figure.Style style, String unit, Quantity quantity) {
        return Figure.of(sheet, name, style, unit, quantity);
    }

    Figure share(String name, Quantity part, Quantity whole) {
        return figure(name, Figure.Style.SHARE, null, new Quantity.Ratio(part, whole));
    }

    BigDecimal value(Quantity quantity) {
        return quantity.of(sheet);
    }
}
