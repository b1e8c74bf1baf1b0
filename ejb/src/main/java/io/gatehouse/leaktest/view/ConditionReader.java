package io.gatehouse.leaktest.view;

import io.gatehouse.leaktest.view.Condition.DeniedException;
import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recursive descent over OR, AND, NOT, comparisons, IN, BETWEEN, LIKE, IS NULL and boolean columns. */
final class ConditionReader {

    /** What a condition may name. */
    record Context(Map<String, FieldType> columns, Map<String, List<String>> claims) {
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*(:caller\\.\\w+|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?"
            + "|[\\p{L}_][\\p{L}\\d_]*|<>|!=|<=|>=|[<>=(),+-])");
    private static final Pattern CLAIM = Pattern.compile("([\\p{L}_][\\p{L}\\d_]*|\"[^\"]+\")\\s*(?:=|IN\\s*\\(|BETWEEN)\\s*:caller\\.(\\w+)",
            Pattern.CASE_INSENSITIVE);

    private final List<String> tokens = new ArrayList<>();
    private final Context context;
    private int at;
    private int negations;

    ConditionReader(String text, Context context) {
        this.context = context;
        var matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw new UnreadableConditionException("no token at " + end);
        }
    }

    static Map<String, String> columnsOfClaims(String text) {
        var found = new TreeMap<String, String>();
        var matcher = CLAIM.matcher(text);
        while (matcher.find()) {
            found.putIfAbsent(matcher.group(2), matcher.group(1).replace("\"", ""));
        }
        return found;
    }

    Condition read() {
        var condition = or();
        if (at < tokens.size()) {
            throw new UnreadableConditionException("more than a condition");
        }
        return condition;
    }

    private Condition or() {
        var left = and();
        while (taken("OR")) {
            left = joined(left, " OR ", and());
        }
        return left;
    }

    private Condition and() {
        var left = not();
        while (taken("AND")) {
            left = joined(left, " AND ", not());
        }
        return left;
    }

    private static Condition joined(Condition left, String word, Condition right) {
        return alias -> '(' + left.on(alias) + word + right.on(alias) + ')';
    }

    private static Condition negated(Condition part) {
        return alias -> "(NOT " + part.on(alias) + ')';
    }

    private Condition not() {
        if (taken("NOT")) {
            negations++;
            var part = negated(not());
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

    private Condition test() {
        var left = operand();
        if (taken("IS")) {
            boolean isNot = taken("NOT");
            expect("NULL");
            var column = column(left);
            return alias -> '(' + column.on(alias) + (isNot ? " IS NOT NULL)" : " IS NULL)");
        }
        boolean isNot = taken("NOT");
        negations += isNot ? 1 : 0;
        var test = positive(left);
        negations -= isNot ? 1 : 0;
        return isNot ? negated(test) : test;
    }

    private Condition positive(Operand left) {
        if (taken("IN")) {
            return in(column(left));
        }
        if (taken("BETWEEN")) {
            var column = column(left);
            var low = single(operand(), column.type());
            expect("AND");
            var high = single(operand(), column.type());
            return alias -> '(' + column.on(alias) + " BETWEEN " + low.on(alias) + " AND " + high.on(alias) + ')';
        }
        if (taken("LIKE")) {
            return like(column(left));
        }
        if (at < tokens.size() && List.of("=", "<>", "!=", "<", "<=", ">", ">=").contains(tokens.get(at))) {
            return comparison(left, tokens.get(at++), operand());
        }
        var column = column(left);
        if (column.type() != FieldType.BOOLEAN) {
            throw new DeniedException("no condition");
        }
        return alias -> column.on(alias);
    }

    private Condition in(Operand.Column column) {
        expect("(");
        var values = new ArrayList<Condition>();
        do {
            values.addAll(values(operand(), column.type()));
        } while (taken(","));
        expect(")");
        return anyOf(column, values);
    }

    private static Condition anyOf(Operand.Column column, List<Condition> values) {
        return alias -> '(' + column.on(alias) + " IN (" + values.stream().map(value -> value.on(alias)).collect(Collectors.joining(", ")) + "))";
    }

    private Condition like(Operand.Column column) {
        if (!(operand() instanceof Operand.Literal literal) || column.type() != FieldType.TEXT) {
            throw new DeniedException("LIKE needs a text");
        }
        var pattern = literal.text();
        int escapes = pattern.length() - pattern.replaceAll("\\\\+$", "").length();
        var sql = Literals.text(escapes % 2 == 0 ? pattern : pattern + '\\');
        return alias -> '(' + column.on(alias) + " LIKE " + sql + ')';
    }

    private Condition comparison(Operand left, String sign, Operand right) {
        boolean claims = left instanceof Operand.Claim || right instanceof Operand.Claim;
        if (claims && !sign.equals("=")) {
            throw new DeniedException("a claim stands only under =, IN, BETWEEN");
        }
        if (claims) {
            var column = column(left instanceof Operand.Claim ? right : left);
            return anyOf(column, values(left instanceof Operand.Claim ? left : right, column.type()));
        }
        var type = left instanceof Operand.Column column ? column.type() : column(right).type();
        var a = single(left, type);
        var b = single(right, type);
        return alias -> '(' + a.on(alias) + ' ' + (sign.equals("!=") ? "<>" : sign) + ' ' + b.on(alias) + ')';
    }

    private Condition single(Operand operand, FieldType type) {
        var values = values(operand, type);
        if (values.size() != 1) {
            throw new DeniedException("one value is needed");
        }
        return values.getFirst();
    }

    private List<Condition> values(Operand operand, FieldType type) {
        return switch (operand) {
            case Operand.Column column -> {
                if (column.type() != type) {
                    throw new DeniedException("types differ");
                }
                yield List.of(column::on);
            }
            case Operand.Literal literal -> List.of(constant(literal.text(), type));
            case Operand.Claim claim -> {
                var values = context.claims().getOrDefault(claim.name(), List.of());
                if (negations > 0 || values.isEmpty()) {
                    throw new DeniedException("claim below NOT, missing or empty");
                }
                yield values.stream().map(value -> constant(value, type)).toList();
            }
        };
    }

    private static Condition constant(String text, FieldType type) {
        if (text == null) {
            return alias -> "NULL";
        }
        var sql = Literals.value(text, type).orElseThrow(() -> new DeniedException("does not convert"));
        return alias -> sql;
    }

    private Operand operand() {
        var token = next();
        if (token.startsWith(":caller.")) {
            return new Operand.Claim(token.substring(":caller.".length()));
        }
        if (token.startsWith("'")) {
            return new Operand.Literal(unquoted(token));
        }
        if (token.equals("-") || token.equals("+")) {
            return new Operand.Literal((token.equals("-") ? "-" : "") + next());
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Operand.Literal(token);
        }
        var word = token.toUpperCase(Locale.ROOT);
        if ((word.equals("DATE") || word.equals("TIMESTAMP")) && at < tokens.size() && tokens.get(at).startsWith("'")) {
            return new Operand.Literal(unquoted(next()));
        }
        return switch (word) {
            case "TRUE", "FALSE" -> new Operand.Literal(word.toLowerCase(Locale.ROOT));
            case "NULL" -> new Operand.Literal(null);
            default -> named(token);
        };
    }

    private Operand.Column named(String token) {
        var name = token.startsWith("\"") ? token.substring(1, token.length() - 1).replace("\"\"", "\"") : token;
        var exact = context.columns().get(name);
        if (exact != null) {
            return new Operand.Column(name, exact);
        }
        var matches = context.columns().entrySet().stream().filter(column -> name.equalsIgnoreCase(column.getKey())).toList();
        if (matches.size() != 1) {
            throw new DeniedException("no column " + name);
        }
        return new Operand.Column(matches.getFirst().getKey(), matches.getFirst().getValue());
    }

    private static Operand.Column column(Operand operand) {
        if (operand instanceof Operand.Column column) {
            return column;
        }
        throw new DeniedException("a column is expected");
    }

    private static String unquoted(String token) {
        return token.substring(1, token.length() - 1).replace("''", "'");
    }

    private String next() {
        if (at >= tokens.size()) {
            throw new UnreadableConditionException("ends early");
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
            throw new UnreadableConditionException(token + " expected");
        }
    }
}
