package io.gatehouse.policy;

import io.gatehouse.shared.Label;
import java.util.List;

/**
 * What the policy says of one field.
 *
 * @param label raises the dataset's label; null where the file names none
 * @param derivedFrom fields of the same dataset from which this one can be computed
 * @param meaning what the field means to a reader
 * @param names what kind of thing its values name, so that they can be replaced before they leave the house; or null
 */
public record FieldSpec(Label label, List<String> derivedFrom, Meaning meaning, Names names) {

    /** Kinds of things that have names or numbers. */
    public enum Names { CUSTOMER, VENDOR, PART, MACHINE, PERSON }

    public FieldSpec {
        derivedFrom = List.copyOf(derivedFrom);
    }
}
