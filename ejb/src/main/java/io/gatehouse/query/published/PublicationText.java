package io.gatehouse.query.published;

import io.gatehouse.json.JsonP;
import io.gatehouse.query.published.Cell.Part;
import io.gatehouse.query.published.Publication.Column;
import io.gatehouse.query.published.Publication.Figures;
import io.gatehouse.query.published.Publication.Row;
import io.gatehouse.query.published.Publication.State;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A publication as JSON text and back. */
public final class PublicationText {

    private PublicationText() {
    }

    public static String of(Publication publication) {
        var reports = JsonP.PROVIDER.createObjectBuilder();
        publication.reports().forEach((key, figures) -> reports.add(key, figures(figures)));
        var history = JsonP.PROVIDER.createObjectBuilder();
        publication.history().rows().forEach((row, known) -> {
            var values = JsonP.PROVIDER.createObjectBuilder();
            known.values().forEach(values::add);
            history.add(row, JsonP.PROVIDER.createArrayBuilder().add(known.contributor()).add(known.revision()).add(values));
        });
        return JsonP.PROVIDER.createObjectBuilder().add("reports", reports).add("history", history).build().toString();
    }

    private static jakarta.json.JsonObjectBuilder figures(Figures figures) {
        var columns = JsonP.PROVIDER.createArrayBuilder();
        figures.columns().forEach(column -> columns.add(JsonP.PROVIDER.createArrayBuilder().add(column.name()).add(column.type().code())
                .add(column.origin() == null ? "" : column.origin().dataset()).add(column.origin() == null ? "" : column.origin().field())
                .add(column.figure())));
        var rows = JsonP.PROVIDER.createArrayBuilder();
        figures.rows().forEach(row -> {
            var values = JsonP.PROVIDER.createArrayBuilder();
            row.values().forEach(value -> {
                if (value == null) {
                    values.addNull();
                } else {
                    values.add(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
                }
            });
            rows.add(JsonP.PROVIDER.createArrayBuilder().add(row.group()).add(row.state().name()).add(values).add(parts(row.parts())).add(parts(row.secret())));
        });
        return JsonP.PROVIDER.createObjectBuilder().add("definition", figures.definition()).add("columns", columns).add("rows", rows);
    }

    private static jakarta.json.JsonArrayBuilder parts(Set<Part> parts) {
        var array = JsonP.PROVIDER.createArrayBuilder();
        parts.forEach(part -> array.add(part.atom()).add(part.contributor()));
        return array;
    }

    private static Set<Part> parts(JsonArray texts) {
        var parts = new LinkedHashSet<Part>();
        for (int at = 0; at < texts.size(); at += 2) {
            parts.add(new Part(texts.getString(at), texts.getString(at + 1), List.of()));
        }
        return parts;
    }

    public static Publication read(String text) {
        JsonObject all;
        try (var reader = JsonP.PROVIDER.createReader(new StringReader(text))) {
            all = reader.readObject();
        }
        var reports = new LinkedHashMap<String, Figures>();
        all.getJsonObject("reports").forEach((key, figures) -> reports.put(key, figures(figures.asJsonObject())));
        var rows = new TreeMap<String, RowHistory.Known>();
        all.getJsonObject("history").forEach((row, known) -> rows.put(row, known(known.asJsonArray())));
        return new Publication(reports, new RowHistory(rows));
    }

    private static RowHistory.Known known(JsonArray known) {
        Map<String, String> values = new TreeMap<>();
        known.getJsonObject(2).forEach((measure, digest) -> values.put(measure, ((JsonString) digest).getString()));
        return new RowHistory.Known(known.getString(0), known.getInt(1), values);
    }

    private static Figures figures(JsonObject figures) {
        var columns = figures.getJsonArray("columns").getValuesAs(JsonArray.class).stream().map(column -> new Column(column.getString(0),
                FieldType.valueOf(column.getString(1).toUpperCase(Locale.ROOT)),
                column.getString(2).isEmpty() ? null : new FieldRef(column.getString(2), column.getString(3)), column.getBoolean(4))).toList();
        return new Figures(figures.getString("definition"), columns,
                figures.getJsonArray("rows").getValuesAs(JsonArray.class).stream().map(row -> row(columns, row)).toList());
    }

    private static Row row(List<Column> columns, JsonArray row) {
        var values = new ArrayList<Object>();
        for (int at = 0; at < columns.size(); at++) {
            var value = row.getJsonArray(2).get(at);
            values.add(value == JsonValue.NULL ? null : value(columns.get(at).type(), ((JsonString) value).getString()));
        }
        return new Row(row.getString(0), State.valueOf(row.getString(1)), values, parts(row.getJsonArray(3)), parts(row.getJsonArray(4)));
    }

    private static Object value(FieldType type, String text) {
        return switch (type) {
            case TEXT -> text;
            case NUMBER -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case TIMESTAMP -> LocalDateTime.parse(text);
        };
    }
}
