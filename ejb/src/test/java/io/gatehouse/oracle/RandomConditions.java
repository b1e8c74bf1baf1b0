package io.gatehouse.oracle;

import io.gatehouse.catalog.LandedDataset;
import java.util.List;
import java.util.Random;

/** Random row conditions, now and then one that is unreadable. */
final class RandomConditions {

    private final Random random;

    RandomConditions(Random random) {
        this.random = random;
    }

    String next(LandedDataset dataset) {
        if (random.nextInt(40) == 0) {
            return pick(List.of("Nowhere = 1", "Plant = ", "NOT (Plant IN (:caller.plants))", "Price <> :caller.numbers", "Price > 'x'"));
        }
        return condition(dataset, 2);
    }

    private String condition(LandedDataset dataset, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return test(dataset);
        }
        var left = condition(dataset, depth - 1);
        var right = condition(dataset, depth - 1);
        return switch (random.nextInt(5)) {
            case 0, 1 -> "(" + left + ") AND (" + right + ")";
            case 2, 3 -> left.contains("OR") ? "(" + left + ") OR " + right : left + " OR " + right;
            default -> left.contains(":caller") ? left : "NOT (" + left + ")";
        };
    }

    private String test(LandedDataset dataset) {
        var field = pick(dataset.fields().stream().filter(LandedDataset.LandedField::firstLanding).toList());
        var name = field.name();
        if (random.nextInt(8) == 0) {
            return name + (random.nextBoolean() ? " IS NULL" : " IS NOT NULL");
        }
        return switch (field.type()) {
            case NUMBER -> number(name);
            case TEXT -> text(name);
            case DATE -> name + pick(List.of(" >= ", " < ", " = ", " <> ")) + "DATE '2026-01-02'";
            case TIMESTAMP -> name + pick(List.of(" >= ", " < ")) + "TIMESTAMP '2026-01-02 01:00:00'";
            case BOOLEAN -> random.nextBoolean() ? name : name + " = " + (random.nextBoolean() ? "TRUE" : "FALSE");
        };
    }

    private String number(String name) {
        return switch (random.nextInt(7)) {
            case 0 -> name + " IN (:caller.numbers)";
            case 1 -> name + " = :caller.low";
            case 2 -> name + " BETWEEN :caller.low AND 7";
            case 3 -> name + " NOT IN (1, 2, 12.5)";
            case 4 -> "Price " + pick(List.of("<", "<=", "<>")) + " Qty";
            case 5 -> name + " BETWEEN -1 AND 2";
            default -> name + " " + pick(List.of("<", "<=", ">", ">=", "=", "<>")) + " " + pick(List.of("1", "2", "0.001"));
        };
    }

    private String text(String name) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> name + " IN (:caller.plants)";
            case 2 -> name + " " + pick(List.of("=", "<>", "<", ">")) + " '" + pick(List.of("A", "B", "Ä")) + "'";
            case 3 -> name + pick(List.of(" LIKE ", " NOT LIKE ")) + pick(List.of("'A%'", "'_'", "'%text%'"));
            default -> name + " IN ('A', 'C%')";
        };
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
