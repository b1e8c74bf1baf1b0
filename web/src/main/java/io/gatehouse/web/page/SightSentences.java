package io.gatehouse.web.page;

import io.gatehouse.access.DatasetInfo.FieldInfo;
import io.gatehouse.governance.explain.DatasetSight;
import io.gatehouse.query.Scope;
import java.util.ArrayList;
import java.util.List;

/** What somebody sees of a dataset, in one sentence: which fields, of which rows, and what of them is masked. Pure. */
public final class SightSentences {

    private static final int MOST = 5;

    private final Texts texts;
    private final String voice;

    /** @param voice {@code sight} speaks to the person, {@code view} about them */
    public SightSentences(Texts texts, String voice) {
        this.texts = texts;
        this.voice = voice;
    }

    public String of(DatasetSight sight) {
        var fields = sight.dataset().fields();
        var plain = fields.stream().filter(field -> field.shown().equals("full")).toList();
        var everywhere = plain.stream().filter(field -> !field.restricted()).toList();
        var somewhere = plain.stream().filter(FieldInfo::restricted).toList();
        var masked = fields.stream().filter(field -> !field.shown().equals("full")).toList();
        var where = where(sight.scope());
        var parts = new ArrayList<String>();
        if (!everywhere.isEmpty()) {
            parts.add(texts.say("told.every-row", fields(everywhere, plain.size() == everywhere.size() && masked.isEmpty())));
        }
        if (!somewhere.isEmpty()) {
            parts.add(texts.say("told.some-rows", fields(somewhere, everywhere.isEmpty() && masked.isEmpty()), where));
        }
        if (!masked.isEmpty()) {
            boolean limited = masked.stream().allMatch(FieldInfo::restricted) && somewhere.isEmpty();
            parts.add(texts.say(limited ? "told.masked-rows" : "told.masked", texts.listing(masked.stream().map(this::masked).toList()), where));
        }
        return texts.say("told." + voice, String.join("; ", parts));
    }

    private String fields(List<FieldInfo> fields, boolean all) {
        if (all && fields.size() > MOST) {
            return texts.say("told.all", fields.size());
        }
        var titles = fields.stream().map(FieldInfo::title).toList();
        return titles.size() <= MOST ? texts.listing(titles) : texts.say("told.and-more", String.join(", ", titles.subList(0, MOST - 1)), titles.size() - MOST + 1);
    }

    private String masked(FieldInfo field) {
        return field.title() + " " + texts.either(field.masks().stream().map(mask -> texts.say("mask." + mask)).distinct().toList());
    }

    private String where(Scope scope) {
        var limits = scope.limits().stream().map(this::limit).distinct().toList();
        return limits.isEmpty() ? texts.say("told.where.own") : texts.listing(limits);
    }

    private String limit(Scope.Limit limit) {
        return limit.fieldTitle() == null ? texts.say("told.where.own")
                : limit.values().isEmpty() ? texts.say("told.where.rule", limit.fieldTitle())
                : texts.say("told.where.values", limit.fieldTitle(), texts.either(limit.values()));
    }
}
