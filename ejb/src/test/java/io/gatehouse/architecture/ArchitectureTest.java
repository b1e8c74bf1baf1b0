package io.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Footprint;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.vendor.egress.EgressApproval;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What the packages promise of their shape. */
@AnalyzeClasses(packages = "io.gatehouse", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependencies_point_one_way = layeredArchitecture().consideringOnlyDependenciesInAnyPackage("io.gatehouse..")
            .layer("shared").definedBy("io.gatehouse.shared..")
            .layer("audit").definedBy("io.gatehouse.audit..")
            .layer("identity").definedBy("io.gatehouse.identity..")
            .layer("policy").definedBy("io.gatehouse.policy..")
            .layer("catalog").definedBy("io.gatehouse.catalog..")
            .layer("access").definedBy("io.gatehouse.access..")
            .layer("query").definedBy("io.gatehouse.query..")
            .layer("pseudonym").definedBy("io.gatehouse.pseudonym..")
            .layer("vendor").definedBy("io.gatehouse.vendor..")
            .layer("summary").definedBy("io.gatehouse.summary..")
            .layer("governance").definedBy("io.gatehouse.governance..")
            .layer("leaktest").definedBy("io.gatehouse.leaktest..")
            .whereLayer("governance").mayNotBeAccessedByAnyLayer()
            .whereLayer("leaktest").mayNotBeAccessedByAnyLayer()
            .whereLayer("summary").mayOnlyBeAccessedByLayers("governance", "leaktest")
            .whereLayer("vendor").mayOnlyBeAccessedByLayers("summary", "governance", "leaktest")
            .whereLayer("pseudonym").mayOnlyBeAccessedByLayers("vendor", "summary", "governance", "leaktest")
            .whereLayer("pseudonym").mayOnlyAccessLayers("shared")
            .whereLayer("query").mayOnlyBeAccessedByLayers("vendor", "summary", "governance", "leaktest")
            .whereLayer("access").mayOnlyBeAccessedByLayers("query", "vendor", "summary", "governance", "leaktest")
            .whereLayer("catalog").mayOnlyBeAccessedByLayers("access", "query", "vendor", "summary", "governance", "leaktest")
            .whereLayer("policy").mayOnlyBeAccessedByLayers("catalog", "access", "query", "vendor", "summary", "governance", "leaktest")
            .whereLayer("identity").mayOnlyBeAccessedByLayers("audit", "policy", "catalog", "access", "query", "vendor", "summary", "governance", "leaktest")
            .whereLayer("audit").mayOnlyBeAccessedByLayers("identity", "policy", "catalog", "access", "query", "vendor", "summary", "governance", "leaktest")
            .because("data flow one way, so that no later step can reach back past the decision");

    @ArchTest
    static final ArchRule features_have_no_cycles = slices().matching("io.gatehouse.(*)..").should().beFreeOfCycles()
            .because("a feature can be read without those that use it");

    @ArchTest
    static final ArchRule the_core_is_pure = noClasses().that().resideInAnyPackage("io.gatehouse.shared..", "io.gatehouse.policy",
                    "io.gatehouse.policy.file..", "io.gatehouse.pseudonym..", "io.gatehouse.query.sql..", "io.gatehouse.summary.facts..",
                    "io.gatehouse.summary.telling..", "io.gatehouse.summary.question..", "io.gatehouse.summary.prompt..",
                    "io.gatehouse.summary.guard..", "io.gatehouse.governance.checks..", "io.gatehouse.leaktest.view..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "javax.sql..", "java.net.http..")
            .because("rules are functions on values: they can be tested, explained and simulated without a server");

    @ArchTest
    static final ArchRule the_decision_is_pure = noClasses().that().belongToAnyOf(AccessRules.class, Entitlement.class, Footprint.class)
            .or().haveNameMatching("io\\.gatehouse\\.access\\.(DatasetRules|FieldRules|Derivation|Denials|Validity|Condition.*|Predicate.*|Fingerprints).*")
            .should().dependOnClassesThat().resideInAPackage("jakarta..")
            .because("enforcement, explanation and simulation call the same pure function");

    @ArchTest
    static final ArchRule only_access_makes_entitlements = noClasses().that().resideOutsideOfPackage("io.gatehouse.access..")
            .should().callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.type(Entitlement.class))))
            .orShould().callMethodWhere(new com.tngtech.archunit.base.DescribedPredicate<>("one that makes an entitlement of parts") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                    return call.getTargetOwner().isEquivalentTo(Entitlement.class) && call.getTarget().getRawReturnType().isEquivalentTo(Entitlement.class);
                }
            }).because("a permission is a value that code must hold, and only the package that decides makes it");

    @ArchTest
    static final ArchRule entitlements_are_made_out_of_reach = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits()
            .that().areDeclaredIn(Entitlement.class).and(new com.tngtech.archunit.base.DescribedPredicate<>("make one") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaCodeUnit unit) {
                    return unit.isConstructor() || unit.getRawReturnType().isEquivalentTo(Entitlement.class);
                }
            }).should().bePackagePrivate().orShould().bePrivate()
            .because("whatever its parameters are, whoever makes one sits in the package that decides");

    @ArchTest
    static final ArchRule only_publishing_reads_all_rows = noClasses().that().resideOutsideOfPackages("io.gatehouse.access", "io.gatehouse.query")
            .should().callMethodWhere(new com.tngtech.archunit.base.DescribedPredicate<>("the right to publish") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                    return call.getTargetOwner().isEquivalentTo(io.gatehouse.access.PublicationWork.class);
                }
            }).because("figures of all rows leave by the control of disclosure alone");

    @ArchTest
    static final ArchRule only_the_gate_approves = noClasses().that().resideOutsideOfPackage("io.gatehouse.vendor.egress..")
            .should().callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.type(EgressApproval.class))))
            .because("a model is called with nothing less than the gate's approval, and nobody else can make one");

    @ArchTest
    static final ArchRule one_package_knows_models_and_the_network = noClasses().that().resideOutsideOfPackages("io.gatehouse.vendor.model..",
                    "io.gatehouse.identity.directory..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.langchain4j..", "java.net.http..", "java.nio.channels..", "jakarta.ws.rs.client..")
            .orShould().dependOnClassesThat().belongToAnyOf(java.net.Socket.class, java.net.HttpURLConnection.class, java.net.URLConnection.class,
                    java.net.DatagramSocket.class)
            .because("there is one way out of the house, and the gate stands in it");

    @ArchTest
    static final ArchRule the_second_reading_is_independent = noClasses().that().resideInAPackage("io.gatehouse.leaktest.view..")
            .should().dependOnClassesThat().resideInAnyPackage("io.gatehouse.access..", "io.gatehouse.query..")
            .because("a fault in the decision must not be repeated by the test that looks for it");

    @ArchTest
    static final ArchRule nothing_overrides_what_is_tested = noClasses().that().doNotHaveFullyQualifiedName("io.gatehouse.leaktest.Subject")
            .should().beAssignableTo("io.gatehouse.leaktest.Subject")
            .because("faults are planted by tests; the product tests what it runs");

    @ArchTest
    static final ArchRule entities_stay_in_their_feature = classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate()
            .because("what others may know of a row, they get as a value");

    @ArchTest
    static final ArchRule features_refer_by_key = noFields().should().beAnnotatedWith(ManyToOne.class).orShould().beAnnotatedWith(OneToMany.class)
            .because("an object graph over features would load what nobody decided about");

    @ArchTest
    static final ArchRule only_shells_know_the_container = noClasses().that().areNotAnnotatedWith(Stateless.class)
            .and().areNotAnnotatedWith(Singleton.class).and().resideInAPackage("io.gatehouse.access..")
            .and().resideOutsideOfPackage("io.gatehouse.access.inference")
            .should().dependOnClassesThat().resideInAPackage("jakarta.persistence..")
            .because("the rule reads no database");

    @ArchTest
    static final ArchRule clocks_are_arguments = noClasses().that().haveNameNotMatching(".*\\.(Clocks|BusinessCalendar)")
            .should().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(Instant.class, "now")
            .because("today is a fact that is handed over, fixed in the demo company and in tests");

    @ArchTest
    static final ArchRule no_connection_of_ones_own = noClasses().should().dependOnClassesThat().belongToAnyOf(DriverManager.class)
            .because("only the datasources have the right accounts");

    @ArchTest
    static final ArchRule nothing_is_said_to_the_console = noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .because("the log has levels and a place");

    @ArchTest
    static final ArchRule audit_is_of_the_transaction = classes().that().belongToAnyOf(AuditTrail.class)
            .should().beAnnotatedWith(jakarta.ejb.TransactionAttribute.class)
            .orShould().beAnnotatedWith(Stateless.class)
            .because("an event is written with what it tells, or nothing is released");
}
