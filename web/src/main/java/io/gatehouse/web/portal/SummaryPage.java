package io.gatehouse.web.portal;

import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.query.ResultTable;
import io.gatehouse.summary.Summaries;
import io.gatehouse.summary.Summary;
import io.gatehouse.web.data.Chart;
import io.gatehouse.web.data.TableView;
import io.gatehouse.web.page.Attempt;
import io.gatehouse.web.page.Language;
import io.gatehouse.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The summary page: what was found, what it rests on, and what one can do with it. Read anew for its reader each time. */
@Named
@RequestScoped
public class SummaryPage {

    private static final int PREVIEW_ROWS = 3;
    private static final int PREVIEW_COLUMNS = 4;
    private static final String BY_MODEL = "made-by-model";
    private static final Set<String> AFTER_A_CALL = Set.of(BY_MODEL, "vendor-failed", "answer-not-supported", "answer-broken-off");

    @Inject
    private Summaries summaries;

    @Inject
    private BusinessCalendar calendar;

    @Inject
    private Language language;

    @Inject
    private Words words;

    @Inject
    private CurrentCaller current;

    @Inject
    private HttpServletRequest request;

    private String id;
    private String readers;
    private String role;
    private Summary summary;
    private String vendor;
    private Map<String, SourceCard> cards;
    private Chart chart;
    private Attempt<Boolean> shared;
    private boolean exportable;

    public void load() {
        var opened = summaries.open(id == null ? "" : id);
        summary = opened.summary();
        exportable = opened.exportable();
        vendor = opened.vendor();
        cards = new LinkedHashMap<>();
        summary.sources().stream().filter(source -> opened.rows().containsKey(source.id()))
                .forEach(source -> cards.put(source.id(), card(source, opened.rows().get(source.id()))));
        chart = summary.chart() == null ? null : Chart.of(summary.chart(), language.getLocale(), calendar.today());
    }

    private SourceCard card(Summary.Source source, ResultTable table) {
        var address = request.getContextPath() + "/source?summary=" + summary.id() + "&source=" + source.id();
        return new SourceCard(cards.size() + 1, source.id(), source.title(), source.place(), source.digest(), address,
                TableView.of(table, language.getLocale(), PREVIEW_ROWS, PREVIEW_COLUMNS));
    }

    /** Whether it may be copied. */
    public boolean isExportable() {
        return exportable;
    }

    public Summary getSummary() {
        return summary;
    }

    public List<Told> getSentences() {
        return summary.sentences().stream().map(sentence -> new Told(sentence.text(), sentence.kind(),
                sentence.sources().stream().map(cards::get).filter(java.util.Objects::nonNull).toList())).toList();
    }

    public List<SourceCard> getSources() {
        return List.copyOf(cards.values());
    }

    /** Null where no source has figures worth a chart. */
    public Chart getChart() {
        return chart;
    }

    /** Who wrote it, rules or a model, in a sentence. */
    public String getMaker() {
        return summary.notices().stream().filter(said -> said.code().equals(BY_MODEL)).map(Summary.Said::message).findFirst()
                .orElseGet(() -> words.say(isByModel() ? "summary.maker.model" : "summary.maker.builtin", summary.provider()));
    }

    /** Whose model made it, by title, or that no vendor did. */
    public String getMadeBy() {
        return vendor == null ? words.named("summary.provider.", summary.provider()) : vendor;
    }

    public boolean isByModel() {
        return !"builtin".equals(summary.provider());
    }

    /** What else its reader should know of its making. */
    public List<Summary.Said> getNotices() {
        return summary.notices().stream().filter(said -> !said.code().equals(BY_MODEL)).toList();
    }

    /** Whether a vendor was sent something for it that this reader may look at: its author. */
    public boolean isSent() {
        return current.caller().name().equals(summary.createdBy()) && summary.status().equals(Summary.RELEASED)
                && (isByModel() || summary.notices().stream().anyMatch(said -> AFTER_A_CALL.contains(said.code())));
    }

    /** The whole as plain text with its sources, for the clipboard. */
    public String getPlain() {
        var sentences = getSentences().stream().map(told -> told.text() + told.marks().stream()
                .map(card -> " [" + card.number() + "]").collect(Collectors.joining())).collect(Collectors.joining("\n"));
        var sources = getSources().stream().map(card -> "[" + card.number() + "] " + card.title() + ", " + card.place() + ", " + card.digest())
                .collect(Collectors.joining("\n"));
        return summary.title() + "\n" + getMaker() + "\n\n" + sentences + "\n\n" + summary.scope() + "\n\n" + sources + "\n";
    }

    public void share() {
        var people = readers == null ? List.<String>of() : Arrays.stream(readers.split("[,;\\s]+")).filter(name -> !name.isBlank()).toList();
        shared = Attempt.of(() -> {
            summaries.share(id, people, role == null || role.isBlank() ? null : role.strip());
            return Boolean.TRUE;
        });
        load();
    }

    public Attempt<Boolean> getShared() {
        return shared;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReaders() {
        return readers;
    }

    public void setReaders(String readers) {
        this.readers = readers;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
