package io.gatehouse.audit;

import io.gatehouse.shared.Label;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One act, as the record keeps it. What is personal or could be secret stands in {@code content}, apart from the
 * rest, so that it can be erased later while the proof stays whole.
 *
 * @param type what happened
 * @param subject stable id of the person, or {@code system:<name>}
 * @param workflow key, or null
 * @param outcome how it ended
 * @param policyVersion version of the policy in force, 0 where none was asked
 * @param label label of what was shown, or null
 * @param details facts for filters and auditors: keys, codes, digests, counts; no values of data
 * @param content texts such as a question or a name
 */
public record AuditEvent(Type type, String subject, String workflow, Outcome outcome, long policyVersion, Label label,
                         SortedMap<String, String> details, SortedMap<String, String> content) {

    public enum Outcome { DONE, REFUSED, FAILED }

    /** Kinds of acts; {@link #code()} is stable. */
    public enum Type {
        SIGN_IN, SIGN_OUT, PROFILE_READ, CATALOG_READ, REPORTS_LISTED, REPORT_READ, REPORT_EXPORTED, QUERY_RUN, SUMMARY_MADE, SENTENCE_SHOWN,
        SUMMARY_READ, SUMMARIES_LISTED, SUMMARY_SHARED, WORKFLOWS_LISTED, POLICY_READ, POLICY_CHANGED, POLICY_STAGED,
        POLICY_CHECKED, IMPORT_STARTED, IMPORT_STOPPED, IMPORT_ENDED, IMPORT_READ, DATASET_LANDED, DIRECTORY_READ, AUDIT_READ, ACCESS_REFUSED, ACCESS_EXPLAINED, ACCESS_SIMULATED,
        EGRESS_DECIDED, EGRESS_SENT, EGRESS_ENDED, EGRESS_READ, EGRESS_SWITCHED, RELEASE_REQUESTED, RELEASE_DECIDED, RELEASES_READ, MODEL_HEALTH_READ,
        VENDOR_READ, VENDOR_CHANGED, ASSESSMENT_READ, ASSESSMENT_STARTED, ASSESSMENT_CHANGED, ASSESSMENT_SUBMITTED, ASSESSMENT_DECIDED,
        LEAK_TEST_STARTED, LEAK_TEST_STOPPED, LEAK_TEST_ENDED, LEAK_TEST_READ,
        ACCESS_REQUESTED, ACCESS_REQUEST_DECIDED, ACCESS_REQUEST_ENDED, ACCESS_REQUESTS_READ, USE_READ, GRANT_ENDED, GRANT_RECERTIFIED,
        SIGNAL_RAISED, SIGNAL_SETTLED, SIGNALS_READ, OVERVIEW_READ,
        INFERENCE_STARTED, INFERENCE_STOPPED, INFERENCE_ENDED, INFERENCE_READ,
        ASSESSMENT_WITHDRAWN, ASSESSMENT_EXPIRING;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public AuditEvent {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        content = Collections.unmodifiableSortedMap(new TreeMap<>(content));
    }

    /** Starts an event of someone's act that was done. */
    public static AuditEvent of(Type type, String subject) {
        return new AuditEvent(type, subject, null, Outcome.DONE, 0, null, new TreeMap<>(), new TreeMap<>());
    }

    public AuditEvent in(String workflowKey, long version) {
        return new AuditEvent(type, subject, workflowKey, outcome, version, label, details, content);
    }

    public AuditEvent labelled(Label shown) {
        return new AuditEvent(type, subject, workflow, outcome, policyVersion, shown, details, content);
    }

    public AuditEvent ended(Outcome how) {
        return new AuditEvent(type, subject, workflow, how, policyVersion, label, details, content);
    }

    /** Adds a fact; nothing where the value is null. */
    public AuditEvent with(String key, Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(details);
        more.put(key, String.valueOf(value));
        return new AuditEvent(type, subject, workflow, outcome, policyVersion, label, more, content);
    }

    public AuditEvent saying(String key, String text) {
        var more = new TreeMap<>(content);
        if (text != null) {
            more.put(key, text);
        }
        return new AuditEvent(type, subject, workflow, outcome, policyVersion, label, details, more);
    }
}
