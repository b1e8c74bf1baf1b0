package io.gatehouse.oracle;

import io.gatehouse.oracle.OracleCondition.Unreadable;
import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Recursive descent over: OR, AND, NOT, comparisons, IN, BETWEEN, LIKE, IS [NOT] NULL, boolean columns. */
final class OracleConditionParser {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(:caller\\.\\w+|'(?:[^']|'')*'|\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|\\w+|<>|<=|>=|[<>=(),])");

    private final List<String> tokens = new ArrayList<>();
    private final OracleCondition.Context context;
    private int at;
    private int negations;

    OracleConditionParser(String text, OracleCondition.Context context) {
        this.context = context;
        var matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw new Unreadable("no token at " + end);
        }
    }

    OracleCondition read() {
        var condition = or();
        if (at < tokens.size()) {
            throw new Unreadable("more than a condition");
        }
        return condition;
    }

    private OracleCondition or() {
        var left = and();
        while (taken("OR")) {
            left = OracleCondition.or(left, and());
        }
        return left;
    }

    private OracleCondition and() {
        var left = not();
        while (taken("AND")) {
            left = OracleCondition.and(left, not());
        }
        return left;
    }

    private OracleCondition not() {
        if (taken("NOT")) {
            negations++;
            var part = OracleCondition.not(not());
            negations--;
            return part;
        }
        if (taken("(")) {
            var inner = or();
            expect(")");
            return inner;
        }
        return test();
    }

    private OracleCondition test() {
        var column = column(next());
        var type = context.columns().get(column);
        Function<Map<String, Object>, Object> value = row -> row.get(column);
        if (taken("IS")) {
            boolean negated = taken("NOT");
            expect("NULL");
            return row -> (value.apply(row) == null) != negated;
        }
        boolean negated = taken("NOT");
        negations += negated ? 1 : 0;
        var test = positive(value, type);
        negations -= negated ? 1 : 0;
        return negated ? OracleCondition.not(test) : test;
    }

    private OracleCondition positive(Function<Map<String, Object>, Object> value, FieldType type) {
        if (taken("IN")) {
            return in(value, type);
        }
        if (taken("BETWEEN")) {
            var low = single(type);
            expect("AND");
            var high = single(type);
            return OracleCondition.and(compare(value, low, sign -> sign >= 0), compare(value, high, sign -> sign <= 0));
        }
        if (taken("LIKE")) {
            var pattern = like(unquoted(next()));
            return row -> value.apply(row) == null ? null : pattern.matcher((String) value.apply(row)).matches();
        }
        var sign = at < tokens.size() ? tokens.get(at) : "";
        return switch (sign) {
            case "=" -> equal(value, type);
            case "<>" -> comparison(value, type, s -> s != 0);
            case "<" -> comparison(value, type, s -> s < 0);
            case "<=" -> comparison(value, type, s -> s <= 0);
            case ">" -> comparison(value, type, s -> s > 0);
            case ">=" -> comparison(value, type, s -> s >= 0);
            default -> bare(value, type);
        };
    }

    private static OracleCondition bare(Function<Map<String, Object>, Object> value, FieldType type) {
        if (type != FieldType.BOOLEAN) {
            throw new Unreadable("no condition");
        }
        return row -> (Boolean) value.apply(row);
    }

    private OracleCondition in(Function<Map<String, Object>, Object> value, FieldType type) {
        expect("(");
        var values = new ArrayList<Function<Map<String, Object>, Object>>();
        do {
            values.addAll(operands(type));
        } while (taken(","));
        expect(")");
        return any(value, values);
    }

    private OracleCondition equal(Function<Map<String, Object>, Object> value, FieldType type) {
        at++;
        return any(value, operands(type));
    }

    private static OracleCondition any(Function<Map<String, Object>, Object> value, List<Function<Map<String, Object>, Object>> values) {
        OracleCondition condition = row -> Boolean.FALSE;
        for (var each : values) {
            condition = OracleCondition.or(condition, compare(value, each, sign -> sign == 0));
        }
        return condition;
    }

    private OracleCondition comparison(Function<Map<String, Object>, Object> value, FieldType type, IntPredicate holds) {
        at++;
        if (at < tokens.size() && tokens.get(at).startsWith(":caller.")) {
            throw new Unreadable("a claim stands only under =, IN, BETWEEN");
        }
        return compare(value, single(type), holds);
    }

    private static OracleCondition compare(Function<Map<String, Object>, Object> left, Function<Map<String, Object>, Object> right,
                                           IntPredicate holds) {
        return row -> {
            Object a = left.apply(row);
            Object b = right.apply(row);
            return a == null || b == null ? null : holds.test(OracleValues.compare(a, b));
        };
    }

    private Function<Map<String, Object>, Object> single(FieldType type) {
        var operands = operands(type);
        if (operands.size() != 1) {
            throw new Unreadable("one value is needed");
        }
        return operands.getFirst();
    }

    /** A literal, a column of the same type, or all values of a claim. */
    private List<Function<Map<String, Object>, Object>> operands(FieldType type) {
        var token = next();
        if (token.startsWith(":caller.")) {
            return claim(token.substring(":caller.".length()), type);
        }
        if (token.equalsIgnoreCase("DATE") || token.equalsIgnoreCase("TIMESTAMP")) {
            return List.of(constant(unquoted(next()), type));
        }
        if (token.startsWith("'") || token.matches("-?\\d.*") || token.equalsIgnoreCase("TRUE") || token.equalsIgnoreCase("FALSE")) {
            return List.of(constant(token.startsWith("'") ? unquoted(token) : token.toLowerCase(java.util.Locale.ROOT), type));
        }
        var column = column(token);
        if (context.columns().get(column) != type) {
            throw new Unreadable("types differ");
        }
        return List.of(row -> row.get(column));
    }

    private List<Function<Map<String, Object>, Object>> claim(String name, FieldType type) {
        var values = context.claims().getOrDefault(name, List.of());
        if (negations > 0 || values.isEmpty()) {
            throw new Unreadable("claim below NOT, missing or empty");
        }
        return values.stream().map(text -> constant(text, type)).toList();
    }

    private static Function<Map<String, Object>, Object> constant(String text, FieldType type) {
        var value = OracleValues.convert(text, type);
        if (value == null) {
            throw new Unreadable("does not convert");
        }
        return row -> value;
    }

    private String column(String token) {
        var name = token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
        return context.columns().keySet().stream().filter(name::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> new Unreadable("no column " + name));
    }

    private static String unquoted(String token) {
        if (!token.startsWith("'")) {
            throw new Unreadable("a text is expected");
        }
        return token.substring(1, token.length() - 1).replace("''", "'");
    }

    private static Pattern like(String pattern) {
        var regex = new StringBuilder();
        pattern.chars().forEach(c -> regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf((char) c))));
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private String next() {
        if (at >= tokens.size()) {
            throw new Unreadable("ends early");
        }
        return tokens.get(at++);
    }

    private boolean taken(String token) {
        if (at < tokens.size() && tokens.get(at).equalsIgnoreCase(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!taken(token)) {
            throw new Unreadable(token + " expected");
        }
    }
}
