package io.gatehouse.governance.requests;

import io.gatehouse.identity.Caller;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who may ask for what, and who may decide. Pure; nothing here tells the asker what exists. */
final class RequestRules {

    /** How long a request waits. */
    static final Period WAITS = Period.ofDays(30);
    private static final Period LONGEST = Period.ofYears(2);
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1_000;

    /** Roles that say what somebody does with Gatehouse; everybody or every officer has them. */
    private static final Set<String> APPLICATION_ROLES =
            Set.of("portal-user", "data-analyst", "data-owner", "ai-governance", "auditor", "it-admin");

    private RequestRules() {
    }

    static boolean isBusinessRole(String role) {
        return !APPLICATION_ROLES.contains(role) && !role.startsWith("default-roles-") && !role.equals("offline_access") && !role.equals("uma_authorization");
    }

    /** REFUSED where the request has not the form of one, or is for a role that the asker has not. */
    static void requireAskable(RequestEdit edit, Caller asker, LocalDate today) {
        var wrong = new ArrayList<Violation>();
        if (!RequestEdit.DATASET.equals(edit.kind()) && !RequestEdit.REPORT.equals(edit.kind())) {
            wrong.add(new Violation("kind", "bad-value", "A dataset or a report."));
        }
        name(wrong, "target", edit.target());
        name(wrong, "workflow", edit.workflow());
        if (edit.fields().size() > MOST_FIELDS) {
            wrong.add(new Violation("fields", "too-many", "At most " + MOST_FIELDS + "."));
        }
        edit.fields().forEach(field -> name(wrong, "fields", field));
        if (edit.role() == null || !asker.hasRole(edit.role()) || !isBusinessRole(edit.role())) {
            wrong.add(new Violation("role", "not-your-role", "Ask for a business role that you have."));
        }
        if (edit.reason() == null || edit.reason().isBlank() || edit.reason().length() > LONGEST_REASON) {
            wrong.add(new Violation("reason", "required", "Say why, in at most " + LONGEST_REASON + " characters."));
        }
        if (edit.until() == null || edit.until().isBefore(today) || edit.until().isAfter(today.plus(LONGEST))) {
            wrong.add(new Violation("until", "bad-date", "A day from today on, within two years."));
        }
        if (!wrong.isEmpty()) {
            throw DomainException.refused("bad-request", wrong);
        }
    }

    private static void name(List<Violation> wrong, String path, String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            wrong.add(new Violation(path, "bad-value", "A name of at most " + LONGEST_NAME + " characters."));
        }
    }

    /** FORBIDDEN {@code own-request}; NOT_FOUND for who neither owns what it is about nor governs AI. */
    static void requireDecider(Caller caller, String askedBy, Standing standing) {
        if (!isConcerned(caller, standing)) {
            throw DomainException.notFound();
        }
        if (caller.subject().equals(askedBy)) {
            throw DomainException.forbidden("own-request");
        }
    }

    /** Whether a decision is this person's business. */
    static boolean isConcerned(Caller caller, Standing standing) {
        return caller.hasRole("ai-governance") || standing.owners().stream().anyMatch(caller::hasRole);
    }

    /**
     * The terms of an approval: those of the first one, which a later one may repeat but not change.
     *
     * @throws DomainException REFUSED for a day that was not asked for, is over, or is later than the ladder allows, and for rows
     *     where the first approval was of others; CONFLICT {@code other-terms}
     */
    static Terms terms(Terms first, LocalDate until, String rows, RequestEdit edit, Standing standing, LocalDate today) {
        var condition = rows == null || rows.isBlank() ? null : rows.strip();
        if (first != null) {
            if (until != null && !until.equals(first.until()) || condition != null && !condition.equals(first.rows())) {
                throw DomainException.conflict("other-terms");
            }
            return first;
        }
        var latest = standing.latest(today);
        var end = until == null ? latest != null && latest.isBefore(edit.until()) ? latest : edit.until() : until;
        if (end.isBefore(today) || end.isAfter(edit.until())) {
            throw DomainException.refused("until", "bad-date", "A day from today to the one asked for.");
        }
        if (latest != null && end.isAfter(latest)) {
            throw DomainException.refused("until", "grant-too-long", "What is " + standing.level().code() + " is granted until " + latest + " at most.");
        }
        if (condition != null && edit.kind().equals(RequestEdit.REPORT)) {
            throw DomainException.refused("rows", "misplaced-key", "A published report has no rows to choose.");
        }
        return new Terms(end, condition);
    }
}
