package io.gatehouse.access.explain;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.directory.Member;
import io.gatehouse.policy.WorkflowSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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
            if (workflow == null || workflow.equals(each.key())) {
                var explainer = new Explainer(caller, each.key(), snapshot, today);
                var seen = field == null ? explainer.dataset(dataset) : explainer.field(dataset, field);
                if (seen.visible()) {
                    in.add(new Reader.In(each.key(), seen.shown(), seen.ways()));
                }
            }
        }
        return in;
    }
}
