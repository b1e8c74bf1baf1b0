package io.gatehouse.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm are refused at once, with a line, and without harm. */
class AttackFilesTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static Violation only(String file) {
        var found = Assertions.assertTimeoutPreemptively(AT_ONCE, () -> MutatedFilesTest.violations(file));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static void assertRefused(String file, String code, int line) {
        var violation = only(file);
        assertThat(violation.code()).isEqualTo(code);
        assertThat(violation.message()).startsWith("line " + line + ": ");
    }

    @Test
    @DisplayName("Billion laughs: the first anchor is the end of it")
    void billion_laughs() {
        var file = new StringBuilder("gatehouse: 1\na0: &a0 [lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            file.append("a%d: &a%d [*a%d, *a%d, *a%d]%n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertRefused(file.toString(), "alias", 2);
    }

    @Test
    @DisplayName("An alias without an anchor, an anchor that contains itself, an anchor at a key")
    void aliases() {
        assertRefused("gatehouse: 1\nattributes: *nothing\n", "alias", 2);
        assertRefused("gatehouse: 1\nroles: &r\n  - *r\n", "alias", 2);
        assertRefused("gatehouse: 1\n&k attributes: [plants]\n", "alias", 2);
    }

    @Test
    @DisplayName("Nested a hundred thousand deep, in flow and in block style")
    void deep_nesting() {
        assertRefused("gatehouse: 1\nroles: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n", "too-deep", 2);
        assertRefused("{\"roles\":\n" + "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000) + "}", "too-deep", 2);
        assertThat(only("roles:\n" + "- ".repeat(10_000) + "x\n").code()).isIn("too-deep", "syntax");
    }

    @Test
    @DisplayName("50 MB, as bytes and as text")
    void fifty_megabytes() {
        var bytes = new byte[50 * 1024 * 1024];
        java.util.Arrays.fill(bytes, (byte) '#');
        Assertions.assertTimeoutPreemptively(AT_ONCE, () -> {
            assertThatThrownBy(() -> PolicyReader.read(bytes)).isInstanceOfSatisfying(DomainException.class,
                    e -> assertThat(e.violations().getFirst().code()).isEqualTo("too-large"));
            assertThat(only(new String(bytes, StandardCharsets.ISO_8859_1)).code()).isEqualTo("too-large");
        });
    }

    @Test
    @DisplayName("The longest file allowed, full of small things, is read in linear time")
    void the_longest_file() {
        var list = "attributes: [" + "a, ".repeat(PolicyReader.LONGEST / 3 - 20) + "a]\ngatehouse: 1\n";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(MutatedFilesTest.violations(list)).hasSize(500));
    }

    @Test
    @DisplayName("A NUL character, plain and escaped, and other control characters")
    void nul_character() {
        assertThat(only("gatehouse: 1\nattributes: [a\0b]\n").code()).isEqualTo("syntax");
        assertThat(MutatedFilesTest.violations(RightFile.text().replace("title: Work orders", "title: \"a\\0b\"")))
                .extracting(Violation::path).containsExactly("datasets[2].title");
        assertThat(only("gatehouse: 1\nattributes: [a\u0007b]\n").code()).isEqualTo("syntax");
    }

    @Test
    @DisplayName("Bytes that are no UTF-8")
    void not_utf8() {
        for (var bytes : List.of(new byte[] {'g', (byte) 0xff}, "gatehouse: 1 # ü".getBytes(StandardCharsets.ISO_8859_1),
                "gatehouse: 1".getBytes(StandardCharsets.UTF_16), new byte[] {(byte) 0xc0, (byte) 0x80})) {
            assertThatThrownBy(() -> PolicyReader.read(bytes)).isInstanceOfSatisfying(DomainException.class,
                    e -> assertThat(e.violations().getFirst().code()).isIn("not-utf8", "syntax"));
        }
    }

    @Test
    @DisplayName("A byte order mark before right content does no harm")
    void byte_order_mark() {
        assertThat(MutatedFilesTest.violations("\ufeff" + RightFile.text())).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("Tags, that make readers build objects, and merge keys")
    @ValueSource(strings = {"attributes: !!javax.script.ScriptEngineManager [x]", "attributes: !!set {a, b}",
        "attributes: !x [a]", "!!str attributes: [a]"})
    void tags(String line) {
        assertRefused("gatehouse: 1\n" + line + "\n", "tag", 2);
    }

    @Test
    @DisplayName("A merge key is a key like any other, and unknown")
    void merge_keys() {
        assertThat(MutatedFilesTest.violations("gatehouse: 1\n<<: {attributes: [a]}\n"))
                .extracting(Violation::path, Violation::code).containsExactly(org.assertj.core.groups.Tuple.tuple("[\"<<\"]", "unknown-key"));
    }

    @Test
    @DisplayName("Several documents, none, and something else than a mapping")
    void documents() {
        assertRefused("gatehouse: 1\n---\ngatehouse: 1\n", "several-documents", 2);
        assertThat(only("").code()).isEqualTo("empty");
        assertThat(only("# nothing\n").code()).isEqualTo("empty");
        assertThat(only("[1, 2]").code()).isEqualTo("wrong-type");
        assertThat(only("hello").code()).isEqualTo("wrong-type");
    }

    @ParameterizedTest
    @DisplayName("What is not well-formed has the line where it goes wrong")
    @ValueSource(strings = {"gatehouse: 1\nroles: [a\n", "gatehouse: 1\nroles: {a: b\nx: y", "gatehouse: 1\n  roles: x\n",
        "gatehouse: 1\nroles: \"a\n", "gatehouse: 1\n\troles: x\n", "gatehouse: 1\n%\n", "gatehouse: 1\nroles: @x\n",
        "gatehouse: 1\n? [a]\n: b\n", "gatehouse: 1\n- a\n"})
    void not_well_formed(String file) {
        var violation = only(file);
        assertThat(violation.code()).isIn("syntax", "wrong-type");
        assertThat(violation.message()).matches("(?s)line [1-4]: .*");
    }

    @ParameterizedTest
    @DisplayName("Numbers, dates and periods that would be large by being read")
    @ValueSource(strings = {"target: 1e999999999", "target: 1e-999999999", "target: 0x7fffffffffffffffffff", "target: 1_000"})
    void large_numbers(String entry) {
        assertThat(MutatedFilesTest.violations(RightFile.text().replace("target: 1500.5", entry)))
                .extracting(Violation::path).containsExactly("datasets[0].fields.SubTotal.target");
    }

    @Test
    @DisplayName("Any prefix of the right file, and the right file with any one byte changed, is read or refused, nothing else")
    void any_damage_is_read_or_refused() {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new java.util.Random(seed);
        var bytes = RightFile.text().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 600; i++) {
            var damaged = i % 3 == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            if (i % 3 != 0) {
                damaged[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                PolicyReader.read(damaged);
            } catch (DomainException refused) {
                assertThat(refused.violations()).as("seed %d, round %d", seed, i).isNotEmpty();
            }
        }
        System.out.printf("600 damaged files, seed %d%n", seed);
    }
}
