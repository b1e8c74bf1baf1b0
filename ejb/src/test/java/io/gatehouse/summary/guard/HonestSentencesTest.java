package io.gatehouse.summary.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.summary.facts.Brief;
import io.gatehouse.summary.facts.EvidenceTable;
import io.gatehouse.summary.prompt.EvidenceItem;
import io.gatehouse.summary.telling.HonestSentences;
import io.gatehouse.summary.telling.Language;
import io.gatehouse.summary.telling.Narrator;
import io.gatehouse.summary.telling.Telling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is true is not removed, and a number that is not there does not pass by chance. */
@DisplayName("Honest sentences and chance numbers")
class HonestSentencesTest {

    private static final Pattern THREE_DIGITS = Pattern.compile("(?<![\\p{L}\\d.,-])(?!(?:19|20)\\d\\d(?![\\d,.]))\\d[\\d,.]*\\d(?![\\d\\p{L}-])");

    @Test
    void of_the_golden_files_pass() throws IOException {
        passes("golden files", HonestSentences.golden());
    }

    @Test
    void of_public_data_pass() {
        passes("public data", HonestSentences.real());
    }

    @Test
    void a_chance_number_of_three_digits_hardly_ever_passes() throws IOException {
        var tables = new java.util.LinkedHashMap<>(HonestSentences.golden());
        long seed = System.nanoTime();
        var random = new Random(seed);
        int tried = 0;
        int passed = 0;
        var lucky = new ArrayList<String>();
        for (Honest honest : honest(tables)) {
            var guard = guard(honest);
            var rows = honest.items().stream().filter(item -> item.kind() == EvidenceItem.Kind.ROWS).map(item -> "[" + item.number() + "]").toList();
            for (String sentence : honest.sentences()) {
                for (int run = 0; run < 10; run++) {
                    var other = withChanceNumber(sentence, random);
                    if (other != null && !other.equals(sentence)) {
                        tried++;
                        if (guard.judge(run % 2 == 0 ? other : other + String.join("", rows)) instanceof Verdict.Passed) {
                            passed++;
                            lucky.add(sentence + " => " + other);
                        }
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "Chance numbers of three digits or more (seed %d): %d of %d passed (%.2f %%); %s%n", seed, passed, tried, 100.0 * passed / tried,
                lucky.stream().limit(6).toList());
        assertThat(tried).isGreaterThan(1_000);
        assertThat(passed).as("seed " + seed).isLessThan(tried / 50);
    }

    private static void passes(String name, Map<EvidenceTable, Brief> tables) {
        int all = 0;
        var removed = new ArrayList<String>();
        for (Honest honest : honest(tables)) {
            var guard = guard(honest);
            for (String sentence : honest.sentences()) {
                all++;
                if (guard.judge(sentence) instanceof Verdict.Removed verdict) {
                    removed.add(verdict.reason().code() + " (" + verdict.detail() + "): " + sentence);
                }
            }
        }
        System.out.printf(Locale.ROOT, "Honest sentences of %s: %d of %d removed (%.2f %%)%n%s%n", name, removed.size(), all, 100.0 * removed.size() / all,
                String.join("\n", removed.stream().limit(25).toList()));
        assertThat(all).isGreaterThan(50);
        assertThat(removed.size()).isLessThanOrEqualTo(all / 50);
    }

    private static Guard guard(Honest honest) {
        return new Guard(honest.items(), honest.language() == Language.DE ? "Wie entwickelt es sich?" : "How does it develop?", honest.language(), text -> false);
    }

    private static List<Honest> honest(Map<EvidenceTable, Brief> tables) {
        var all = new ArrayList<Honest>();
        tables.forEach((table, brief) -> {
            for (Language language : Language.values()) {
                all.add(Honest.of(table, Narrator.tell(List.of(table), new Telling(language, 6, brief)), language));
            }
        });
        return all;
    }

    /** One of its numbers of three digits or more with other digits, as many; null where there is none. */
    private static String withChanceNumber(String sentence, Random random) {
        var numbers = THREE_DIGITS.matcher(sentence).results().filter(match -> match.group().replaceAll("\\D|^0[.,]0*", "").length() >= 3).toList();
        if (numbers.isEmpty()) {
            return null;
        }
        var chosen = numbers.get(random.nextInt(numbers.size()));
        var digits = new StringBuilder();
        chosen.group().chars().forEach(c -> digits.append(Character.isDigit(c) ? (char) ('0' + (digits.isEmpty() ? 1 + random.nextInt(9) : random.nextInt(10))) : (char) c));
        return sentence.substring(0, chosen.start()) + digits + sentence.substring(chosen.end());
    }
}
