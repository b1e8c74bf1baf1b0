package io.gatehouse.summary.facts;

import io.gatehouse.policy.Meaning.Role;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which rows must not count: a status that the policy excludes or calls pending. Where it says neither, the words for
 * the codes are read: what was rejected or cancelled is out, what is requested or a draft is pending.
 */
final class StatusRule {

    private static final Pattern OUT = Pattern.compile(
            "reject|cancel|void|declin|storn|abgelehnt|annull|ungültig|withdrawn|deleted|gelöscht");
    private static final Pattern OPEN = Pattern.compile(
            "pending|request|draft|quot|approved|await|planned|proposed|offen|angefragt|entwurf|angebot|geplant");

    private StatusRule() {
    }

    /** All rows whose status counts. */
    static Filter counting(Sheet sheet) {
        var filter = Filter.ALL;
        for (Field status : sheet.with(Role.STATUS).toList()) {
            var aside = new TreeSet<>(excluded(sheet, status));
            aside.addAll(pending(sheet, status));
            if (!aside.isEmpty()) {
                filter = filter.without(status, aside.toArray(String[]::new));
            }
        }
        return filter;
    }

    static SortedSet<String> excluded(Sheet sheet, Field status) {
        return codes(sheet, status, status.meaning().excluded(), OUT);
    }

    static SortedSet<String> pending(Sheet sheet, Field status) {
        return codes(sheet, status, status.meaning().pending(), OPEN);
    }

    private static SortedSet<String> codes(Sheet sheet, Field status, List<String> said, Pattern words) {
        boolean declared = !status.meaning().excluded().isEmpty() || !status.meaning().pending().isEmpty();
        if (declared) {
            return new TreeSet<>(said);
        }
        var codes = new TreeSet<String>();
        for (int row = 0; row < sheet.size(); row++) {
            var code = sheet.text(row, status);
            if (code != null && words.matcher(status.word(code).toLowerCase(Locale.ROOT)).find()) {
                codes.add(code);
            }
        }
        return codes;
    }
}
