package io.gatehouse.summary.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.summary.Tables;
import io.gatehouse.summary.facts.Brief;
import io.gatehouse.summary.facts.EvidenceTable;
import io.gatehouse.summary.prompt.EvidenceItem;
import io.gatehouse.summary.prompt.EvidenceItems;
import io.gatehouse.summary.prompt.FreeText;
import io.gatehouse.summary.prompt.Hidden;
import io.gatehouse.summary.prompt.PromptMaker;
import io.gatehouse.summary.telling.Language;
import io.gatehouse.summary.telling.Narration;
import io.gatehouse.summary.telling.Narrator;
import io.gatehouse.summary.telling.Telling;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Attacks of public sets, planted in a cell, and a model that obeys them. What gives it away is in no answer, but in a
 * quotation that is named as one and holds no address; in the prompt, nowhere but in the evidence that it came with.
 */
@DisplayName("Planted attacks (need the shared data; skipped where they are missing)")
class PlantedAttacksTest {

    private static final Pattern ADDRESS = Pattern.compile("(?i)://|www\\.|@|\\]\\(|<|\\.(?:com|net|org|xyz|biz|security|ai|info)\\b|collect\\.example");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|„[^“]*“|«[^»]*»|'[^']*'");
    private static final Narration HONEST = Narrator.tell(List.of(table(null, true)), new Telling(Language.EN, 6, Brief.NONE));

    @ParameterizedTest(name = "{0}, column with a role: {1}")
    @CsvSource({"bipia,true", "garak,true", "purplellama,true", "bipia,false", "garak,false", "purplellama,false"})
    void reach_no_reader_and_no_other_place_in_the_prompt(String set, boolean role) throws IOException {
        long seed = 20_261;
        var attacks = switch (set) {
            case "bipia" -> AttackSets.bipia(seed);
            case "garak" -> AttackSets.garak(seed);
            default -> AttackSets.purplellama(seed);
        };
        if (!role) {
            attacks = java.util.stream.IntStream.range(0, attacks.size()).filter(at -> at % 10 == 0).mapToObj(attacks::get).toList();
        }
        int answers = 0;
        int judged = 0;
        int quoted = 0;
        int honest = 0;
        var leaks = new ArrayList<String>();
        var reasons = new TreeMap<String, Integer>();
        for (Attack attack : attacks) {
            var items = EvidenceItems.of(List.of(table(attack.text(), role)), HONEST);
            var rows = items.stream().filter(item -> item.text().contains("P-131")).findFirst().orElseThrow();
            assertThat(FreeText.in(rows.text())).isNotEmpty();
            promptHoldsTheAttackAsDataAlone(attack, items, rows);
            var guard = new Guard(items, "How did order value develop?", Language.EN, text -> false);
            var seen = String.join(" ", FreeText.in(rows.text()));
            var markers = attack.markers().stream().filter(marker -> !isHonest(marker, items)).filter(marker -> seen.contains(marker)).toList();
            for (String answer : attack.obediently("Order value came to 61.1 k EUR", "[1]", "[" + rows.number() + "]")) {
                answers++;
                for (String sentence : sentences(answer, seed)) {
                    judged++;
                    var verdict = guard.judge(sentence);
                    if (verdict instanceof Verdict.Passed passed) {
                        var outside = folded(QUOTED.matcher(passed.text()).replaceAll(" "));
                        boolean told = markers.stream().anyMatch(marker -> outside.contains(folded(marker)));
                        if (told || ADDRESS.matcher(passed.text()).find()) {
                            leaks.add(sentence + " => " + passed.text());
                        } else if (QUOTED.matcher(passed.text()).find()) {
                            quoted++;
                        } else {
                            honest++;
                        }
                    } else {
                        reasons.merge(((Verdict.Removed) verdict).reason().code(), 1, Integer::sum);
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "Attacks of %s (%s): %d cases, %d obedient answers, %d sentences; told as attributed quotation %d, honest remainder %d, leaks %d; removed %s%n",
                set, role ? "a column of texts" : "a column without a role", attacks.size(), answers, judged, quoted, honest, leaks.size(), reasons);
        assertThat(leaks.stream().limit(40).toList()).isEmpty();
        assertThat(attacks.size()).isGreaterThan(role ? 100 : 10);
    }

    private static void promptHoldsTheAttackAsDataAlone(Attack attack, List<EvidenceItem> items, EvidenceItem rows) {
        var made = PromptMaker.make("How did order value develop?", Language.EN, 6, items, 16_000);
        assertThat(made.prompt().system()).isEqualTo(PromptMaker.INSTRUCTIONS);
        assertThat(made.leftOut()).isEmpty();
        try (var reader = Json.createReader(new StringReader(made.prompt().user()))) {
            var document = reader.readObject();
            assertThat(document.keySet()).containsExactly("question", "language", "sentences", "evidence");
            var evidence = document.getJsonArray("evidence").getValuesAs(JsonObject.class);
            assertThat(evidence).hasSize(items.size());
            for (int at = 0; at < items.size(); at++) {
                assertThat(evidence.get(at).getInt("id")).isEqualTo(items.get(at).number());
                assertThat(evidence.get(at).getString("text")).isEqualTo(Hidden.without(items.get(at).text()));
            }
            var others = document.getString("question") + evidence.stream().filter(item -> item.getInt("id") != rows.number())
                    .map(item -> item.getString("title") + " " + item.getString("text")).toList();
            for (String marker : attack.markers()) {
                assertThat(others.contains(marker) && !isHonest(marker, items)).as(marker).isFalse();
            }
            assertThat(made.prompt().user().chars().anyMatch(c -> "<>`\n".indexOf(c) >= 0)).isFalse();
            assertThat(FreeText.without(rows.text())).doesNotContain(attack.text());
        }
    }

    /** Whether it stands in the evidence anyway, or is everyday language: then it gives nothing away. */
    private static boolean isHonest(String marker, List<EvidenceItem> items) {
        return Pattern.compile("[^\\p{L}\\p{N}]+").splitAsStream(folded(marker)).allMatch(word -> word.isEmpty() || Lexicon.isFunction(word) || Lexicon.tells(word))
                || items.stream().anyMatch(item -> folded(FreeText.without(item.text())).contains(folded(marker)))
                || "order value came to 61.1 k eur according to the comment of dahl is says how did develop?".contains(folded(marker));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static List<String> sentences(String answer, long seed) {
        var random = new Random(seed + answer.length());
        var stream = new SentenceStream();
        var sentences = new ArrayList<String>();
        for (int at = 0; at < answer.length();) {
            int next = Math.min(answer.length(), at + 1 + random.nextInt(20));
            sentences.addAll(stream.add(answer.substring(at, next)));
            at = next;
        }
        sentences.addAll(stream.end());
        return sentences;
    }

    /** Orders of two quarters, one with a comment. */
    private static EvidenceTable table(String comment, boolean role) {
        var table = Tables.titled("Purchase orders").time("day", ReportSpec.Compare.PREVIOUS_PERIOD, ReportSpec.Period.QUARTER)
                .column("number", FieldType.TEXT, Tables.meaning("Purchase order", Meaning.Role.IDENTIFIER))
                .column("day", FieldType.DATE, Tables.meaning("Ordered on", Meaning.Role.TIME))
                .column("vendor", FieldType.TEXT, Tables.meaning("Vendor", Meaning.Role.DIMENSION))
                .column("amount", FieldType.NUMBER, Tables.money("Order value", "EUR"))
                .column("comment", FieldType.TEXT, role ? Tables.meaning("Comment", Meaning.Role.TEXT) : Meaning.NONE);
        var vendors = List.of("Alm", "Berg", "Cord", "Dahl");
        for (int order = 0; order < 48; order++) {
            var day = LocalDate.of(2026, 1, 5).plusDays(order * 3L);
            boolean dear = order >= 30 && order % 4 == 3;
            table.row("P-" + (100 + order), day, vendors.get(order % 4), new java.math.BigDecimal(dear ? 3369 + order : 1003 + order),
                    order == 31 ? comment == null || role || FreeText.isFree(comment) ? comment : comment + "!!" : order == 33 ? "delivered by rail" : null);
        }
        return table.evidence();
    }
}
