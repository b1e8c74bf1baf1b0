package io.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.FieldType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy applied before its data is landed, with a field's name in another case. */
class SpellingTest {

    private static boolean staffExists(String fields, String grant, String denials) {
        var policy = PolicyReader.read("""
                gatehouse: 1
                sources: [{key: hr, kind: files, location: hr, owner: clerk}]
                datasets:
                  - {key: staff, source: hr, table: staff, label: {level: internal}%s}
                  - {key: other, source: hr, table: other, label: {level: internal}}
                roles: [{key: clerk, clearance: internal, grants: [{datasets: [staff, other]%s}]%s}]
                workflows: [{key: w, title: W, purpose: P, owner: clerk, status: approved, roles: [clerk], datasets: [staff, other], ceiling: {level: internal}}]
                """.formatted(fields, grant, denials));
        var catalog = new CatalogSnapshot(Map.of("staff", landed("staff", "id", "salary"), "other", landed("other", "id")));
        var decision = AccessRules.decide(Caller.of("c", Set.of("clerk"), Map.of()), "w", new PolicySnapshot(1, policy, catalog), LocalDate.of(2026, 1, 1));
        return ((Decision.Permit) decision).entitlement().dataset("staff").isPresent();
    }

    private static LandedDataset landed(String key, String... fields) {
        return new LandedDataset(key, key + "__1", List.of(fields).stream().map(f -> new LandedField(f, FieldType.TEXT, true)).toList());
    }

    @ParameterizedTest
    @DisplayName("In whatever place the name is spelled otherwise, the dataset exists for nobody")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        ", fields: {Salary: {level: strategic}} | -                              | -",
        "-                                      | , fields: {except: [Salary]}   | -",
        "-                                      | , mask: {SALARY: hash}         | -",
        "-                                      | -                              | , denials: [{datasets: [staff], fields: [Salary]}]",
    })
    void another_case_denies(String fields, String grant, String denials) {
        assertThat(staffExists(text(fields), text(grant), text(denials))).isFalse();
        assertThat(staffExists(right(fields), right(grant), right(denials))).isTrue();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String right(String text) {
        return text(text).replace("Salary", "salary").replace("SALARY", "salary");
    }
}
