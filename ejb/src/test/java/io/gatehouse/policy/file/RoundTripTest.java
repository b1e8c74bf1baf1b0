package io.gatehouse.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Export, import, export gives the same bytes, in one notation and across both. */
class RoundTripTest {

    private static final String ALPHABET = "aZ09 _-:,#'\"\\/{}[]&*!|>%@`?~=.\n\täßЖ漢\u00a0\u2028\ufeff😀";
    private static final List<String> WORDS = List.of("null", "Null", "true", "FALSE", "~", "yes", "no", "on", "y", "1", "-1.5",
            "0x1F", ".inf", "1e3", "2026-01-01", "---", "...", "- a", "? a", "a: b", "a #b", "<<", "=", "!x", "&a", "*a", "%a");
    private static final int ROUNDS = 300;

    private static Policy assertRoundTrip(Policy policy, String as) {
        var yaml = PolicyWriter.yaml(policy);
        var json = PolicyWriter.json(policy);
        assertThat(PolicyReader.read(yaml)).as(as).isEqualTo(policy);
        assertThat(PolicyReader.read(json)).as(as).isEqualTo(policy);
        assertThat(PolicyWriter.yaml(PolicyReader.read(json))).as(as).isEqualTo(yaml);
        assertThat(PolicyWriter.json(PolicyReader.read(yaml))).as(as).isEqualTo(json);
        return policy;
    }

    @Test
    @DisplayName("The right file and every accepted mutation of it come back as they went")
    void right_files_come_back() {
        assertRoundTrip(PolicyReader.read(RightFile.text()), "right file");
        assertRoundTrip(Policy.EMPTY, "empty policy");
        Mutations.all().stream().filter(m -> !m.refused()).forEach(m -> assertRoundTrip(PolicyReader.read(m.text()), m.what()));
        CrossMutations.all().stream().filter(m -> !m.refused()).forEach(m -> assertRoundTrip(PolicyReader.read(m.text()), m.what()));
    }

    @Test
    @DisplayName("An exported file says what the imported one said, apart from what is a default")
    void nothing_is_lost() {
        var exported = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(PolicyWriter.yaml(PolicyReader.read(RightFile.text())));
        assertThat(exported.toString()).isNotEmpty();
        assertThat(places("", exported)).containsExactlyInAnyOrderElementsOf(places("", RightFile.tree()));
    }

    private static List<String> places(String path, Object node) {
        return switch (node) {
            case Map<?, ?> map -> map.entrySet().stream().flatMap(e -> places(path + "." + e.getKey(), e.getValue()).stream()).toList();
            case List<?> list -> java.util.stream.IntStream.range(0, list.size()).boxed()
                    .flatMap(i -> places(path + "[" + i + "]", list.get(i)).stream()).toList();
            case Object value -> List.of(path);
        };
    }

    @Test
    @DisplayName("Any text comes back as it went, whatever characters it is made of")
    void any_text_comes_back() {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var tree = RightFile.tree();
            var report = map(((List<?>) tree.get("reports")).getFirst());
            report.put("title", text(random));
            report.put("sql", text(random));
            report.put("words", List.of(text(random)));
            report.put("description", text(random) + text(random));
            var status = map(map(map(((List<?>) tree.get("datasets")).getFirst()).get("fields")).get("Status"));
            status.put("values", Map.of(text(random), text(random)));
            assertRoundTrip(PolicyReader.read(RightFile.json(tree).replace("\t", "\\t").replace("\ufeff", "\\ufeff")), "seed " + seed + ", round " + round);
        }
        System.out.printf("round trip of %d random texts, seed %d%n", ROUNDS * 6, seed);
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> map(Object node) {
        return (Map<Object, Object>) node;
    }

    private static String text(Random random) {
        if (random.nextInt(4) == 0) {
            return WORDS.get(random.nextInt(WORDS.size()));
        }
        var points = ALPHABET.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(12) + 1; i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString().isBlank() ? "x" + text : text.toString();
    }

    @Test
    @DisplayName("The exported file is pleasant to read: SQL as a block, short lists on one line, a section after an empty line")
    void the_exported_file_is_pleasant_to_read() {
        assertThat(PolicyWriter.yaml(PolicyReader.read(RightFile.text()))).contains("""

                sources:
                  - key: erp
                    title: "The ERP's files"
                    kind: files
                """).contains("""
                    sql: |
                      SELECT o.VendorID AS vendor, SUM(o.SubTotal) AS spend
                      FROM purchase_order o
                """).contains("        rows: {via: purchase_order, on: PurchaseOrderID}\n")
                .contains("    identity: [PurchaseOrderID]\n").doesNotContain("---").doesNotContain("\t");
    }
}
