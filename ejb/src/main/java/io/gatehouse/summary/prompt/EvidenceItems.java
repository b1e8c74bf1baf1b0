package io.gatehouse.summary.prompt;

import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.summary.facts.EvidenceTable;
import io.gatehouse.summary.telling.Narration;
import io.gatehouse.summary.telling.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the numbered evidence of an answer: facts in the order in which they were told, then rows by source. */
public final class EvidenceItems {

    /** Rows in one item. */
    static final int CHUNK = 20;

    /** Items of rows for one source. */
    static final int CHUNKS = 3;

    private static final int FACTS = 1_000;

    private EvidenceItems() {
    }

    /**
     * The items, numbered from 1, most useful first.
     *
     * @param narration what the built-in summarizer tells of these tables
     */
    public static List<EvidenceItem> of(List<EvidenceTable> tables, Narration narration) {
        var items = new ArrayList<EvidenceItem>();
        var free = freeTexts(tables, narration.text());
        for (Sentence sentence : narration.sentences()) {
            items.add(fact(items.size() + 1, sentence, tables, free));
        }
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            for (int at = 0; at < tables.size(); at++) {
                rows(items, tables.get(at), at, narration.cited().get(at).rows(CHUNK * CHUNKS), chunk);
            }
        }
        return List.copyOf(items);
    }

    private static EvidenceItem fact(int number, Sentence sentence, List<EvidenceTable> tables, List<String> free) {
        var rests = sentence.sources().isEmpty()
                ? IntStream.range(0, tables.size()).boxed().toList()
                : sentence.sources().stream().map(source -> Integer.parseInt(source.substring(1)) - 1).toList();
        var text = sentence.text();
        for (String written : free) {
            text = text.contains(written) ? text.replace(written, FreeText.quoted(written)) : text;
        }
        return new EvidenceItem(number, rests.stream().map(at -> "s" + (at + 1)).collect(Collectors.joining(",")),
                rests.stream().map(at -> tables.get(at).report().title()).distinct().collect(Collectors.joining("; ")),
                EvidenceItem.Kind.FACT, text, Label.join(rests.stream().map(at -> tables.get(at).table().label()).toList()), FACTS - number);
    }

    private static void rows(List<EvidenceItem> items, EvidenceTable table, int at, int[] cited, int chunk) {
        int all = table.table().rows().size();
        int[] chosen = cited.length > 0 ? cited : IntStream.range(0, Math.min(CHUNK, all)).toArray();
        if (chosen.length <= chunk * CHUNK) {
            return;
        }
        int[] part = Arrays.copyOfRange(chosen, chunk * CHUNK, Math.min(chosen.length, (chunk + 1) * CHUNK));
        items.add(new EvidenceItem(items.size() + 1, "s" + (at + 1), table.report().title(), EvidenceItem.Kind.ROWS,
                RowText.of(table.table(), part), table.table().label(), FACTS / 2 - items.size()));
    }

    /** Values of the data that are no names, longest first: where a fact names one, it stands in quotation marks. */
    private static List<String> freeTexts(List<EvidenceTable> tables, String told) {
        var found = new TreeSet<String>(java.util.Comparator.comparingInt(String::length).reversed().thenComparing(value -> value));
        for (EvidenceTable table : tables) {
            var columns = table.table().columns();
            for (int at = 0; at < columns.size(); at++) {
                if (columns.get(at).type() == FieldType.TEXT) {
                    collect(table.table(), at, told, found);
                }
            }
        }
        return List.copyOf(found);
    }

    private static void collect(ResultTable table, int column, String told, TreeSet<String> found) {
        for (List<Object> row : table.rows()) {
            if (row.get(column) instanceof String value && told.contains(value) && FreeText.isFree(value)) {
                found.add(value);
            }
        }
    }
}
