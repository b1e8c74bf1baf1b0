package io.gatehouse.web.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.web.ClassesUnderTest;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EveryResourceNamesItsCallersTest {

    private static final Set<String> APPLICATION_ROLES =
            Set.of("portal-user", "data-analyst", "data-owner", "ai-governance", "auditor", "it-admin");

    private record Endpoint(Class<?> resource, Method method) {
    }

    @Test
    @DisplayName("every resource method declares who may call it, itself or by its class")
    void declared() {
        assertThat(endpoints()).isNotEmpty().allSatisfy(endpoint -> assertThat(
                CallerGate.declared(endpoint.method(), endpoint.resource())).as(endpoint.toString()).isPresent());
    }

    @Test
    @DisplayName("only application roles are named: business roles are data")
    void applicationRoles() {
        assertThat(endpoints()).allSatisfy(endpoint -> {
            if (CallerGate.declared(endpoint.method(), endpoint.resource()).orElseThrow() instanceof CallerGate.OneOf some) {
                assertThat(APPLICATION_ROLES).as(endpoint.toString()).containsAll(some.roles());
            }
        });
    }

    @Test
    @DisplayName("a method that says nothing, in a class that says nothing, is declared to nobody")
    void undeclared() throws NoSuchMethodException {
        assertThat(CallerGate.declared(Silent.class.getMethod("read"), Silent.class)).isEmpty();
    }

    @Test
    @DisplayName("a method's own word wins over its class's")
    void methodWins() throws NoSuchMethodException {
        var gate = CallerGate.declared(Open.class.getMethod("closed"), Open.class).orElseThrow();
        assertThat(gate.admits(role -> true)).isFalse();
        var roles = CallerGate.declared(Open.class.getMethod("read"), Open.class).orElseThrow();
        assertThat(roles.admits("auditor"::equals)).isTrue();
        assertThat(roles.admits("portal-user"::equals)).isFalse();
    }

    private static List<Endpoint> endpoints() {
        return ClassesUnderTest.all().stream().filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getMethods()).filter(EveryResourceNamesItsCallersTest::isEndpoint)
                        .map(method -> new Endpoint(type, method))).toList();
    }

    private static boolean isEndpoint(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    static class Silent {
        public void read() {
        }
    }

    @RolesAllowed("auditor")
    static class Open {
        public void read() {
        }

        @DenyAll
        public void closed() {
        }
    }
}
