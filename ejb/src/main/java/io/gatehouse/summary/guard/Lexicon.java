package io.gatehouse.summary.guard;

import io.gatehouse.summary.question.Stems;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Words that any summary may use, in English and German: those without content, and those of telling figures. */
final class Lexicon {

    private static final Properties WORDS = read();
    private static final Set<String> FUNCTION = words("function");
    private static final Set<String> TELLING = stems("telling");
    private static final Set<String> THINGS = stems("thing");

    private Lexicon() {
    }

    static boolean isFunction(String word) {
        return FUNCTION.contains(word);
    }

    static boolean tells(String word) {
        return TELLING.contains(Stems.stem(Stems.plain(word)));
    }

    /** Whether it is a word of telling that names a measure or a thing: only evidence can bring it in as a cause. */
    static boolean isThing(String word) {
        return THINGS.contains(Stems.stem(Stems.plain(word)));
    }

    private static Set<String> words(String part) {
        var words = new TreeSet<String>();
        for (String language : new String[] {"en", "de"}) {
            words.addAll(Set.copyOf(java.util.List.of(WORDS.getProperty(part + "." + language).strip().split("\\s+"))));
        }
        return words;
    }

    private static Set<String> stems(String part) {
        var stems = new TreeSet<String>();
        words(part).forEach(word -> stems.add(Stems.stem(Stems.plain(word))));
        return stems;
    }

    private static Properties read() {
        try (var in = new InputStreamReader(Lexicon.class.getResourceAsStream("Words.properties"), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
