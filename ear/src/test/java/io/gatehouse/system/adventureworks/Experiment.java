package io.gatehouse.system.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.system.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rule of noninterference, tried out: asks as every reader, changes all that is hidden from one of them, lands it, asks
 * as that reader again, and compares bytes; then the next. The files are as they were at the end.
 *
 * @param source key of the source, and the folder in which its files stand
 * @param originals where they come from
 */
record Experiment(Stack stack, Policy policy, String source, Path originals, List<Reader> readers, ReaderAnswers answers, Exchange exchange) {

    /** @param before the answers before anything was changed, by role */
    record Outcome(Map<String, Map<String, String>> before, int compared, long hidden) {

        long answers(String what) {
            return before.values().stream().flatMap(answers -> answers.values().stream()).filter(answer -> answer.contains(what)).count();
        }
    }

    Outcome run() throws SQLException, IOException {
        exchange.await();
        var folder = stack.sourcesRoot().resolve(source);
        var before = new TreeMap<String, Map<String, String>>();
        long hidden = 0;
        int compared = 0;
        try (Connection database = stack.superuser()) {
            var copy = PlainCopy.load(database, policy, originals);
            var rows = AskedRows.of(database, policy);
            readers.forEach(reader -> before.put(reader.role(), asked(reader, rows)));
            Set<Path> changed = new TreeSet<>();
            for (Reader reader : readers) {
                restore(changed);
                changed.clear();
                var changes = new HiddenChanges(database, policy, copy, sights(copy, reader));
                for (DatasetSpec dataset : ReaderAnswers.datasets(policy, reader)) {
                    hidden += changes.write(dataset, folder);
                    changed.add(folder.resolve(dataset.table() + ".csv"));
                }
                stack.land(source);
                var after = asked(reader, rows);
                compared += after.size();
                assertThat(different(before.get(reader.role()), after)).as("answers to %s that changed with what they may not see", reader.role()).isEmpty();
            }
            restore(changed);
            try (var statement = database.createStatement()) {
                statement.execute("DROP SCHEMA " + PlainCopy.SCHEMA + " CASCADE");
            }
        }
        stack.land(source);
        return new Outcome(before, compared, hidden);
    }

    /** What colleagues give first, so that their answers are in every cache when the reader asks. */
    private Map<String, String> asked(Reader reader, AskedRows rows) {
        var asked = new LinkedHashMap<>(exchange.with(reader));
        asked.putAll(answers.of(reader, rows));
        return asked;
    }

    private List<FilteredReport> sights(PlainCopy copy, Reader reader) {
        return ReaderAnswers.workflows(policy, reader).stream()
                .map(workflow -> new FilteredReport(policy, copy, reader.caller(), workflow.key(), LocalDate.now(ZoneOffset.UTC))).toList();
    }

    private void restore(Set<Path> files) throws IOException {
        for (Path file : files) {
            Files.copy(originals.resolve(file.getFileName()), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> different(Map<String, String> before, Map<String, String> after) {
        assertThat(after.keySet()).as("what is asked").isEqualTo(before.keySet());
        var different = new ArrayList<String>();
        before.forEach((what, bytes) -> {
            if (!bytes.equals(after.get(what))) {
                int at = 0;
                while (at < Math.min(bytes.length(), after.get(what).length()) && bytes.charAt(at) == after.get(what).charAt(at)) {
                    at++;
                }
                different.add(what + " at " + at + ": " + excerpt(bytes, at) + " | " + excerpt(after.get(what), at));
            }
        });
        return different;
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 80));
    }
}
