package io.gatehouse.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testbed.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real texts of work orders, in which hardly a person is named: what is recognised there would be hidden in vain. The
 * word list was completed on the training parts; the validation parts were only measured.
 */
class MaintnormTest {

    private static final double AT_MOST = 0.015;

    @Test
    void work_orders_are_left_as_they_are() throws IOException {
        var folder = SharedData.folder("maintnorm");
        assertThat(rate("training parts", texts(folder, "train.norm"))).isLessThan(AT_MOST);
        assertThat(rate("validation parts, only measured", texts(folder, "val.norm"))).isLessThan(AT_MOST);
    }

    private static double rate(String part, List<String> texts) {
        var recogniser = Recogniser.of(List.of());
        long touched = texts.stream().filter(text -> !recogniser.find(text, EntityKind.confidential()).isEmpty()).count();
        System.out.printf("maintnorm, %s: something recognised in %d of %d texts (%.2f %%)%n", part, touched, texts.size(), 100.0 * touched / texts.size());
        return (double) touched / texts.size();
    }

    private static List<String> texts(Path folder, String part) throws IOException {
        try (var companies = Files.list(folder)) {
            return companies.filter(Files::isDirectory).sorted().map(company -> company.resolve(part)).filter(Files::exists).flatMap(MaintnormTest::orders).toList();
        }
    }

    private static Stream<String> orders(Path file) {
        try {
            return Arrays.stream(Files.readString(file).split("\n\n")).map(order -> order.lines()
                    .map(line -> line.split("\t", 2)[0]).collect(Collectors.joining(" "))).filter(order -> !order.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
