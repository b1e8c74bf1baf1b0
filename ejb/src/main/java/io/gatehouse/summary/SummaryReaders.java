package io.gatehouse.summary;

import io.gatehouse.access.AccessControl;
import io.gatehouse.access.Admission;
import io.gatehouse.access.Decision;
import io.gatehouse.access.Footprints;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.WorkflowSpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides anew whether someone may read a kept summary: it is their own or shared with them, its workflow admits them,
 * and their present entitlement in it covers all that the summary rests on.
 */
@ApplicationScoped
class SummaryReaders {

    private static final int PAGE = 50;
    private static final int MOST = 200;

    @Inject
    private AccessControl access;

    @Inject
    private SummaryStore store;

    @Inject
    private Clock clock;

    /** A summary together with the admission under which it may be read. */
    record Readable(StoredSummary stored, Admission admission) {
    }

    /** Pages of kept summaries. */
    interface Pages {
        List<StoredSummary> page(int from, int most);
    }

    Optional<Readable> readable(Caller caller, String id) {
        return store.find(id).filter(stored -> stored.isBy(caller.subject()) || store.isSharedWith(stored, caller))
                .flatMap(stored -> covered(caller, stored, access.snapshot()));
    }

    /** The first so many that are readable, in the order of the pages. */
    List<SummaryLine> readable(Caller caller, Pages pages, int limit) {
        int wanted = Math.max(1, Math.min(MOST, limit));
        var snapshot = access.snapshot();
        var lines = new ArrayList<SummaryLine>();
        for (int from = 0; lines.size() < wanted; from += PAGE) {
            var page = pages.page(from, PAGE);
            page.stream().flatMap(stored -> covered(caller, stored, snapshot).stream()).limit((long) wanted - lines.size())
                    .map(this::line).forEach(lines::add);
            if (page.size() < PAGE) {
                break;
            }
        }
        return lines;
    }

    private Optional<Readable> covered(Caller caller, StoredSummary stored, PolicySnapshot snapshot) {
        return access.decide(caller, stored.workflow(), snapshot) instanceof Decision.Permit permit
                && stored.dataKey() != null && isKept(stored, snapshot.policy())
                && Footprints.covers(permit.entitlement(), FootprintText.parse(stored.footprint()))
                ? snapshot.policy().workflow(stored.workflow()).map(workflow ->
                new Readable(stored, new Admission(caller, workflow, permit.entitlement(), snapshot))) : Optional.empty();
    }

    /** As long as both the workflow and the ladder's rung of its level keep it. */
    private boolean isKept(StoredSummary stored, Policy policy) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return Stream.of(policy.workflow(stored.workflow()).map(WorkflowSpec::keep).orElse(null), ControlLadder.of(policy).rung(stored.level()).keep())
                .filter(Objects::nonNull).allMatch(keep -> now.isBefore(stored.createdAt().plus(keep)));
    }

    private SummaryLine line(Readable readable) {
        var summary = store.open(readable.stored());
        boolean told = readable.stored().isReleased() && !summary.sentences().isEmpty();
        return new SummaryLine(summary.id(), summary.workflow(), summary.title(), told ? summary.sentences().getFirst().text() : "",
                summary.label(), summary.status(), summary.createdAt(), summary.createdBy());
    }
}
