package io.gatehouse.web.console.vendor;

import io.gatehouse.vendor.questionnaire.Answer;
import java.io.Serializable;

/** An answer as it is filled in. */
public class AnswerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String value;
    private String evidence;
    private String comment;

    static AnswerForm of(Answer answer) {
        var form = new AnswerForm();
        form.value = answer.value();
        form.evidence = answer.evidence();
        form.comment = answer.comment();
        return form;
    }

    /** Null where nothing is filled in. */
    Answer answer(String question) {
        return value == null && evidence == null && comment == null ? null : new Answer(question, value, evidence, comment);
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
