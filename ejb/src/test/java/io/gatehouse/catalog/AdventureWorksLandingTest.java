package io.gatehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.catalog.DatasetLander.Outcome;
import io.gatehouse.shared.FieldType;
import io.gatehouse.testbed.SharedData;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("AdventureWorks, a real ERP's export")
class AdventureWorksLandingTest {

    private final TestCatalog catalog = new TestCatalog();

    @Test
    void lands_whole_and_clean_with_the_row_counts_that_its_description_gives() throws IOException {
        var folder = SharedData.folder("adventureworks");
        JsonObject described;
        try (var reader = Json.createReader(Files.newBufferedReader(folder.resolve("schema.json")))) {
            described = reader.readObject();
        }
        var failing = new ArrayList<String>();
        var expected = new TreeMap<String, Integer>();
        var landed = new TreeMap<String, Integer>();
        for (String table : SharedData.tables(folder)) {
            expected.put(table, described.getJsonObject(table).getInt("rows"));
            var outcome = catalog.land(plan(table), folder);
            if (outcome.broken() || outcome.errors() > 0) {
                failing.add(table + " " + outcome + " " + catalog.problems(key(table)));
            }
            landed.put(table, (int) outcome.rows());
        }
        assertThat(failing).isEmpty();
        assertThat(landed).hasSizeGreaterThanOrEqualTo(66).isEqualTo(expected);
        assertThat(landed.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(600_000);
        seesTypes();
        secondTimeDoesNothing(folder);
    }

    private void seesTypes() {
        assertThat(types("Sales.SalesOrderHeader")).contains(Map.entry("OrderDate", FieldType.DATE),
                Map.entry("SubTotal", FieldType.NUMBER), Map.entry("OnlineOrderFlag", FieldType.NUMBER),
                Map.entry("AccountNumber", FieldType.TEXT), Map.entry("rowguid", FieldType.TEXT));
        assertThat(types("Person.BusinessEntity")).containsEntry("ModifiedDate", FieldType.TIMESTAMP);
        assertThat(types("HumanResources.Employee")).containsEntry("OrganizationNode", FieldType.TEXT);
        assertThat(types("HumanResources.Shift")).containsEntry("StartTime", FieldType.TEXT);
        assertThat(types("Person.Address")).containsEntry("PostalCode", FieldType.TEXT);
        assertThat(types("HumanResources.JobCandidate")).containsEntry("Resume", FieldType.TEXT);
    }

    private void secondTimeDoesNothing(Path folder) {
        assertThat(catalog.land(plan("Person.Person"), folder)).isEqualTo(Outcome.UNCHANGED);
    }

    private Map<String, FieldType> types(String table) {
        return catalog.landed(key(table)).types();
    }

    private static DatasetPlan plan(String table) {
        return new DatasetPlan(key(table), "aw", ".", table, Map.of(), List.of());
    }

    private static String key(String table) {
        return "aw_" + table.substring(table.indexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
