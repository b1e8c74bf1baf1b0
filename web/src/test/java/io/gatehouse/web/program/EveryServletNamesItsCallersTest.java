package io.gatehouse.web.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.web.ClassesUnderTest;
import io.gatehouse.web.api.guard.CallerGate;
import jakarta.servlet.annotation.WebServlet;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EveryServletNamesItsCallersTest {

    /** Error page, sign-out, and how to sign in: they give out nothing of the application's. */
    private static final Set<String> OPEN = Set.of("ErrorServlet", "SignOut", "ResourceMetadata");

    private static List<Class<?>> servlets() {
        return ClassesUnderTest.all().stream().filter(type -> type.isAnnotationPresent(WebServlet.class)).toList();
    }

    @Test
    @DisplayName("every servlet is one that lets in whom its class names, or one of the few that give out nothing")
    void named() {
        assertThat(servlets()).hasSizeGreaterThan(3).allSatisfy(type -> {
            if (!OPEN.contains(type.getSimpleName())) {
                assertThat(ProgramServlet.class).as(type.getName()).isAssignableFrom(type);
                assertThat(CallerGate.declared(type)).as(type.getName()).contains(new CallerGate.OneOf(List.of("portal-user")));
            }
        });
    }

    @Test
    @DisplayName("no servlet gets round that check")
    void noWayRound() {
        var service = Stream.of(ProgramServlet.class.getDeclaredMethods()).filter(method -> method.getName().equals("service")).findFirst().orElseThrow();
        assertThat(Modifier.isFinal(service.getModifiers())).isTrue();
    }

    @Test
    @DisplayName("only the two addresses that say how to sign in are open to everybody")
    void constraints() throws java.io.IOException {
        var descriptor = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
        var open = Stream.of(descriptor.split("<security-constraint>")).skip(1).filter(part -> !part.split("</security-constraint>")[0].contains("auth-constraint")).toList();
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().split("</security-constraint>")[0].lines().map(String::strip).filter(line -> line.startsWith("<url-pattern>")))
                .containsExactly("<url-pattern>/.well-known/oauth-protected-resource</url-pattern>", "<url-pattern>/.well-known/oauth-protected-resource/mcp</url-pattern>");
    }
}
