package io.gatehouse.vendor;

import io.gatehouse.vendor.questionnaire.Questionnaires;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A questionnaire's file as it was when somebody began to answer it. Never changes. */
@Entity
@Table(name = "vendor_questionnaire", schema = "gatehouse")
class StoredQuestionnaire {

    @Id
    private String sha256;
    private String key;
    private int version;
    private String document;

    protected StoredQuestionnaire() {
    }

    StoredQuestionnaire(String sha256, Questionnaires.Source source) {
        this.sha256 = sha256;
        this.key = source.questionnaire().key();
        this.version = source.questionnaire().version();
        this.document = source.text();
    }

    String document() {
        return document;
    }
}
