package io.gatehouse.summary;

import io.gatehouse.policy.Meaning;
import io.gatehouse.query.ResultTable;
import io.gatehouse.query.Scope;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import io.gatehouse.shared.Notice;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Rows of a source in the form in which they are kept: of the meaning of a column, what a reader of the rows needs
 * (title, unit, currency, role, words for codes).
 */
final class KeptRows {

    private KeptRows() {
    }

    static byte[] pack(ResultTable table) {
        return Packing.pack(out -> {
            label(out, table.label());
            out.text(table.digest());
            out.number(table.truncated() ? 1 : 0);
            out.texts(table.notices().stream().map(Notice::code).toList());
            scope(out, table.scope());
            out.number(table.columns().size());
            for (ResultTable.Column column : table.columns()) {
                column(out, column);
            }
            out.number(table.rows().size());
            for (List<Object> row : table.rows()) {
                for (Object value : row) {
                    out.text(value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString());
                }
            }
            out.number(table.suppressed().size());
            for (ResultTable.Place place : table.suppressed()) {
                out.number(place.row());
                out.number(place.column());
            }
        });
    }

    private static void label(Packing.Out out, Label label) throws IOException {
        out.text(label.level().code());
        out.texts(label.categories());
    }

    private static void scope(Packing.Out out, Scope scope) throws IOException {
        out.number(scope.limits().size());
        for (Scope.Limit limit : scope.limits()) {
            out.text(limit.datasetTitle());
            out.text(limit.fieldTitle());
            out.texts(limit.values());
        }
    }

    private static Scope scope(Packing.In in) throws IOException {
        var limits = new ArrayList<Scope.Limit>();
        for (int left = in.number(); left > 0; left--) {
            limits.add(new Scope.Limit(in.text(), in.text(), in.texts()));
        }
        return new Scope(limits);
    }

    private static void column(Packing.Out out, ResultTable.Column column) throws IOException {
        var meaning = column.meaning();
        label(out, column.label());
        out.texts(Arrays.asList(column.name(), column.type().code(), meaning.title(), meaning.unit(), meaning.currency(),
                meaning.role() == null ? null : meaning.role().name()));
        out.texts(meaning.values().keySet());
        out.texts(meaning.values().values());
    }

    static ResultTable unpack(byte[] packed) {
        return Packing.unpack(packed, in -> {
            var label = label(in);
            var digest = in.text();
            boolean truncated = in.number() == 1;
            var notices = in.texts().stream().map(code -> new Notice(code, List.of())).toList();
            var scope = scope(in);
            var columns = new ArrayList<ResultTable.Column>();
            for (int left = in.number(); left > 0; left--) {
                columns.add(column(in));
            }
            var rows = new ArrayList<List<Object>>();
            for (int left = in.number(); left > 0; left--) {
                var row = new Object[columns.size()];
                for (int at = 0; at < row.length; at++) {
                    row[at] = value(columns.get(at).type(), in.text());
                }
                rows.add(Arrays.asList(row));
            }
            var suppressed = new HashSet<ResultTable.Place>();
            for (int left = in.number(); left > 0; left--) {
                suppressed.add(new ResultTable.Place(in.number(), in.number()));
            }
            return new ResultTable(columns, rows, label, scope, notices, truncated, digest, suppressed);
        });
    }

    private static Label label(Packing.In in) throws IOException {
        var level = Level.of(in.text()).orElseThrow();
        return new Label(level, new TreeSet<>(in.texts()));
    }

    private static ResultTable.Column column(Packing.In in) throws IOException {
        var label = label(in);
        var t = in.texts();
        var codes = in.texts();
        var words = in.texts();
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < codes.size(); at++) {
            values.put(codes.get(at), words.get(at));
        }
        var meaning = new Meaning(t.get(2), null, t.get(3), t.get(4), t.get(5) == null ? null : Meaning.Role.valueOf(t.get(5)),
                null, null, null, values, List.of(), List.of(), false);
        return new ResultTable.Column(t.get(0), FieldType.valueOf(t.get(1).toUpperCase(java.util.Locale.ROOT)), label, meaning);
    }

    private static Object value(FieldType type, String text) {
        if (text == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> text;
            case NUMBER -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case TIMESTAMP -> LocalDateTime.parse(text);
        };
    }
}
