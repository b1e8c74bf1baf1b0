package io.gatehouse.leaktest;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.leaktest.view.Literals;
import io.gatehouse.leaktest.view.SecuredView;
import io.gatehouse.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes up the people who ask: with the roles and attributes of the order, or with values that the data hold. */
final class Readers {

    private static final int VALUES = 6;
    private static final String MADE_UP = "leak-test";

    private final ShadowDatabase database;
    private final Policy policy;
    private final CatalogSnapshot catalog;
    private final List<String> datasets;

    Readers(ShadowDatabase database, Policy policy, CatalogSnapshot catalog, List<String> datasets) {
        this.database = database;
        this.policy = policy;
        this.catalog = catalog;
        this.datasets = datasets;
    }

    /** @param people of the directory whom the order names */
    List<Caller> of(LeakTestOrder order, List<Caller> people) {
        List<List<String>> roles = order.roles().isEmpty() ? people.isEmpty() ? workflowRoles(order).stream().map(List::of).toList() : List.of() : List.of(order.roles());
        return Stream.concat(roles.stream().map(each -> caller(each, order.attributes() == null ? madeUp(each) : order.attributes())), people.stream()).toList();
    }

    /** Somebody else of the workflow, who has all of its roles. */
    Caller neighbour(LeakTestOrder order) {
        var roles = workflowRoles(order);
        return caller(roles, madeUp(roles));
    }

    /** The login name of somebody of the directory; null for a reader who was made up. */
    static String person(Caller caller) {
        return caller.subject().equals(MADE_UP) ? null : caller.name();
    }

    private List<String> workflowRoles(LeakTestOrder order) {
        return policy.workflow(order.workflow()).orElseThrow().roles();
    }

    private static Caller caller(List<String> roles, Map<String, List<String>> attributes) {
        return Caller.of(MADE_UP, roles, attributes);
    }

    /** About half of the values that a claim is compared with, so that some rows are visible and others hidden. */
    private Map<String, List<String>> madeUp(List<String> roles) {
        var claims = new TreeMap<String, List<String>>();
        policy.roles().stream().filter(role -> roles.contains(role.key())).forEach(role -> SecuredView.claims(role).forEach((claim, place) -> {
            var landed = datasets.contains(place.getFirst()) ? catalog.dataset(place.getFirst()) : java.util.Optional.<io.gatehouse.catalog.LandedDataset>empty();
            landed.flatMap(d -> d.types().keySet().stream().filter(place.get(1)::equalsIgnoreCase).findFirst()).ifPresent(column -> {
                var values = database.texts("SELECT DISTINCT t." + Literals.name(column) + "::text FROM " + ShadowDatabase.draft(ShadowDatabase.A, landed.get())
                        + " t WHERE t." + Literals.name(column) + " IS NOT NULL ORDER BY 1 LIMIT " + VALUES);
                if (!values.isEmpty()) {
                    claims.putIfAbsent(claim, values.subList(0, (values.size() + 1) / 2));
                }
            });
        }));
        return claims;
    }
}
