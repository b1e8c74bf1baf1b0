package io.gatehouse.system.demo;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.demo.DemoCompany;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.shared.FieldType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The demo company's files as if they were landed: names and types of their columns. No value of them has a comma. */
record DemoFiles(Map<String, LandedDataset> byTable) {

    static DemoFiles writtenTo(Path root) throws IOException {
        DemoCompany.write(root);
        Map<String, LandedDataset> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(root.resolve(DemoCompany.FOLDER))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".csv", "");
                found.put(name, new LandedDataset(name, name + "__1", fields(Files.readAllLines(file))));
            }
        }
        return new DemoFiles(found);
    }

    List<String> tables() {
        return List.copyOf(byTable.keySet());
    }

    /** Datasets are named as their files are. */
    LandedDataset landed(String dataset) {
        return byTable.get(dataset);
    }

    CatalogSnapshot catalog(Policy policy) {
        return new CatalogSnapshot(policy.datasets().stream().map(DatasetSpec::key)
                .collect(Collectors.toMap(Function.identity(), this::landed)));
    }

    private static List<LandedField> fields(List<String> lines) {
        String[] header = lines.getFirst().split(",");
        List<String[]> rows = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
        List<LandedField> fields = new ArrayList<>();
        IntStream.range(0, header.length).forEach(column -> fields.add(new LandedField(header[column],
                type(rows.stream().map(row -> row[column]).filter(cell -> !cell.isEmpty()).toList()), true)));
        return fields;
    }

    private static FieldType type(List<String> cells) {
        if (cells.stream().allMatch(cell -> cell.matches("-?\\d+(\\.\\d+)?"))) {
            return FieldType.NUMBER;
        }
        return cells.stream().allMatch(cell -> cell.matches("\\d{4}-\\d{2}-\\d{2}")) ? FieldType.DATE : FieldType.TEXT;
    }
}
