package io.gatehouse.query;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Admission;
import io.gatehouse.access.Decision;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.landing.Landing;
import io.gatehouse.catalog.landing.LandingOrder;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.FieldType;
import io.gatehouse.testbed.GatehouseDatabase;
import io.gatehouse.testbed.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** AdventureWorks, landed as the application lands it, under the policy that is written for it. */
public record AdventureWorks(Policy policy, CatalogSnapshot catalog) {

    private static final Map<String, List<String>> CLAIMS = Map.of("plants", List.of("10", "45", "50", "60"), "territories", List.of("1", "4"));

    /** Skips the test where the data are missing. */
    public static AdventureWorks land() throws IOException, SQLException {
        var folder = SharedData.folder("adventureworks");
        var policy = PolicyReader.read(Files.readString(Path.of("..", "ear", "src", "test", "resources", "adventureworks.governance.yaml")));
        var landed = new HashMap<String, LandedDataset>();
        try (var connection = GatehouseDatabase.get().as("gatehouse_app").getConnection(); var statement = connection.createStatement()) {
            for (DatasetSpec dataset : policy.datasets()) {
                if (dataset.table() != null) {
                    var table = "aw_" + dataset.key() + "__1";
                    statement.execute("DROP TABLE IF EXISTS landed.\"" + table + "\" CASCADE");
                    var types = new HashMap<String, FieldType>();
                    var made = new Landing(connection, rows -> { }).land(new LandingOrder(folder.resolve(dataset.table() + ".csv"), table, types, indexes(dataset)));
                    landed.put(dataset.key(), new LandedDataset(dataset.key(), table, made.types().entrySet().stream()
                            .map(e -> new LandedDataset.LandedField(e.getKey(), e.getValue(), true)).toList()));
                }
            }
        }
        return new AdventureWorks(policy, new CatalogSnapshot(landed));
    }

    private static List<List<String>> indexes(DatasetSpec dataset) {
        return dataset.identity().isEmpty() ? List.of() : List.of(dataset.identity());
    }

    /** Everyone with one business role, in each of its workflows. */
    public List<Admission> admissions() {
        var admissions = new ArrayList<Admission>();
        var snapshot = new PolicySnapshot(1, policy, catalog);
        policy.workflows().forEach(workflow -> workflow.roles().forEach(role -> {
            var caller = Caller.of(role, List.of(role), CLAIMS);
            if (AccessRules.decide(caller, workflow.key(), snapshot, LocalDate.of(2014, 7, 1)) instanceof Decision.Permit permit) {
                admissions.add(new Admission(caller, workflow, permit.entitlement(), snapshot));
            }
        }));
        return admissions;
    }
}
