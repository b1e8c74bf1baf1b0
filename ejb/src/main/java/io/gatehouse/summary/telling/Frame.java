package io.gatehouse.summary.telling;

import io.gatehouse.query.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What stands around the sentences: scope, reading, places, notices; in the reader's language. */
public final class Frame {

    private final Language language;
    private final Phrases phrases;
    private final Words words;

    public Frame(Language language) {
        this.language = language;
        this.phrases = Phrases.of(language);
        this.words = new Words(language);
    }

    /** What the figures cover, from the entitlement alone. */
    public String scope(Collection<Scope> scopes) {
        var parts = new LinkedHashSet<String>();
        for (Scope scope : scopes) {
            for (Scope.Limit limit : scope.limits()) {
                parts.add(limit.fieldTitle() == null ? phrases.pattern("scope.own").replace("{dataset}", words.low(limit.datasetTitle()))
                        : limit.values().isEmpty() ? phrases.pattern("scope.rule").replace("{field}", words.low(limit.fieldTitle()))
                        : (language == Language.DE ? limit.fieldTitle() + ":" : limit.values().size() == 1
                        ? words.low(limit.fieldTitle()) : words.many(limit.fieldTitle())) + " " + words.list(limit.values()));
            }
        }
        return parts.isEmpty() ? phrases.pattern("scope.all") : phrases.pattern("scope").replace("{parts}", String.join("; ", parts));
    }

    /** How a request was read: the reports, the period, and the members that it is restricted to. */
    public String reading(String subject, Map<String, List<String>> members) {
        var text = new StringBuilder(phrases.pattern("reading")).append(' ').append(subject);
        members.forEach((title, values) -> text.append("; ").append(words.low(title)).append(" ").append(words.list(values)));
        return text.append('.').toString();
    }

    /** Which rows of a report, told from the first. */
    public String place(Cited cited) {
        var rows = cited.rows();
        if (rows.length == 0) {
            return phrases.pattern("rows.none");
        }
        var numbers = new Numbers(language);
        var ranges = new ArrayList<String>();
        for (int at = 0; at < rows.length; at++) {
            int from = at;
            while (at + 1 < rows.length && rows[at + 1] == rows[at] + 1) {
                at++;
            }
            ranges.add(from == at ? numbers.whole(rows[at] + 1) : numbers.whole(rows[from] + 1) + "–" + numbers.whole(rows[at] + 1));
        }
        return rowsWord() + " " + (ranges.size() <= 3 ? String.join(", ", ranges)
                : phrases.pattern("rows.of").replace("{count}", numbers.whole(rows.length))
                        .replace("{from}", numbers.whole(rows[0] + 1)).replace("{to}", numbers.whole(rows[rows.length - 1] + 1)));
    }

    private String rowsWord() {
        return phrases.pattern("rows");
    }

    /** What a notice says; its code where there are no words for it. */
    public String notice(String code, List<String> arguments) {
        if (!phrases.has("notice." + code)) {
            return code;
        }
        var text = phrases.pattern("notice." + code);
        for (int at = 0; at < arguments.size(); at++) {
            text = text.replace("{" + at + "}", arguments.get(at));
        }
        return text;
    }

    /** That nothing visible answers, with what comes nearest. */
    public String noAnswer(List<String> nearest) {
        return nearest.isEmpty() ? phrases.pattern("no-answer.none") : phrases.pattern("no-answer").replace("{nearest}", words.list(nearest));
    }
}
