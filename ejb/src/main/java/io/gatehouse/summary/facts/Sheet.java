package io.gatehouse.summary.facts;

import io.gatehouse.query.ResultTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of a report with its columns understood. Sums are exact and leave missing values out. */
public final class Sheet {

    private final List<Field> fields;
    private final Map<String, Field> byName = new LinkedHashMap<>();
    private final String[][] texts;
    private final BigDecimal[][] numbers;
    private final LocalDate[][] days;
    private final int size;
    private final BitSet[] suppressed;
    private final Map<Field, Members> members = new HashMap<>();
    private final Map<Filter, int[]> selected = new HashMap<>();
    private final Map<Condition, BitSet> matching = new HashMap<>();

    private Sheet(ResultTable table, List<Field> fields) {
        this.fields = List.copyOf(fields);
        this.size = table.rows().size();
        fields.forEach(field -> byName.put(field.name(), field));
        this.texts = new String[fields.size()][];
        this.numbers = new BigDecimal[fields.size()][];
        this.days = new LocalDate[fields.size()][];
        this.suppressed = new BitSet[fields.size()];
        fields.forEach(field -> load(table, field));
    }

    /** Understands a table. */
    public static Sheet of(EvidenceTable evidence) {
        return new Sheet(evidence.table(), Guess.fields(evidence));
    }

    private void load(ResultTable table, Field field) {
        int at = field.index();
        var textColumn = new String[size];
        var numberColumn = new BigDecimal[size];
        var dayColumn = new LocalDate[size];
        var hidden = new BitSet();
        for (int row = 0; row < size; row++) {
            if (table.isSuppressed(row, at)) {
                hidden.set(row);
            }
            var value = table.rows().get(row).get(at);
            switch (value) {
                case null -> { }
                case BigDecimal number -> numberColumn[row] =
                        field.meaning().zeroIsMissing() && number.signum() == 0 ? null : number;
                case Boolean flag -> {
                    numberColumn[row] = flag ? BigDecimal.ONE : BigDecimal.ZERO;
                    textColumn[row] = flag.toString();
                }
                case LocalDate day -> dayColumn[row] = day;
                case LocalDateTime time -> dayColumn[row] = time.toLocalDate();
                default -> textColumn[row] = value.toString();
            }
        }
        suppressed[at] = hidden;
        texts[at] = textColumn;
        numbers[at] = numberColumn;
        days[at] = dayColumn;
    }

    public int size() {
        return size;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The column of that name, which must be there. */
    public Field field(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no column " + name));
    }

    public Optional<Field> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public BigDecimal number(int row, Field field) {
        return numbers[field.index()][row];
    }

    public LocalDate day(int row, Field field) {
        return days[field.index()][row];
    }

    /** The value in canonical text, or null when missing. */
    public String text(int row, Field field) {
        var text = texts[field.index()][row];
        if (text == null) {
            var number = numbers[field.index()][row];
            var day = days[field.index()][row];
            text = number != null ? number.stripTrailingZeros().toPlainString() : day != null ? day.toString() : null;
            texts[field.index()][row] = text;
        }
        return text;
    }

    /** Whether there is a value that is not shown: nothing may be said that rests on it. */
    public boolean isSuppressed(int row, Field field) {
        return suppressed[field.index()].get(row);
    }

    /** Whether there is no value. One that is not shown is none that is missing. */
    public boolean isMissing(int row, Field field) {
        return !isSuppressed(row, field) && texts[field.index()][row] == null && numbers[field.index()][row] == null && days[field.index()][row] == null;
    }

    /** Null when no row has a value, and where one is not shown: the rest of a sum is no sum. */
    public BigDecimal sum(Field field, int[] rows) {
        BigDecimal sum = null;
        var column = numbers[field.index()];
        for (int row : rows) {
            if (isSuppressed(row, field)) {
                return null;
            }
            if (column[row] != null) {
                sum = sum == null ? column[row] : sum.add(column[row]);
            }
        }
        return sum;
    }

    /** The members of a column, numbered in the order of their texts. */
    Members members(Field field) {
        return members.computeIfAbsent(field, one -> Members.of(this, one));
    }

    /** Rows that fulfil the filter, in their order; not to be changed. */
    int[] rows(Filter filter) {
        var known = selected.get(filter);
        if (known == null) {
            BitSet all = null;
            for (Condition condition : filter.conditions()) {
                var next = matching.computeIfAbsent(condition, this::test);
                if (all == null) {
                    all = (BitSet) next.clone();
                } else {
                    all.and(next);
                }
            }
            known = all == null ? java.util.stream.IntStream.range(0, size).toArray() : all.stream().toArray();
            selected.put(filter, known);
        }
        return known;
    }

    private BitSet test(Condition condition) {
        var test = condition.on(this);
        var bits = new BitSet(size);
        for (int row = 0; row < size; row++) {
            bits.set(row, test.test(row));
        }
        return bits;
    }

    /** Sums by member in the order of the members' texts; members without any value, or with one that is not shown, have no entry. */
    public Map<String, BigDecimal> sums(Field field, Field by, int[] rows) {
        var names = members(by);
        var sums = new BigDecimal[names.size()];
        var unknown = new BitSet();
        for (int row : rows) {
            int member = names.of(row);
            var value = number(row, field);
            if (member >= 0 && isSuppressed(row, field)) {
                unknown.set(member);
            }
            if (member >= 0 && value != null) {
                sums[member] = sums[member] == null ? value : sums[member].add(value);
            }
        }
        var byName = new LinkedHashMap<String, BigDecimal>();
        for (int member = 0; member < sums.length; member++) {
            if (sums[member] != null && !unknown.get(member)) {
                byName.put(names.name(member), sums[member]);
            }
        }
        return byName;
    }

    /** Rows by member, in the order of the members' texts. */
    public Map<String, int[]> groups(Field by, int[] rows) {
        var names = members(by);
        var counts = new int[names.size()];
        for (int row : rows) {
            int member = names.of(row);
            if (member >= 0) {
                counts[member]++;
            }
        }
        var lists = new int[counts.length][];
        for (int row : rows) {
            int member = names.of(row);
            if (member >= 0) {
                lists[member] = lists[member] == null ? new int[counts[member]] : lists[member];
                lists[member][lists[member].length - counts[member]--] = row;
            }
        }
        var groups = new LinkedHashMap<String, int[]>();
        for (int member = 0; member < lists.length; member++) {
            if (lists[member] != null) {
                groups.put(names.name(member), lists[member]);
            }
        }
        return groups;
    }

    public Stream<Field> measures() {
        return fields.stream().filter(Field::isMeasure);
    }

    public Stream<Field> with(io.gatehouse.policy.Meaning.Role role) {
        return fields.stream().filter(field -> field.role() == role);
    }
}
