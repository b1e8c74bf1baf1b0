package io.gatehouse.leaktest;

import io.gatehouse.leaktest.HiddenChange.Changed;
import io.gatehouse.leaktest.view.Beholder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** The test for one reader: everything hidden from them is changed, everything is asked, the first difference is explained. */
final class ReaderTest {

    private static final int SHOWN_ROWS = 20;
    private static final int SHOWN_CHARACTERS = 2_000;

    private final LeakTestTools tools;
    private final Beholder reader;
    private final Beholder neighbour;
    private final BooleanSupplier inTime;
    private final Predicate<Answer> answered;
    private Difference difference;

    /** @param answered which answers count as such */
    ReaderTest(LeakTestTools tools, Beholder reader, Beholder neighbour, BooleanSupplier inTime, Predicate<Answer> answered) {
        this.answered = answered;
        this.tools = tools;
        this.reader = reader;
        this.neighbour = neighbour;
        this.inTime = inTime;
    }

    /** What was found, or null. */
    Difference difference() {
        return difference;
    }

    ReaderResult run(List<Request> requests, IntConsumer progress) {
        var trial = new Trial(tools, reader, neighbour);
        if (!trial.admits()) {
            return result(Verdict.INCONCLUSIVE, 0, 0, 0, "not-admitted");
        }
        progress.accept(0);
        var changed = trial.prepare(Step.all(tools.datasets(), reader.catalog()), Step.Slice.EVERYTHING);
        int cases = 0;
        int answered = 0;
        for (Request request : requests) {
            if (!inTime.getAsBoolean()) {
                return result(Verdict.INCONCLUSIVE, cases, answered, changed.cells(), "time-over");
            }
            var first = trial.ask(request);
            var found = trial.compare(request, first);
            cases++;
            answered += this.answered.test(first) ? 1 : 0;
            if (found.isPresent()) {
                explain(trial, changed, found.get());
                return result(Verdict.LEAKS, cases, answered, changed.cells(), null);
            }
            progress.accept(cases);
        }
        var reason = changed.cells() == 0 ? "nothing-changed" : answered == 0 ? "only-empty-answers" : null;
        return result(reason == null ? Verdict.HOLDS : Verdict.INCONCLUSIVE, cases, answered, changed.cells(), reason);
    }

    private ReaderResult result(Verdict verdict, int cases, int answered, long cells, String reason) {
        return new ReaderResult(Readers.person(reader.caller()), List.copyOf(reader.caller().roles()), verdict, cases, answered, cells, reason);
    }

    private void explain(Trial trial, Changed changed, Trial.Found found) {
        var cause = new Shrinking(trial, found.request()).of(new Shrinking.Cause(changed.kept(), changed, found), tools.datasets());
        var step = cause.changed().kept().size() == 1 ? cause.changed().kept().getFirst() : null;
        var places = cause.changed().kept().stream().map(Step::dataset).distinct().toList();
        var datasets = new LinkedHashSet<>(named(found.request()));
        datasets.addAll(places);
        difference = new Difference(Readers.person(reader.caller()), List.copyOf(reader.caller().roles()), found.request().kind(), found.request().text(), cause.found().channel(),
                places.size() == 1 ? places.getFirst() : null, step == null ? "several" : step.kind().code(), step == null ? null : step.field(),
                cause.changed().sizes().values().stream().mapToLong(Long::longValue).sum(), new ArrayList<>(datasets),
                side(cause.found().one()), side(cause.found().other()));
    }

    /** Datasets whose names stand in the request; all of them where nobody can tell. */
    private List<String> named(Request request) {
        var text = switch (request) {
            case Request.Statement statement -> statement.text();
            case Request.Rows rows -> sql(rows.text());
            case Request.Told told -> sql(told.text());
            case Request.Listing listing -> String.join(" ", tools.datasets());
            case Request.Question question -> String.join(" ", tools.datasets());
        };
        return tools.datasets().stream().filter(key -> text.toLowerCase(Locale.ROOT).contains(key.toLowerCase(Locale.ROOT))).toList();
    }

    private String sql(String report) {
        return reader.policy().report(report).map(found -> found.sql()).orElse("");
    }

    private static Difference.Side side(Answer answer) {
        return new Difference.Side(cut(answer.refusal()), cut(answer.head()), answer.rows().stream().limit(SHOWN_ROWS).map(ReaderTest::cut).toList(),
                cut(answer.digest()), cut(answer.text()));
    }

    private static String cut(String text) {
        return text == null || text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS);
    }
}
