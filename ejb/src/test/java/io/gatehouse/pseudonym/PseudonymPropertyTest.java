package io.gatehouse.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PseudonymPropertyTest {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzäöüßéłøABCDEFGÄÖÜŁ";
    private static final List<String> MARKS = List.of("-", "/", " ", ".", " & ", "'", "_", "#");
    private static final List<String> FILLERS = List.of("delivered", "12.5 %", "late;", "on 2026-11-24", "VENDOR_1", "Part 2", "machine: 3", "(see", "|", "\n", "PRICE_2", "person_1",
            "MACHINEX_1", "**", "\\_", "ID 7", "customer-4");

    @Test
    void what_was_hidden_comes_back_and_no_known_name_is_left() {
        for (int run = 0; run < 300; run++) {
            long seed = run * 7919L + 17;
            var random = new Random(seed);
            var names = IntStream.range(0, 1 + random.nextInt(40)).mapToObj(i -> new KnownName(name(random), kind(random))).toList();
            try (var map = new PseudonymMap(Recogniser.ofNamesAlone(names))) {
                for (int i = 0; i < 3; i++) {
                    var text = text(random, names);
                    var hidden = map.hide(text, EntityKind.confidential());
                    assertThat(map.restore(hidden)).as("seed %d text %d", seed, i).isEqualToIgnoringCase(text);
                    assertThat(Recogniser.ofNamesAlone(names).find(withoutTokens(hidden, map))).as("seed %d text %d", seed, i).isEmpty();
                }
            }
        }
    }

    /** A name may itself be a word that tokens begin with: what is ours is no name. */
    private static String withoutTokens(String hidden, PseudonymMap map) {
        var left = hidden;
        var tokens = new ArrayList<>(map.tokens());
        tokens.sort((a, b) -> b.length() - a.length());
        for (var token : tokens) {
            left = left.replaceAll("(?<![\\p{L}\\p{N}])" + token + "(?!\\d)", "·");
        }
        return left;
    }

    private static EntityKind kind(Random random) {
        return List.copyOf(EntityKind.confidential()).get(random.nextInt(EntityKind.confidential().size()));
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        for (int part = 0; part <= random.nextInt(3); part++) {
            name.append(part == 0 ? "" : MARKS.get(random.nextInt(MARKS.size())));
            if (random.nextInt(4) == 0) {
                name.append(100 + random.nextInt(9_000));
            } else {
                random.ints(3 + random.nextInt(6), 0, LETTERS.length()).forEach(i -> name.append(LETTERS.charAt(i)));
            }
        }
        return name.toString();
    }

    private static String text(Random random, List<KnownName> names) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            words.add(random.nextBoolean() ? names.get(random.nextInt(names.size())).text() : FILLERS.get(random.nextInt(FILLERS.size())));
        }
        return String.join(random.nextBoolean() ? " " : ", ", words);
    }
}
