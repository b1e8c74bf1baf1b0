package io.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every method of an EJB boundary declares who may call it. */
class BoundaryTest {

    private static final List<Class<? extends Annotation>> BEANS = List.of(Stateless.class, Stateful.class, Singleton.class);
    private static final List<Class<? extends Annotation>> DECLARATIONS = List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);
    private static final Set<String> APPLICATION_ROLES = Set.of("portal-user", "data-analyst", "data-owner", "ai-governance", "auditor", "it-admin");

    private final List<JavaClass> beans = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.gatehouse").stream().filter(c -> BEANS.stream().anyMatch(c::isAnnotatedWith)).toList();

    @Test
    @DisplayName("Every public method of every EJB says who may call it, itself or by its class")
    void every_method_says_who_may_call_it() {
        assertThat(beans).as("EJBs").hasSizeGreaterThan(8);
        var silent = beans.stream().flatMap(bean -> methods(bean).filter(method -> DECLARATIONS.stream().noneMatch(d ->
                method.isAnnotatedWith(d) || bean.isAnnotatedWith(d))).map(JavaMethod::getFullName)).toList();
        assertThat(silent).as("methods that name nobody").isEmpty();
    }

    @Test
    @DisplayName("Only application roles gate methods: business roles are data")
    void only_application_roles_gate_methods() {
        var roles = new TreeSet<String>();
        beans.forEach(bean -> {
            bean.tryGetAnnotationOfType(RolesAllowed.class).ifPresent(gate -> roles.addAll(List.of(gate.value())));
            methods(bean).forEach(method -> method.tryGetAnnotationOfType(RolesAllowed.class).ifPresent(gate -> roles.addAll(List.of(gate.value()))));
        });
        assertThat(APPLICATION_ROLES).containsAll(roles);
    }

    private static java.util.stream.Stream<JavaMethod> methods(JavaClass bean) {
        return bean.getMethods().stream().filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
