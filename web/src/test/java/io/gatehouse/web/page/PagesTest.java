package io.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Path WEBAPP = Path.of("src", "main", "webapp");
    private static final Path BUNDLES = Path.of("src", "main", "resources", "io", "gatehouse", "web");
    private static final Pattern KEY = Pattern.compile("t\\['([a-z0-9.-]+)'\\]|words\\.say\\('([a-z0-9.-]+)'");

    @Test
    @DisplayName("every page in the list has a file, and every file is a page in the list")
    void filesAndList() throws Exception {
        for (var page : Page.values()) {
            var file = page == Page.ASK ? "index.xhtml" : page.path().substring(1) + ".xhtml";
            assertThat(WEBAPP.resolve(file)).as(page.name()).exists();
        }
        try (var files = Files.walk(WEBAPP)) {
            assertThat(files.filter(f -> f.toString().endsWith(".xhtml") && !f.toString().contains("WEB-INF")))
                    .allSatisfy(f -> assertThat(Page.at("/" + WEBAPP.relativize(f).toString().replace('\\', '/'))).as(f.toString()).isPresent());
        }
    }

    @Test
    @DisplayName("an address that is no page is none, whatever it looks like")
    void noPage() {
        assertThat(Stream.of("/WEB-INF/web.xml", "/templates/frame", "/govern", "/govern/../index", "/summary.xhtml.bak", ""))
                .allSatisfy(path -> assertThat(Page.at(path)).as(path).isEmpty());
    }

    @Test
    @DisplayName("the navigation's pages are for those who may open them")
    void roles() {
        assertThat(Page.AUDIT.admits("auditor"::equals)).isTrue();
        assertThat(Page.AUDIT.admits("portal-user"::equals)).isFalse();
        assertThat(Page.GOVERNANCE.admits("data-owner"::equals)).isFalse();
        assertThat(Page.first("it-admin"::equals)).isEqualTo(Page.SOURCES);
        assertThat(Page.landing("portal-user"::equals)).isEqualTo(Page.ASK);
        assertThat(Page.landing("ai-governance"::equals)).isEqualTo(Page.OVERVIEW);
        assertThat(Page.first(role -> false)).isEqualTo(Page.SIGHT);
    }

    @Test
    @DisplayName("both languages have the same texts, and every text that a page names is there")
    void texts() throws Exception {
        var english = texts("texts.properties");
        var german = texts("texts_de.properties");
        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        try (var files = Files.walk(WEBAPP)) {
            assertThat(files.filter(f -> f.toString().endsWith(".xhtml"))).allSatisfy(file -> {
                var matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    var key = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                    if (!key.endsWith(".")) {
                        assertThat(english.stringPropertyNames()).as(file.toString()).contains(key);
                    }
                }
            });
        }
    }

    @Test
    @DisplayName("every page of the navigation has a name in both languages")
    void names() {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            var texts = new Texts(locale);
            assertThat(Stream.of(Page.values()).filter(page -> page.task() != Page.Task.NONE))
                    .allSatisfy(page -> assertThat(texts.say("nav." + page.key())).doesNotStartWith("nav."));
        }
    }

    @Test
    @DisplayName("a link to the other language keeps the rest of the address")
    void language() {
        assertThat(Language.withoutLanguage("id=1&lang=de")).isEqualTo("?id=1");
        assertThat(Language.withoutLanguage("lang=de")).isEmpty();
        assertThat(Language.withoutLanguage(null)).isEmpty();
    }

    private static Properties texts(String name) throws Exception {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(BUNDLES.resolve(name))) {
            properties.load(in);
        }
        return properties;
    }
}
