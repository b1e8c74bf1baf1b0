package io.gatehouse.web.api.leaktest;

import io.gatehouse.leaktest.Difference;
import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.leaktest.ReaderResult;
import io.gatehouse.leaktest.job.LeakTestState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How a leak test stands, and what it found.
 *
 * @param state {@code running completed stopped interrupted failed}
 * @param verdict {@code holds leaks inconclusive}; null until it is completed
 * @param cases answers that were compared; {@code answered}: those that told something
 * @param cellsChanged hidden cells that were changed, rounded down to one digit that counts
 * @param night of a nightly test, else null
 */
public record LeakTestAnswer(String id, String workflow, String state, String reason, String verdict, int done, int total, int cases, int answered,
                             long cellsChanged, List<Reader> readers, FirstDifference firstDifference, LeakTestOrder order, long policyVersion, long seed,
                             String startedBy, LocalDate night, Instant startedAt, Instant endedAt) {

    /** What was found for one reader. */
    public record Reader(String person, List<String> roles, String verdict, int cases, int answered, long cellsChanged, String reason) {

        static Reader of(ReaderResult found) {
            return new Reader(found.person(), found.roles(), found.verdict().code(), found.cases(), found.answered(), found.cellsChanged(), found.reason());
        }
    }

    /** The first answer that differed; the answers themselves are null where they are not the caller's to see. */
    public record FirstDifference(String person, List<String> roles, String kind, String request, String channel, String dataset, String change, String field,
                                  long size, List<String> datasets, Difference.Side one, Difference.Side other) {

        static FirstDifference of(Difference found) {
            return found == null ? null : new FirstDifference(found.person(), found.roles(), found.kind(), found.request(), found.channel().code(), found.dataset(),
                    found.change(), found.field(), found.size(), found.datasets(), found.one(), found.other());
        }
    }

    static LeakTestAnswer of(LeakTestState state) {
        return new LeakTestAnswer(state.id(), state.order().workflow(), state.state().code(), state.reason(), state.verdict() == null ? null : state.verdict().code(),
                state.done(), state.total(), state.cases(), state.answered(), state.cellsChanged(), state.readers().stream().map(Reader::of).toList(),
                FirstDifference.of(state.firstDifference()), state.order(), state.policyVersion(), state.seed(), state.startedBy(), state.night(), state.startedAt(),
                state.endedAt());
    }
}
