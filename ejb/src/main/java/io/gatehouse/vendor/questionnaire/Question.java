package io.gatehouse.vendor.questionnaire;

import io.gatehouse.shared.Level;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question and what its answers mean.
 *
 * @param choices possible answers of kind YES_NO and CHOICE with their words; empty otherwise
 * @param weight points for a good answer; 0 where it is asked for the record
 * @param good answers that reach all points; where empty, any answer of kind TEXT or DATE does
 * @param partly answers that reach half of them
 * @param findings severity of the finding that an answer makes
 * @param limits highest level of what may be sent as it is, after that answer
 * @param bounds which part of the terms the answer bounds; null for none
 * @param caiq ids of controls or questions of CSA's CAIQ and AI-CAIQ that ask for the same
 */
public record Question(String key, Text text, Kind kind, Map<String, Text> choices, int weight, List<String> good,
                       List<String> partly, Map<String, Severity> findings, Map<String, Level> limits, Bound bounds,
                       List<String> caiq) {

    public enum Kind { YES_NO, CHOICE, TEXT, DATE }

    /** REGIONS: names with commas between; RETENTION: an ISO 8601 period such as P30D; TRAINING: yes or no. */
    public enum Bound { REGIONS, RETENTION, TRAINING }

    public Question {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        good = List.copyOf(good);
        partly = List.copyOf(partly);
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
        caiq = List.copyOf(caiq);
    }

    boolean isChosen() {
        return kind == Kind.YES_NO || kind == Kind.CHOICE;
    }
}
