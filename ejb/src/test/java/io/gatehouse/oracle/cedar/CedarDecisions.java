package io.gatehouse.oracle.cedar;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.slice.BasicSlice;
import com.cedarpolicy.model.slice.Entity;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.oracle.World;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What Cedar decides in a world. It knows no decision that rests on another one, so the step from origins to a derived field is made here. */
final class CedarDecisions {

    enum Seen { NOT, MASKED, FULL }

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final World world;
    private final BasicSlice slice;
    private int asked;

    CedarDecisions(World world) {
        this.world = world;
        this.slice = new BasicSlice(CedarPolicies.of(world.policy()), entities());
    }

    boolean enters() {
        return allowed("enter", uid("Workflow", world.workflow()));
    }

    /** The best way in which the field can be seen on any row. */
    Seen field(String dataset, String field) {
        var origins = spec(dataset).flatMap(d -> java.util.Optional.ofNullable(d.fields().get(field))).map(FieldSpec::derivedFrom)
                .orElse(List.of()).stream().map(origin -> field(dataset, origin)).toList();
        if (world.catalog().dataset(dataset).flatMap(d -> d.field(field)).isEmpty() || origins.contains(Seen.NOT)) {
            return Seen.NOT;
        }
        var resource = uid("Field", dataset + "." + field);
        if (!origins.contains(Seen.MASKED) && allowed("full", resource)) {
            return Seen.FULL;
        }
        return allowed("masked", resource) ? Seen.MASKED : Seen.NOT;
    }

    int asked() {
        return asked;
    }

    private boolean allowed(String action, EntityUID resource) {
        asked++;
        try {
            var answer = engine.isAuthorized(new AuthorizationRequest(uid("Caller", "me"), uid("Action", action), resource,
                    Map.of("workflow", uid("Workflow", world.workflow()), "today", new PrimLong(world.today().toEpochDay()))), slice);
            if (!answer.getErrors().isEmpty()) {
                throw new AssertionError("Cedar could not evaluate: " + answer.getErrors());
            }
            return answer.isAllowed();
        } catch (AuthException cannot) {
            throw new AssertionError("Cedar could not decide", cannot);
        }
    }

    private Set<Entity> entities() {
        var entities = new HashSet<Entity>();
        entities.add(new Entity(uid("Caller", "me"), Map.of(), world.caller().roles().stream().map(role -> uid("Role", role)).collect(Collectors.toSet())));
        world.policy().workflows().forEach(workflow -> entities.add(new Entity(uid("Workflow", workflow.key()), attributes(workflow), Set.of())));
        for (DatasetSpec spec : world.policy().datasets()) {
            world.catalog().dataset(spec.key()).ifPresent(landed -> landed.fields().forEach(field -> entities.add(entity(spec, field))));
        }
        return entities;
    }

    private static Map<String, Value> attributes(WorkflowSpec workflow) {
        return Map.of("key", new PrimString(workflow.key()), "status", new PrimString(workflow.status() == WorkflowSpec.Status.APPROVED ? "approved" : "other"),
                "datasets", set(workflow.datasets()), "ceiling", new PrimLong(workflow.ceiling().level().ordinal()),
                "categories", set(workflow.ceiling().categories()));
    }

    private static Entity entity(DatasetSpec spec, LandedDataset.LandedField field) {
        var label = label(spec, field.name(), new TreeSet<>());
        var said = spec.fields().get(field.name());
        return new Entity(uid("Field", spec.key() + "." + field.name()), Map.of("dataset", new PrimString(spec.key()), "name", new PrimString(field.name()),
                "level", new PrimLong(label.level().ordinal()), "categories", set(label.categories()),
                "known", new PrimBool(field.firstLanding() || said != null && said.label() != null)),
                said == null ? Set.of() : said.derivedFrom().stream().map(origin -> uid("Field", spec.key() + "." + origin)).collect(Collectors.toSet()));
    }

    private static Label label(DatasetSpec spec, String field, Set<String> passed) {
        var said = spec.fields().get(field);
        var label = said == null || said.label() == null ? spec.label() : spec.label().join(said.label());
        if (said != null && passed.add(field)) {
            for (String origin : said.derivedFrom()) {
                label = label.join(label(spec, origin, passed));
            }
        }
        return label;
    }

    private java.util.Optional<DatasetSpec> spec(String key) {
        return world.policy().dataset(key);
    }

    private static CedarList set(Collection<String> of) {
        return new CedarList(of.stream().<Value>map(PrimString::new).toList());
    }

    private static EntityUID uid(String type, String id) {
        return new EntityUID(EntityTypeName.parse(type).orElseThrow(), id);
    }
}
