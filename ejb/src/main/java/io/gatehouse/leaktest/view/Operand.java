package io.gatehouse.leaktest.view;

import io.gatehouse.shared.FieldType;

/** What stands on a side of a comparison. */
sealed interface Operand {

    record Column(String name, FieldType type) implements Operand {

        String on(String alias) {
            return alias + '.' + Literals.name(name);
        }
    }

    /** @param text null for NULL */
    record Literal(String text) implements Operand {
    }

    record Claim(String name) implements Operand {
    }
}
