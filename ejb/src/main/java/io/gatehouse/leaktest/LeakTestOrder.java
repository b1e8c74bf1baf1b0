package io.gatehouse.leaktest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be tested.
 *
 * @param roles of one reader who has them all
 * @param people of the directory, by subject or login name, each with the roles and attributes that the directory knows;
 *     where neither roles nor people are named, each role of the workflow is tested by itself
 * @param attributes of the reader with these roles; null: made up from values that the data hold
 * @param requests empty: all reports, their summaries, and hostile statements
 */
public record LeakTestOrder(String workflow, List<String> roles, List<String> people, Map<String, List<String>> attributes, List<Asked> requests) {

    /** Exactly one of them is given. */
    public record Asked(String report, String statement, String question) {
    }

    public LeakTestOrder {
        roles = roles == null ? List.of() : List.copyOf(roles);
        people = people == null ? List.of() : List.copyOf(people);
        attributes = attributes == null ? null : Collections.unmodifiableMap(new TreeMap<>(attributes));
        requests = requests == null ? List.of() : List.copyOf(requests);
    }

    /**
     * Whether somebody chose what is asked or for whom, beyond a role. Of such a test it is told how many requests were not
     * refused, never how many had rows: who asks "WHERE pay > 1000" for another could read the pay off the count.
     */
    public boolean isChosen() {
        return !people.isEmpty() || attributes != null || !requests.isEmpty();
    }
}
