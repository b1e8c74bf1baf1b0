package io.gatehouse.summary.guard;

import io.gatehouse.summary.facts.EvidenceTable;
import io.gatehouse.summary.prompt.EvidenceItem;
import io.gatehouse.summary.prompt.EvidenceItems;
import io.gatehouse.summary.telling.Language;
import io.gatehouse.summary.telling.Narration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Sentences that an honest model writes of some evidence: those of the built-in summarizer, and the same in other words. */
record Honest(Language language, List<EvidenceItem> items, List<String> sentences) {

    private static final Pattern MILLIONS = Pattern.compile("(\\d+)[.,](\\d)\\d? (Mio\\.|M\\b)");
    private static final Pattern ENGLISH_DAY = Pattern.compile("(\\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)(?: (\\d{4}))?");
    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\. (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) (\\d{4})");

    static Honest of(EvidenceTable table, Narration narration, Language language) {
        var items = EvidenceItems.of(List.of(table), narration);
        var sentences = new ArrayList<String>();
        for (int at = 0; at < narration.sentences().size(); at++) {
            var text = narration.sentences().get(at).text();
            var mark = " [" + (at + 1) + "]";
            (language == Language.DE ? german(text) : english(text)).forEach(other -> sentences.add(other + mark));
        }
        return new Honest(language, items, sentences);
    }

    private static Set<String> english(String text) {
        var said = new LinkedHashSet<String>();
        said.add(text);
        said.add("Overall, " + text.substring(0, 1).toLowerCase() + text.substring(1));
        said.add("Notably, " + text);
        said.add(text.replace(" rose ", " increased ").replace("came to", "totalled").replace("averaged", "had an average of").replace("fell ", "dropped "));
        said.add(text.replaceAll("(?:the )?second quarter of (\\d{4})", "Q2 $1").replace("the first quarter", "Q1"));
        said.add(text.replace(" pcs", " pieces").replace(" %", "%").replace(" M USD", " million USD").replace(" k ", "k "));
        said.add(text.replace(" %", " percent").replace("EUR", "€").replaceAll("(\\d[\\d,.]*) €", "€$1"));
        said.add(MILLIONS.matcher(text).replaceAll(match -> (Integer.parseInt(match.group(1)) + (match.group(2).charAt(0) >= '5' ? 1 : 0)) + " M"));
        said.add(ENGLISH_DAY.matcher(text).replaceAll(match -> match.group(2) + " " + match.group(1) + (match.group(3) == null ? "" : ", " + match.group(3))));
        said.add(ENGLISH_DAY.matcher(text).replaceAll(match -> match.group(1) + "th of " + match.group(2) + (match.group(3) == null ? "" : " " + match.group(3))));
        said.add("The data show that " + text.substring(0, 1).toLowerCase() + text.substring(1));
        said.add("**" + text + "**");
        return said;
    }

    private static Set<String> german(String text) {
        var said = new LinkedHashSet<String>();
        said.add(text);
        said.add("Insgesamt gilt: " + text);
        said.add(text.replace("gestiegen", "erhöht").replace("fallen auf", "entfallen auf").replace("Rückgang", "Minus"));
        said.add(text.replace("im zweiten Quartal", "im 2. Quartal").replace("ersten Quartal", "1. Quartal"));
        said.add(text.replace(" %", " Prozent").replace("Tsd. EUR", "Tausend Euro").replace("Mio. USD", "Millionen US$"));
        said.add(MILLIONS.matcher(text).replaceAll(match -> "rund " + (Integer.parseInt(match.group(1)) + (match.group(2).charAt(0) >= '5' ? 1 : 0)) + " Mio."));
        said.add(GERMAN_DAY.matcher(text).replaceAll(match -> match.group(1) + "." + month(match.group(2)) + "." + match.group(3)));
        return said;
    }

    private static int month(String name) {
        return List.of("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember").indexOf(name) + 1;
    }
}
