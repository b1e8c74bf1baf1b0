package io.gatehouse.policy;

import io.gatehouse.shared.Label;
import java.util.List;

/**
 * What the policy says of one field.
 *
 * @param label raises the dataset's label; null where the file names none
 * @param derivedFrom fields of the same dataset from which this one can be computed
 * @param meaning what the field means to a reader
 */
public record FieldSpec(Label label, List<String> derivedFrom, Meaning meaning) {
    public FieldSpec {
        derivedFrom = List.copyOf(derivedFrom);
    }
}
