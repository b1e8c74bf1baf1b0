package io.gatehouse.web.page;

import io.gatehouse.query.Scope;
import io.gatehouse.shared.Notice;
import io.gatehouse.web.data.TableView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;

/** Words and figures in the reader's language, for pages. */
@Named
@RequestScoped
public class Words {

    @Inject
    private Language language;

    private Texts texts;

    @PostConstruct
    void read() {
        texts = new Texts(language.getLocale());
    }

    public Texts texts() {
        return texts;
    }

    public String say(String key) {
        return texts.say(key);
    }

    public String say(String key, Object argument) {
        return texts.say(key, argument);
    }

    public String say(String key, Object first, Object second) {
        return texts.say(key, first, second);
    }

    /** A number and its noun: the key with {@code .one} or {@code .many}. */
    public String count(String key, long number) {
        return texts.say(key + (number == 1 ? ".one" : ".many"), number);
    }

    /** The words for a code: the text of prefix and code, or the code itself. */
    public String named(String prefix, String code) {
        return code == null ? "" : texts.orElse(code, prefix + code);
    }

    /** What a refusal means to the person. */
    public String refusal(String code) {
        return code == null ? "" : texts.orElse(texts.say("refusal.other"), "refusal." + code);
    }

    public String notice(Notice notice) {
        return texts.notice(notice);
    }

    public String scope(Scope scope) {
        return texts.scope(scope);
    }

    /** A category as words: its own text, or its key with spaces. */
    public String category(String key) {
        return texts.orElse(key.replace('-', ' '), "category." + key);
    }

    /** A report's parameter as words: its own text, or its name with spaces. */
    public String parameter(String name) {
        return texts.orElse(name.replace('_', ' '), "parameter." + name);
    }

    /** How many rows there are for this reader, and how many of them are shown. */
    public String rows(TableView table) {
        return table.isCut() ? texts.say("rows.cut", table.from() + 1, table.from() + table.rows().size(), table.total()) : count("rows", table.total());
    }

    public String number(Number value) {
        return value == null ? "" : NumberFormat.getNumberInstance(texts.locale()).format(value);
    }

    public String date(LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale()).format(date);
    }

    public String time(Instant time) {
        return time == null ? "" : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale()).withZone(ZoneOffset.UTC).format(time) + " UTC";
    }

    public String join(Collection<String> values) {
        return values == null ? "" : String.join(", ", values);
    }
}
