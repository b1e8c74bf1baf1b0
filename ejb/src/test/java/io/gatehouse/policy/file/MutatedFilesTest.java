package io.gatehouse.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A right file with one thing wrong is refused for that thing, at its place; with one thing otherwise, it is accepted. */
class MutatedFilesTest {

    private static final int CASES = 500;
    private static final int REFUSALS = 400;

    @Test
    @DisplayName("500 mutations of a right file have the verdict and the path that each of them expects")
    void verdict_and_path_of_every_mutation() {
        var seed = Long.getLong("seed", System.nanoTime());
        var all = new ArrayList<>(Stream.concat(Mutations.all().stream(), CrossMutations.all().stream()).toList());
        var failures = all.stream().map(MutatedFilesTest::failure).flatMap(java.util.Optional::stream).toList();
        Collections.shuffle(all, new Random(seed));
        var refusals = all.stream().filter(Mutation::refused).count();
        System.out.printf("governance file mutations: %d tried, %d refusals, %d acceptances, seed of the order %d%n",
                all.size(), refusals, all.size() - refusals, seed);
        assertThat(failures).isEmpty();
        assertThat(all).hasSizeGreaterThanOrEqualTo(CASES);
        assertThat(refusals).isGreaterThanOrEqualTo(REFUSALS);
        assertThat(all.size() - refusals).isGreaterThanOrEqualTo(50);
    }

    @Test
    @DisplayName("Several slips in one file are all told at once, each at its place")
    void several_slips_are_told_at_once() {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        var lines = Mutations.all().stream().filter(Mutation::refused).toList();
        for (int round = 0; round < 50; round++) {
            var first = lines.get(random.nextInt(lines.size()));
            var found = violations(first.text());
            assertThat(found).as("seed %d, %s", seed, first).isNotEmpty()
                    .allSatisfy(v -> assertThat(v.message()).matches("(?s)line \\d+: .+"));
        }
    }

    @Test
    @DisplayName("The right file uses every place of the format, so every place is mutated")
    void the_right_file_uses_every_place() {
        var used = new TreeSet<String>();
        patterns("", RightFile.tree(), used);
        assertThat(used).containsAll(FormatShape.all().keySet());
    }

    private static void patterns(String pattern, Object node, TreeSet<String> used) {
        used.add(pattern);
        switch (node) {
            case java.util.Map<?, ?> map -> map.forEach((key, value) -> {
                var below = pattern.isEmpty() ? String.valueOf(key) : pattern + "." + key;
                patterns(FormatShape.at(below).isPresent() ? below : pattern + ".*", value, used);
            });
            case List<?> list -> list.forEach(item -> patterns(pattern + "[]", item, used));
            default -> { }
        }
    }

    private static java.util.Optional<String> failure(Mutation mutation) {
        var found = violations(mutation.text());
        var right = mutation.refused() ? found.stream().anyMatch(v -> v.path().equals(mutation.path()) && v.code().equals(mutation.code()))
                : found.isEmpty();
        return right ? java.util.Optional.empty() : java.util.Optional.of(mutation + " but was " + found);
    }

    static List<Violation> violations(String text) {
        try {
            PolicyReader.read(text);
            return List.of();
        } catch (DomainException refused) {
            assertThat(refused.code()).isEqualTo("bad-governance-file");
            return refused.violations();
        }
    }

    @Test
    @DisplayName("The right file is right")
    void the_right_file_is_right() {
        assertThatCode(() -> PolicyReader.read(RightFile.text())).doesNotThrowAnyException();
        assertThatCode(() -> PolicyReader.read(RightFile.json(RightFile.tree()))).doesNotThrowAnyException();
    }
}
