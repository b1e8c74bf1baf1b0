package io.gatehouse.web.console.vendor;

import io.gatehouse.vendor.RiskTreatment;
import java.io.Serializable;

/** What is done about a finding, as it is filled in. */
public class TreatmentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private RiskTreatment.Kind kind = RiskTreatment.Kind.OPEN;
    private String reason;
    private String by;

    static TreatmentForm of(RiskTreatment treatment) {
        var form = new TreatmentForm();
        form.kind = treatment.kind();
        form.reason = treatment.reason();
        form.by = treatment.by() == null ? null : treatment.by().toString();
        return form;
    }

    RiskTreatment treatment(String question) {
        return new RiskTreatment(kind, reason, Given.day("treatments." + question + ".by", by));
    }

    public RiskTreatment.Kind getKind() {
        return kind;
    }

    public void setKind(RiskTreatment.Kind kind) {
        this.kind = kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }
}
