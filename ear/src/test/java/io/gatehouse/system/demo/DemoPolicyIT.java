package io.gatehouse.system.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Decision;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.RowConditions;
import io.gatehouse.demo.DemoCompany;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.policy.file.PolicyWriter;
import io.gatehouse.query.sql.CompiledQuery;
import io.gatehouse.query.sql.SecuredSql;
import io.gatehouse.query.sql.Tables;
import io.gatehouse.shared.FieldType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The policy of the demo company")
class DemoPolicyIT {

    private static final Set<String> MONEY = Set.of("purchase-price", "sales-price", "product-cost", "inventory-value",
            "finance", "payroll");
    private static final Map<String, List<String>> CLAIMS =
            Map.of("plants", List.of("Aachen"), "territories", List.of("DACH"));
    private static final Pattern OUTPUT = Pattern.compile("AS ([a-z_]+)(?=,|\\s+FROM\\b)");

    private static Policy policy;
    private static DemoFiles files;

    @BeforeAll
    static void read(@TempDir Path root) throws IOException {
        policy = PolicyReader.read(DemoCompany.class.getResourceAsStream(DemoCompany.POLICY).readAllBytes());
        files = DemoFiles.writtenTo(root);
    }

    @Test
    void is_the_same_after_export_and_import() {
        assertThat(PolicyReader.read(PolicyWriter.yaml(policy))).isEqualTo(policy);
        assertThat(PolicyReader.read(PolicyWriter.json(policy))).isEqualTo(policy);
    }

    @Test
    void describes_every_file_and_every_column() {
        assertThat(policy.datasets()).extracting(DatasetSpec::table)
                .containsExactlyInAnyOrderElementsOf(files.tables());
        for (DatasetSpec dataset : policy.datasets()) {
            assertThat(dataset.fields().keySet()).as(dataset.key())
                    .containsExactlyInAnyOrderElementsOf(columns(dataset.key()));
            assertThat(columns(dataset.key())).containsAll(dataset.identity());
        }
    }

    @Test
    void grants_only_fields_that_there_are() {
        for (RoleSpec role : policy.roles()) {
            datasetGrants(role).forEach(grant -> grant.datasets().forEach(dataset -> {
                assertThat(columns(dataset)).as("%s on %s", role.key(), dataset)
                        .containsAll(named(grant.fields())).containsAll(grant.masks().keySet());
                if (grant.rows() instanceof Grant.RowRule.Via via) {
                    assertThat(columns(dataset)).contains(via.on());
                    assertThat(policy.dataset(via.parent()).orElseThrow().identity()).hasSize(1);
                }
            }));
        }
    }

    @Test
    void has_row_conditions_that_fit_the_data() {
        for (RoleSpec role : policy.roles()) {
            datasetGrants(role).filter(grant -> grant.rows() instanceof Grant.RowRule.Where).forEach(grant -> {
                String condition = ((Grant.RowRule.Where) grant.rows()).condition();
                grant.datasets().forEach(dataset -> assertThat(RowConditions.check(role.key(), condition,
                        policy.attributes(), Optional.of(files.landed(dataset)))).isEmpty());
            });
        }
    }

    @Test
    void says_what_every_report_column_means() {
        for (ReportSpec report : policy.reports()) {
            List<String> output = OUTPUT.matcher(report.sql()).results().map(found -> found.group(1)).toList();
            assertThat(report.columns().keySet()).as(report.key()).containsExactlyInAnyOrderElementsOf(output);
            assertThat(report.time() == null || output.contains(report.time())).as(report.key()).isTrue();
        }
    }

    @Test
    void shows_the_planner_no_money_anywhere() {
        assertThat(visibleCategories("planner", workflow -> true)).doesNotContainAnyElementsOf(MONEY)
                .contains("lead-time", "customer-orders", "production-capacity");
    }

    @Test
    void shows_finance_no_money_in_the_production_assistant_and_plenty_in_its_own() {
        assertThat(visibleCategories("finance-controller", workflow -> workflow.equals("production-assistant")))
                .isNotEmpty().doesNotContainAnyElementsOf(MONEY).doesNotContain("personal-data");
        assertThat(visibleCategories("finance-controller", workflow -> workflow.equals("finance-digest")))
                .contains("finance", "product-cost", "purchase-price", "inventory-value");
    }

    @Test
    void shows_the_buyer_prices_and_the_plant_manager_none() {
        assertThat(visibleCategories("purchasing-agent", workflow -> true)).contains("purchase-price", "vendor-terms");
        assertThat(visibleCategories("plant-manager", workflow -> true)).contains("lead-time", "quality-issue")
                .doesNotContain("purchase-price", "sales-price", "payroll");
    }

    @Test
    void shows_pay_to_nobody_but_hr() {
        for (RoleSpec role : policy.roles()) {
            boolean sees = visibleCategories(role.key(), workflow -> true).contains("payroll");
            assertThat(sees).as(role.key()).isEqualTo(role.key().equals("hr-partner"));
        }
    }

    @Test
    void has_a_reader_for_every_report() {
        assertThat(policy.reports()).filteredOn(report -> policy.workflows().stream()
                .noneMatch(workflow -> workflow.roles().stream().anyMatch(role ->
                        columns(role, workflow.key(), report).size() == report.columns().size())))
                .extracting(ReportSpec::key).isEmpty();
    }

    @Test
    void cuts_the_vendor_report_for_the_planner_to_all_but_its_money() {
        ReportSpec report = policy.report("vendor-orders").orElseThrow();
        List<String> all = columns("purchasing-agent", "purchasing-assistant", report);
        List<String> cut = columns("planner", "purchasing-assistant", report);
        assertThat(cut).contains("vendor", "lead_time_days", "ordered_quantity");
        assertThat(all).filteredOn(column -> !cut.contains(column)).containsExactly("unit_price", "amount");
    }

    @Test
    void hides_reports_whole_where_a_cut_would_leave_nothing_to_tell() {
        assertThat(columns("planner", "purchasing-assistant", policy.report("vendor-prices").orElseThrow())).isEmpty();
        assertThat(columns("planner", "production-assistant", policy.report("press-settings").orElseThrow())).isEmpty();
    }

    /** The columns of a report that a role reads in a workflow; none where it is not visible. */
    private static List<String> columns(String role, String workflow, ReportSpec report) {
        PolicySnapshot snapshot = new PolicySnapshot(1, policy, files.catalog(policy));
        Map<String, FieldType> parameters = report.parameters().stream()
                .collect(Collectors.toMap(ReportSpec.Parameter::name, ReportSpec.Parameter::type));
        Caller caller = Caller.of(role, List.of(role), CLAIMS);
        return Stream.of(AccessRules.decide(caller, workflow, snapshot, DemoCompany.TODAY))
                .filter(Decision.Permit.class::isInstance).map(permit -> ((Decision.Permit) permit).entitlement())
                .flatMap(entitlement -> SecuredSql.cut(entitlement, report.sql(), parameters,
                        Tables.of(snapshot.catalog())).stream())
                .flatMap(query -> query.columns().stream()).map(CompiledQuery.Output::name).toList();
    }

    private static Set<String> visibleCategories(String role, Predicate<String> workflows) {
        PolicySnapshot snapshot = new PolicySnapshot(1, policy, files.catalog(policy));
        Caller caller = Caller.of(role, List.of(role), CLAIMS);
        return policy.workflows().stream().map(WorkflowSpec::key).filter(workflows)
                .map(workflow -> AccessRules.decide(caller, workflow, snapshot, DemoCompany.TODAY))
                .filter(Decision.Permit.class::isInstance).map(permit -> ((Decision.Permit) permit).entitlement())
                .flatMap(DemoPolicyIT::categories).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> categories(Entitlement entitlement) {
        return entitlement.datasets().values().stream().flatMap(dataset -> dataset.fields().values().stream())
                .flatMap(field -> field.label().categories().stream());
    }

    private static Stream<Grant.OfDatasets> datasetGrants(RoleSpec role) {
        return role.grants().stream().filter(Grant.OfDatasets.class::isInstance).map(Grant.OfDatasets.class::cast);
    }

    private static List<String> named(Grant.FieldSelection selection) {
        return switch (selection) {
            case Grant.FieldSelection.All all -> List.of();
            case Grant.FieldSelection.Only only -> only.names();
            case Grant.FieldSelection.Except except -> except.names();
        };
    }

    private static List<String> columns(String dataset) {
        return List.copyOf(files.landed(dataset).types().keySet());
    }
}
