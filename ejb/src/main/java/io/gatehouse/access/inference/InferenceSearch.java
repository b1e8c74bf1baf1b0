package io.gatehouse.access.inference;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.policy.DatasetSpec;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks in landed data for fields that can be computed from others. Reads only, for a limited time; a dataset whose time is
 * up, or whose statements fail, is named as not searched to its end, and the others go on.
 */
final class InferenceSearch {

    private static final Logger LOG = System.getLogger(InferenceSearch.class.getName());

    private final AllRows rows;
    private final SearchLimits limits;
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Set<String> unfinished = new HashSet<>();

    /** Hears of what is found, dataset by dataset; what it says of stopping is asked before each statement. */
    interface Progress {

        /** All that was found of one dataset's fields. */
        void searched(String dataset, List<Candidate> found, boolean toItsEnd);

        boolean isStopped();
    }

    InferenceSearch(AllRows rows, SearchLimits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    /** The datasets that can be searched: tables of the policy that are landed. */
    static List<String> datasets(PolicySnapshot snapshot) {
        return snapshot.policy().datasets().stream().map(DatasetSpec::key).filter(key -> snapshot.catalog().dataset(key).isPresent()).toList();
    }

    /** Searches the datasets but those in {@code done}, in the policy's order. False where it was stopped or ran out of time. */
    boolean run(PolicySnapshot snapshot, Set<String> done, Progress progress) {
        var budget = new Budget(limits, progress::isStopped);
        for (DatasetSpec spec : snapshot.policy().datasets()) {
            snapshot.catalog().dataset(spec.key()).ifPresent(landed -> profile(spec, landed, budget));
        }
        var links = new Links(profiles.values());
        var joins = new JoinSearch(rows, limits, new Paths(profiles.values(), links), links.keys());
        for (String dataset : datasets(snapshot)) {
            if (done.contains(dataset)) {
                continue;
            }
            if (budget.isOver()) {
                return false;
            }
            budget.nextDataset();
            var found = profiles.containsKey(dataset) ? search(profiles.get(dataset), links, joins, budget) : List.<Candidate>of();
            if (budget.isOver()) {
                return false;
            }
            progress.searched(dataset, found, !unfinished.contains(dataset) && !budget.isDatasetOver());
        }
        return true;
    }

    private void profile(DatasetSpec spec, LandedDataset landed, Budget budget) {
        if (budget.isOver()) {
            return;
        }
        budget.nextDataset();
        try {
            profiles.put(spec.key(), new Profiles(rows).of(spec, landed, budget));
        } catch (SQLException failed) {
            failed(spec.key(), failed);
        }
    }

    private List<Candidate> search(Profile near, Links links, JoinSearch joins, Budget budget) {
        var found = new ArrayList<Candidate>();
        attempt(near, () -> found.addAll(new RowSearch(rows, limits).search(near, links.keys(), budget)));
        for (Profile far : profiles.values()) {
            if (far != near && !budget.isDatasetOver()) {
                attempt(near, () -> found.addAll(joins.search(near, far, budget)));
                attempt(near, () -> found.addAll(new SumSearch(rows, limits, links).search(near, far, budget)));
            }
        }
        return found;
    }

    /** A step that reads. */
    private interface Step {
        void run() throws SQLException;
    }

    private void attempt(Profile profile, Step step) {
        try {
            step.run();
        } catch (SQLException failed) {
            failed(profile.dataset(), failed);
        }
    }

    private void failed(String dataset, SQLException failed) {
        unfinished.add(dataset);
        LOG.log(Level.WARNING, "A statement of the search for inferences failed on {0}: SQLSTATE {1}", dataset, failed.getSQLState());
    }
}
