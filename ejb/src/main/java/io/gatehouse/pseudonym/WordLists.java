package io.gatehouse.pseudonym;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The word lists that the rules for names go by. */
final class WordLists {

    private static final Properties LISTS = load();

    static final Set<String> NOT_NAMES = list("notNames");
    static final Set<String> TITLES = list("titles");
    static final Set<String> ORGANIZATIONS = list("organizations");
    static final Set<String> PARTICLES = list("particles");
    static final Set<String> PLACE_WORDS = list("placeWords");
    static final Set<String> MOTION_WORDS = list("motionWords");
    static final Set<String> INTRODUCTIONS = list("introductions");
    static final Set<String> ORDINARY = list("ordinary");
    static final Set<String> WORD_FILES = list("wordFiles");
    static final Set<String> NAME_FILES = list("nameFiles");
    /** Names of countries and languages, in English and German. */
    static final Set<String> COUNTRIES = Stream.of(Locale.ENGLISH, Locale.GERMAN).flatMap(language -> Stream.concat(
            Arrays.stream(Locale.getISOCountries()).map(code -> Locale.of("", code).getDisplayCountry(language)),
            Arrays.stream(Locale.getISOLanguages()).map(code -> Locale.of(code).getDisplayLanguage(language))))
            .map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

    private WordLists() {
    }

    private static Properties load() {
        try (var in = new InputStreamReader(WordLists.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
            var lists = new Properties();
            lists.load(in);
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the application itself", e);
        }
    }

    private static Set<String> list(String name) {
        return Arrays.stream(LISTS.getProperty(name).strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
