package io.gatehouse.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Walks over all REST methods: each declares who may call it. */
class EveryMethodSaysWhoTest {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");
    private static final List<Class<? extends Annotation>> DECLARATIONS = List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    @Test
    @DisplayName("Every REST method says who may call it, itself or by its class")
    void every_rest_method_says_who_may_call_it() throws IOException, ClassNotFoundException {
        var methods = new ArrayList<Method>();
        try (var files = Files.walk(CLASSES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                Class<?> type = Class.forName(CLASSES.relativize(file).toString().replace(".class", "").replace(java.io.File.separatorChar, '.'),
                        false, getClass().getClassLoader());
                if (type.isAnnotationPresent(Path.class)) {
                    Arrays.stream(type.getDeclaredMethods()).filter(EveryMethodSaysWhoTest::isCalledOverHttp).forEach(methods::add);
                }
            }
        }
        assertThat(methods).as("REST methods").hasSizeGreaterThan(10);
        assertThat(methods.stream().filter(method -> DECLARATIONS.stream().noneMatch(d ->
                method.isAnnotationPresent(d) || method.getDeclaringClass().isAnnotationPresent(d)))).as("methods that name nobody").isEmpty();
    }

    private static boolean isCalledOverHttp(Method method) {
        return Arrays.stream(method.getAnnotations()).anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
