package io.gatehouse.policy.file;

import io.gatehouse.policy.Policy;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.util.List;

/** A file that was read, and still knows on which line each of its paths stands. */
public final class PolicyFile {

    private final Policy policy;
    private final FilePaths paths;

    PolicyFile(Policy policy, FilePaths paths) {
        this.policy = policy;
        this.paths = paths;
    }

    public Policy policy() {
        return policy;
    }

    /** REFUSED {@code bad-governance-file} with these violations, each with its line; nothing where there are none. */
    public void refuse(List<Violation> found) {
        if (!found.isEmpty()) {
            var problems = new Problems(paths);
            found.forEach(v -> problems.add(v.path(), v.code(), v.message()));
            throw problems.refusal();
        }
    }
}
