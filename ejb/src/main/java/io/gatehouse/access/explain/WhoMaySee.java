package io.gatehouse.access.explain;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.directory.Member;
import io.gatehouse.policy.WorkflowSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who of all people may see a dataset, or a field of it. Pure. */
public final class WhoMaySee {

    private final PolicySnapshot snapshot;
    private final LocalDate today;

    public WhoMaySee(PolicySnapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.today = today;
    }

    /**
     * By login name.
     *
     * @param field null: anything of the dataset
     * @param workflow null: in any workflow
     */
    public List<Reader> of(Collection<Member> members, String dataset, String field, String workflow) {
        var readers = new ArrayList<Reader>();
        Alike.of(members, snapshot.policy()).forEach((caller, people) -> {
            var in = in(caller, dataset, field, workflow);
            if (!in.isEmpty()) {
                people.forEach(person -> readers.add(new Reader(person, in)));
            }
        });
        readers.sort(Comparator.comparing(reader -> reader.person().name()));
        return readers;
    }

    private List<Reader.In> in(Caller caller, String dataset, String field, String workflow) {
        var in = new ArrayList<Reader.In>();
        for (WorkflowSpec each : snapshot.policy().workflows()) {
            if (each.datasets().contains(dataset) && (workflow == null || workflow.equals(each.key()))) {
                Alike.entitlement(caller, each.key(), snapshot, today).map(entitlement -> entitlement.datasets().get(dataset))
                        .flatMap(seen -> in(each.key(), seen, field)).ifPresent(in::add);
            }
        }
        return in;
    }

    private Optional<Reader.In> in(String workflow, Entitlement.Dataset seen, String field) {
        return field == null ? Optional.of(new Reader.In(workflow, Shown.of(seen, snapshot.catalog()), List.of(Way.of(seen.rowVisible()))))
                : seen.field(field).map(found -> new Reader.In(workflow, Shown.of(found), Way.of(found)));
    }
}
