package io.gatehouse.web.console.policy;

import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Denial;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.web.page.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Grants and denials as sentences: what is seen, except what, of which rows, in which workflows, from and until when. */
public final class GrantSentences {

    private final Policy policy;
    private final Texts texts;

    public GrantSentences(Policy policy, Texts texts) {
        this.policy = policy;
        this.texts = texts;
    }

    public String of(Grant grant) {
        var parts = new ArrayList<String>();
        switch (grant) {
            case Grant.OfDatasets data -> {
                parts.add(texts.say("grant.sees", datasets(data.datasets())));
                fields(data.fields(), parts);
                masks(data.masks(), parts);
                rows(data.rows(), parts);
            }
            case Grant.OfReports reports -> parts.add(texts.say("grant.reports", texts.listing(reports.reports().stream().map(this::report).toList())));
        }
        if (!grant.workflows().isEmpty()) {
            parts.add(texts.say("grant.workflows", texts.listing(grant.workflows().stream().map(this::workflow).toList())));
        }
        if (grant.from() != null) {
            parts.add(texts.say("grant.from", day(grant.from())));
        }
        if (grant.until() != null) {
            parts.add(texts.say("grant.until", day(grant.until())));
        }
        if (grant.recertifyBy() != null) {
            parts.add(texts.say("grant.recertify-by", day(grant.recertifyBy())));
        }
        return String.join(", ", parts) + ".";
    }

    public String of(Denial denial) {
        var parts = new ArrayList<String>();
        parts.add(denial.datasets().isEmpty() ? texts.say("denial.anything") : texts.say("denial.of", datasets(denial.datasets())));
        if (!denial.fields().isEmpty()) {
            parts.add(texts.say("denial.fields", texts.listing(denial.fields())));
        }
        if (!denial.categories().isEmpty()) {
            parts.add(texts.say("denial.categories", texts.either(denial.categories().stream()
                    .map(category -> texts.orElse(category.replace('-', ' '), "category." + category)).toList())));
        }
        return String.join(" ", parts) + ".";
    }

    private void fields(Grant.FieldSelection fields, List<String> parts) {
        switch (fields) {
            case Grant.FieldSelection.All all -> { }
            case Grant.FieldSelection.Only only -> parts.add(texts.say("grant.only", texts.listing(only.names())));
            case Grant.FieldSelection.Except except -> parts.add(texts.say("grant.except", texts.listing(except.names())));
        }
    }

    private void masks(Map<String, MaskSpec> masks, List<String> parts) {
        if (!masks.isEmpty()) {
            parts.add(texts.say("grant.masked", texts.listing(masks.entrySet().stream().map(mask -> mask.getKey() + " "
                    + texts.say("mask." + mask.getValue().kind().name().toLowerCase(java.util.Locale.ROOT))).toList())));
        }
    }

    private void rows(Grant.RowRule rows, List<String> parts) {
        switch (rows) {
            case Grant.RowRule.All all -> { }
            case Grant.RowRule.Where where -> parts.add(texts.say("grant.where", where.condition()));
            case Grant.RowRule.Via via -> parts.add(texts.say("grant.via", datasets(List.of(via.parent()))));
        }
    }

    private String datasets(List<String> keys) {
        return texts.listing(keys.stream().map(key -> policy.dataset(key).map(DatasetSpec::title).orElse(key)).toList());
    }

    private String report(String key) {
        return policy.report(key).map(report -> report.title()).orElse(key);
    }

    private String workflow(String key) {
        return policy.workflow(key).map(workflow -> workflow.title()).orElse(key);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale()).format(day);
    }
}
