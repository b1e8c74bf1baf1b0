package io.gatehouse.query;

import io.gatehouse.access.PublicationWork;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.published.Cell;
import io.gatehouse.query.published.Cell.Part;
import io.gatehouse.query.published.Disclosure;
import io.gatehouse.query.published.PrimarySuppression;
import io.gatehouse.query.published.Publication;
import io.gatehouse.query.published.Publication.Figures;
import io.gatehouse.query.published.Publication.State;
import io.gatehouse.query.published.RowHistory;
import io.gatehouse.query.published.RowHistory.Known;
import io.gatehouse.query.sql.CompiledQuery;
import io.gatehouse.query.sql.DataSchema;
import io.gatehouse.query.sql.MaskKeys;
import io.gatehouse.query.sql.PublishedShape;
import io.gatehouse.query.sql.PublishedShape.Kind;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Hmac;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the figures of all published reports on one dataset: reads all rows by the right to publish, and leaves of them what
 * the control of disclosure does. Knows no container.
 */
final class Publishing {

    private static final int MOST = 2_000_000;

    private final RowReader reader;
    private final String secret;
    private final boolean controlled;

    Publishing(RowReader reader, String secret) {
        this(reader, secret, true);
    }

    /** @param controlled false shows everything: for tests of what would be given away then */
    Publishing(RowReader reader, String secret, boolean controlled) {
        this.reader = reader;
        this.secret = secret;
        this.controlled = controlled;
    }

    private record Contribution(String group, String row, List<BigDecimal> values) {
    }

    /**
     * The publication of a family.
     *
     * @param family its reports, all of whose shapes are on the same base
     * @param earlier publications of the same base, the latest first
     */
    Publication publish(PublicationWork work, Map<ReportSpec, PublishedShape> family, List<Publication> earlier) {
        var rows = new HashMap<String, Known>();
        var contributions = new LinkedHashMap<ReportSpec, List<Contribution>>();
        family.forEach((report, shape) -> contributions.put(report, read(shape, rows)));
        var history = (earlier.isEmpty() ? RowHistory.EMPTY : earlier.getFirst().history()).with(rows);
        var groups = new ArrayList<Disclosure.Group>();
        contributions.forEach((report, given) -> {
            var of = new Disclosure.Groups(report.key(), new PrimarySuppression(report.published().k(), report.published().dominance()));
            given.forEach(one -> of.add(one.group(), history.part(one.row()), one.values()));
            groups.addAll(of.all());
        });
        var before = earlier.stream().flatMap(publication -> publication.shown().stream()).distinct().toList();
        var secrets = earlier.stream().flatMap(publication -> publication.secrets().stream()).distinct().toList();
        var outcome = controlled ? Disclosure.of(groups, before, secrets) : Disclosure.NOTHING_HIDDEN;
        var cells = new HashMap<String, Cell>();
        groups.forEach(group -> cells.put(group.cell().report() + '\n' + group.cell().group(), group.cell()));
        var made = new LinkedHashMap<String, Figures>();
        family.forEach((report, shape) -> made.put(report.key(), figures(report, shape, cells, outcome,
                earlier.stream().map(publication -> publication.reports().get(report.key())).filter(java.util.Objects::nonNull).toList())));
        return new Publication(made, history);
    }

    private List<Contribution> read(PublishedShape shape, Map<String, Known> rows) {
        var found = new ArrayList<Contribution>();
        var seen = new java.util.HashSet<String>();
        int groups = shape.groups().size();
        for (List<Object> row : rows(shape.rows())) {
            var key = digest("row", shape.base(), text(row.subList(0, shape.identity())));
            if (!seen.add(key)) {
                throw DomainException.unavailable("publication-failed", null); // an identity that is none: nobody could tell what was counted twice
            }
            var values = new TreeMap<String, String>();
            int first = shape.identity() + 1 + groups;
            for (int at = 0; at < shape.measures().size(); at++) {
                values.put(shape.measures().get(at), digest("value", key, shape.measures().get(at) + '\n' + text(row.subList(first + at, first + at + 1))));
            }
            var contributor = digest("contributor", "", text(row.subList(shape.identity(), shape.identity() + 1)));
            rows.merge(key, new Known(contributor, 0, values), Publishing::both);
            found.add(new Contribution(text(row.subList(shape.identity() + 1, first)), key, amounts(shape, row.subList(first, row.size()))));
        }
        return found;
    }

    private static Known both(Known one, Known other) {
        var values = new TreeMap<>(one.values());
        values.putAll(other.values());
        return new Known(one.contributor(), 0, values);
    }

    /** What a row adds to each figure: of an average, to its sum and to its count. */
    private static List<BigDecimal> amounts(PublishedShape shape, List<Object> measures) {
        var amounts = new ArrayList<BigDecimal>();
        for (var shown : shape.kinds()) {
            var value = shown.measure() < 0 ? null : measures.get(shown.measure());
            var count = value == null ? BigDecimal.ZERO : BigDecimal.ONE;
            switch (shown.kind()) {
                case GROUP -> { }
                case ROWS -> amounts.add(BigDecimal.ONE);
                case COUNT -> amounts.add(count);
                case SUM -> amounts.add(value == null ? BigDecimal.ZERO : (BigDecimal) value);
                case AVERAGE -> amounts.addAll(List.of(value == null ? BigDecimal.ZERO : (BigDecimal) value, count));
            }
        }
        return amounts;
    }

    private Figures figures(ReportSpec report, PublishedShape shape, Map<String, Cell> cells, Disclosure.Outcome outcome, List<Figures> earlier) {
        var definition = PublicationWork.publication(report).orElseThrow().definition();
        var columns = new ArrayList<Publication.Column>();
        for (int at = 0; at < shape.figures().columns().size(); at++) {
            var column = shape.figures().columns().get(at);
            columns.add(new Publication.Column(column.name(), column.type(), column.origin(), shape.kinds().get(at).kind() != Kind.GROUP));
        }
        var rows = new ArrayList<Publication.Row>();
        for (List<Object> row : rows(shape.figures())) {
            var group = text(shape.groups().stream().map(row::get).toList());
            var cell = cells.get(report.key() + '\n' + group);
            if (cell != null && !outcome.hidden().contains(cell)) {
                rows.add(new Publication.Row(group, State.SHOWN, row, cell.parts(), Set.of()));
            } else {
                var secret = cell != null && outcome.secret().contains(cell) ? cell.parts() : Set.<Part>of();
                rows.add(standing(earlier, definition, group, secret).orElseGet(() -> suppressed(group, row, columns, secret)));
            }
        }
        return new Figures(definition, columns, rows);
    }

    /** What was shown last of a group stays: taking it away would tell that something is new. */
    private static java.util.Optional<Publication.Row> standing(List<Figures> earlier, String definition, String group, Set<Part> secret) {
        return earlier.stream().limit(1).filter(figures -> figures.definition().equals(definition)).flatMap(figures -> figures.rows().stream())
                .filter(row -> row.group().equals(group) && row.state() != State.SUPPRESSED).findFirst()
                .map(row -> new Publication.Row(group, State.KEPT, row.values(), row.parts(), secret));
    }

    private static Publication.Row suppressed(String group, List<Object> row, List<Publication.Column> columns, Set<Part> secret) {
        var values = new ArrayList<Object>();
        for (int at = 0; at < row.size(); at++) {
            values.add(columns.get(at).figure() ? null : row.get(at));
        }
        return new Publication.Row(group, State.SUPPRESSED, values, Set.of(), secret);
    }

    private List<List<Object>> rows(CompiledQuery query) {
        var rows = reader.read(query.bind(DataSchema.LANDED, Map.of(), MaskKeys.of(secret, "", ""), MOST), query.columns());
        if (rows.size() > MOST) {
            throw DomainException.unavailable("publication-failed", null);
        }
        return rows;
    }

    private static String text(List<Object> values) {
        var text = new StringBuilder();
        values.forEach(value -> {
            var one = value == null ? null : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            text.append(one == null ? "-" : one.length() + " " + one).append('\n');
        });
        return text.toString();
    }

    private String digest(String what, String of, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(Hmac.sha256(secret, "publication/" + what + '\n' + of + '\n' + text), 12));
    }
}
