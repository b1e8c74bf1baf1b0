package io.gatehouse.pseudonym;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.datafaker.Faker;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Given names and surnames of the countries whose names are written in Latin letters, and ordinary English words, as datafaker lists them. */
final class NameLists {

    private static final int SHORTEST = 3;

    static final NameLists ALL = new NameLists();

    private final Set<String> given = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> ordinary = new HashSet<>();

    private NameLists() {
        WordLists.NAME_FILES.forEach(file -> names(yaml(file)));
        WordLists.WORD_FILES.forEach(file -> words(yaml(file)));
        ordinary.addAll(WordLists.ORDINARY);
    }

    /** Whether it is an ordinary word, or the plural of one. It may be a name too. */
    boolean isOrdinary(String word) {
        return ordinary.contains(word) || word.endsWith("s") && ordinary.contains(word.substring(0, word.length() - 1));
    }

    boolean isGiven(String word) {
        return given.contains(word);
    }

    boolean isSurname(String word) {
        return surnames.contains(word);
    }

    int size() {
        return given.size() + surnames.size();
    }

    private static Object yaml(String file) {
        try (var in = Faker.class.getResourceAsStream("/" + file + ".yml")) {
            return new Load(LoadSettings.builder().setCodePointLimit(16_000_000).build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the application itself", e);
        }
    }

    private void names(Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.toString().contains("first_name")) {
                    add(value, given);
                } else if (key.toString().contains("last_name")) {
                    add(value, surnames);
                } else {
                    names(value);
                }
            });
        }
    }

    private void words(Object node) {
        switch (node) {
            case Collection<?> several -> several.forEach(this::words);
            case Map<?, ?> byTopic -> byTopic.values().forEach(this::words);
            case String text when text.indexOf('#') < 0 -> ordinary.addAll(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
            case null, default -> { }
        }
    }

    private static void add(Object names, Set<String> list) {
        switch (names) {
            case Collection<?> several -> several.forEach(name -> add(name, list));
            case Map<?, ?> byForm -> byForm.values().forEach(name -> add(name, list));
            case String name when name.length() >= SHORTEST && name.indexOf('#') < 0 -> {
                var lower = name.toLowerCase(Locale.ROOT);
                if (!WordLists.NOT_NAMES.contains(lower)) {
                    list.add(lower);
                }
            }
            case null, default -> { }
        }
    }
}
