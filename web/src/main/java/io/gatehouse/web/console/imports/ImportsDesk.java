package io.gatehouse.web.console.imports;

import io.gatehouse.catalog.ImportState;
import io.gatehouse.catalog.Imports;
import io.gatehouse.governance.GovernanceService;
import io.gatehouse.policy.SourceSpec;
import io.gatehouse.web.page.Attempt;
import io.gatehouse.web.page.Frame;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sources and how their last import stands; starts and stops imports, which go on when the page is left. */
@Named
@RequestScoped
public class ImportsDesk {

    @Inject
    private Imports imports;

    @Inject
    private GovernanceService governance;

    @Inject
    private Frame frame;

    private Map<String, ImportState> latest;
    private List<Line> lines;
    private Attempt<ImportState> attempt;

    /** A source with its last import, either of which may be unknown to this person. */
    public record Line(String key, String title, String kind, String owner, ImportState last) {

        public boolean isRunning() {
            return last != null && last.state() == ImportState.State.RUNNING;
        }

        /** Done so far, in percent. */
        public int getPercent() {
            return last == null ? 0 : (int) (100 * last.progress());
        }
    }

    @PostConstruct
    void load() {
        latest = imports.latest().stream().collect(Collectors.toMap(ImportState::source, Function.identity()));
        lines = frame.has("data-owner") || frame.has("ai-governance")
                ? governance.inForce().policy().sources().stream().map(this::line).toList()
                : latest.values().stream().map(state -> new Line(state.source(), state.source(), "", "", state)).toList();
    }

    private Line line(SourceSpec source) {
        return new Line(source.key(), source.title() == null ? source.key() : source.title(),
                source.kind().name().toLowerCase(java.util.Locale.ROOT), source.owner(), latest.get(source.key()));
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isAnyRunning() {
        return lines.stream().anyMatch(Line::isRunning);
    }

    public void start(String source) {
        attempt = Attempt.of(() -> imports.start(source));
        load();
    }

    public void stop(String id) {
        attempt = Attempt.of(() -> imports.stop(id));
        load();
    }

    public Attempt<ImportState> getAttempt() {
        return attempt;
    }
}
