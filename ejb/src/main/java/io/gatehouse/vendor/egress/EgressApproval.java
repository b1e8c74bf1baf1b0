package io.gatehouse.vendor.egress;

import io.gatehouse.policy.VendorSpec;
import io.gatehouse.shared.Label;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The permission to send certain evidence to a certain provider, for one answer. Only the gate makes one, and a model
 * is called with nothing less.
 */
public final class EgressApproval {

    private final EgressAsk ask;
    private final VendorSpec vendor;
    private final String assessment;
    private final Label label;
    private final boolean personalData;
    private final SortedMap<Integer, Treatment> treatments;
    private final String release;

    EgressApproval(EgressAsk ask, VendorSpec vendor, String assessment, Label label, boolean personalData,
                   Map<Integer, Treatment> treatments, String release) {
        this.ask = Objects.requireNonNull(ask);
        this.vendor = Objects.requireNonNull(vendor);
        this.assessment = Objects.requireNonNull(assessment);
        this.label = Objects.requireNonNull(label);
        this.personalData = personalData;
        this.treatments = Collections.unmodifiableSortedMap(new TreeMap<>(treatments));
        this.release = release;
    }

    /** The vendor's key, which is the provider's name in a summary. */
    public String vendor() {
        return vendor.key();
    }

    /** Where and how the model is called. */
    public VendorSpec.Provider provider() {
        return vendor.provider();
    }

    public String workflow() {
        return ask.workflow().key();
    }

    /** Who asks: the stable id of the person. */
    public String subject() {
        return ask.subject();
    }

    /** Id of the answer that it is for. */
    public String answer() {
        return ask.answer();
    }

    /** Version of the policy by which it was decided. */
    public long policyVersion() {
        return ask.policyVersion();
    }

    /** Id of the approved assessment that allows it. */
    public String assessment() {
        return assessment;
    }

    /** The label of what is sent, together. */
    public Label label() {
        return label;
    }

    /** Whether personal data that recognisers find may stand in what is sent. */
    public boolean allowsPersonalData() {
        return personalData;
    }

    /** What is done with each piece of evidence and, as {@link Item#QUESTION}, with the question, by its number. */
    public SortedMap<Integer, Treatment> treatments() {
        return treatments;
    }

    /** What is done with the evidence alone. */
    Collection<Treatment> evidence() {
        return treatments.tailMap(Item.QUESTION + 1).values();
    }

    /** Id of the two-person release that allows it, or null where the terms do. */
    public String release() {
        return release;
    }

    /** Whether anything goes only in pseudonymised form: then all kinds are replaced in the whole prompt. */
    public boolean pseudonymises() {
        return treatments.containsValue(Treatment.PSEUDONYMISE);
    }
}
