package io.gatehouse.summary.facts;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Meaning.Aggregate;
import io.gatehouse.policy.Meaning.Role;
import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Completes what the policy leaves open about a column, from its name, its type and the values that the reader may
 * see. What is said is never overruled.
 */
public final class Guess {

    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?i)(^|[_ .])(id|no|nr|num|number|key|udi|uid|guid|nummer|line|rowguid)$|[a-z](ID|Id|No|Nr)$|^(id|UDI)$");
    private static final Pattern NUMBERING = Pattern.compile("(?i:[_ ](id|no|nr|num|number|key))$|(?<=[a-z])(ID|Id|No|Nr|Number)$");
    private static final Pattern CODE = Pattern.compile(
            "(?i)(code|type|kind|class|category|group|region|zip|postal|plz|account|cent(er|re)|year|month|shift|grade|rating)");
    private static final Pattern STATUS = Pattern.compile("(?i)(^|_|[a-z ])(status|state|zustand)$");
    private static final Pattern MEAN = Pattern.compile("(?i)(days|lead|time|age|wear|torque|speed|temperature|pressure|"
            + "percent|rate|ratio|deviation|average|avg|mean|\\[)");
    private static final Pattern PRICE = Pattern.compile("(?i)(price|preis|unit_?cost|rate_per)");
    private static final Pattern UNIT = Pattern.compile("^(.*?)\\s*\\[(.+)]$");

    private Guess() {
    }

    static List<Field> fields(EvidenceTable evidence) {
        var table = evidence.table();
        var fields = new ArrayList<Field>();
        for (int at = 0; at < table.columns().size(); at++) {
            var column = table.columns().get(at);
            var said = column.meaning().orElse(evidence.report().columns().getOrDefault(column.name(), Meaning.NONE));
            var values = said.role() == null ? Seen.of(table, at) : Seen.flag(table, at);
            boolean flag = values.isFlag() && (said.role() == null || said.role() == Role.MEASURE);
            fields.add(new Field(at, column.name(), column.type(), meaning(evidence, column, said, values, flag), flag));
        }
        return fields;
    }

    /** What a column is taken to mean, for the owner to see. */
    public static Meaning meaning(EvidenceTable evidence, ResultTable.Column column) {
        return fields(evidence).stream().filter(field -> field.name().equals(column.name())).findFirst()
                .map(Field::meaning).orElse(Meaning.NONE);
    }

    private static Meaning meaning(EvidenceTable evidence, ResultTable.Column column, Meaning said, Seen seen, boolean flag) {
        boolean time = column.name().equalsIgnoreCase(evidence.report().time());
        var role = time ? Role.TIME : said.role() != null ? said.role() : role(column, seen, flag);
        var aggregate = said.aggregate() != null ? said.aggregate() : new Aggregate(aggregate(column.name(), role, flag), null, null);
        var unit = UNIT.matcher(column.name());
        var guess = new Meaning(title(named(unit.matches() ? unit.group(1) : column.name(), role)), null,
                unit.matches() ? unit.group(2) : null, null, role, aggregate, null, null, Map.of(), List.of(), List.of(), false);
        return (time ? timely(said) : said).orElse(guess);
    }

    private static Meaning timely(Meaning said) {
        return new Meaning(said.title(), said.type(), said.unit(), said.currency(), Role.TIME, said.aggregate(),
                said.good(), said.target(), said.values(), said.excluded(), said.pending(), said.zeroIsMissing());
    }

    private static Role role(ResultTable.Column column, Seen seen, boolean flag) {
        var name = column.name();
        return switch (column.type()) {
            case DATE, TIMESTAMP -> Role.TIME;
            case BOOLEAN -> Role.MEASURE;
            case NUMBER -> STATUS.matcher(name).find() ? Role.STATUS
                    : IDENTIFIER.matcher(name).find() || seen.isSequence() ? Role.IDENTIFIER
                    : flag ? Role.MEASURE
                    : CODE.matcher(name).find() && seen.isWholeNumbers() ? Role.DIMENSION : Role.MEASURE;
            case TEXT -> STATUS.matcher(name).find() && seen.distinct() <= 12 ? Role.STATUS
                    : IDENTIFIER.matcher(name).find() ? Role.IDENTIFIER
                    : seen.repeats() ? Role.DIMENSION : seen.isShort() ? Role.IDENTIFIER : Role.TEXT;
        };
    }

    private static Aggregate.Kind aggregate(String name, Role role, boolean flag) {
        return role != Role.MEASURE ? Aggregate.Kind.NONE : flag ? Aggregate.Kind.SUM
                : PRICE.matcher(name).find() ? Aggregate.Kind.NONE
                : MEAN.matcher(name).find() ? Aggregate.Kind.MEAN : Aggregate.Kind.SUM;
    }

    /** Of an identifier, what it identifies: an order rather than its number. */
    private static String named(String name, Role role) {
        var bare = NUMBERING.matcher(name).replaceFirst("");
        return role == Role.IDENTIFIER && !bare.isEmpty() ? bare : name;
    }

    static String title(String name) {
        var spaced = name.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ").trim();
        if (spaced.isEmpty()) {
            return name;
        }
        return spaced.equals(spaced.toUpperCase(java.util.Locale.ROOT)) ? spaced
                : spaced.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + spaced.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a type is one of days. */
    static boolean isTime(FieldType type) {
        return type == FieldType.DATE || type == FieldType.TIMESTAMP;
    }
}
