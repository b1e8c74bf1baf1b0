package io.gatehouse.governance.inventory;

import io.gatehouse.identity.directory.Person;
import io.gatehouse.policy.Meaning;
import io.gatehouse.shared.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * Which data AI can access: sources, their datasets, their fields, and who may see what, under the policy in force on
 * that day. Names, labels, conditions and counts, no values of data.
 *
 * @param directoryAvailable whether Keycloak told who has which role; if not, nobody is named
 * @param peopleAsOf when Keycloak told it; null where it did not
 */
public record InventoryView(long policyVersion, LocalDate today, boolean directoryAvailable, Instant peopleAsOf,
                            List<Role> roles, List<Source> sources) {

    /** A business role: the columns of the matrix. {@code workflows} are those approved ones that let it in. */
    public record Role(String key, String title, String clearance, List<String> workflows, List<Person> people) {
    }

    /**
     * The people with one role.
     *
     * @param asOf when the directory told it; null where it is not available, and nobody is named
     */
    public record RolePeople(List<Person> people, Instant asOf) {

        public boolean available() {
            return asOf != null;
        }
    }

    public record Source(String key, String title, String kind, String owner, List<Dataset> datasets) {
    }

    /**
     * A dataset.
     *
     * @param documents whether it holds documents, no rows
     * @param landing how its data stands; null while nothing was tried
     * @param workflows that allow it, in whatever status
     * @param reports whose SQL names it
     * @param access by role
     * @param unknownFields names that the policy uses and that the landed data has not
     */
    public record Dataset(String key, String title, Label label, boolean documents, Landing landing, List<Field> fields,
                          List<Workflow> workflows, List<Report> reports, SortedMap<String, Access> access,
                          List<String> unknownFields) {
    }

    /** @param failureCode why the data as it is now could not be landed, or null */
    public record Landing(long version, long rows, long errors, Instant landedAt, Instant checkedAt, String failureCode) {
    }

    /** @param conditions the row conditions of the role's grants in the policy's words; empty where every row is granted */
    public record Access(Visibility visibility, List<String> conditions) {
    }

    /**
     * A field.
     *
     * @param type type code; null while it is not landed
     * @param label with its dataset's and that of its origins
     * @param isNew came after the first landing and nobody has labelled it yet: hidden from everybody
     * @param landed whether the landed data has it
     * @param access by role
     */
    public record Field(String name, String type, Label label, List<String> derivedFrom, Meaning meaning, boolean isNew,
                        boolean landed, SortedMap<String, Visibility> access) {
    }

    public record Workflow(String key, String title, String status) {
    }

    public record Report(String key, String title, boolean published) {
    }
}
