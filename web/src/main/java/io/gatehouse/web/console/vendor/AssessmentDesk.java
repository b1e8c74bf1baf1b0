package io.gatehouse.web.console.vendor;

import io.gatehouse.vendor.AssessmentAct;
import io.gatehouse.vendor.AssessmentContent;
import io.gatehouse.vendor.AssessmentState;
import io.gatehouse.vendor.AssessmentView;
import io.gatehouse.vendor.Assessments;
import io.gatehouse.vendor.RiskTreatment;
import io.gatehouse.vendor.Vendors;
import io.gatehouse.vendor.WithdrawalEffect;
import io.gatehouse.vendor.questionnaire.CaiqImport;
import io.gatehouse.vendor.questionnaire.Question;
import io.gatehouse.vendor.questionnaire.Questionnaire;
import io.gatehouse.vendor.questionnaire.Score;
import io.gatehouse.web.page.Attempt;
import io.gatehouse.web.page.Language;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.primefaces.event.FileUploadEvent;

/** An assessment: answers with evidence, the score as it comes about, findings and their treatment, terms, and the decision of two. */
@Named
@ViewScoped
public class AssessmentDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Assessments assessments;

    @Inject
    private transient Vendors vendors;

    @Inject
    private Language language;

    private String vendor;
    private String id;
    private String reason;
    private long version;
    private Map<String, AnswerForm> answers = new HashMap<>();
    private Map<String, TreatmentForm> treatments = new HashMap<>();
    private TermsForm terms = new TermsForm();
    private transient AssessmentView view;
    private transient Questionnaire questionnaire;
    private transient Attempt<?> attempt;
    private transient CaiqImport.Report imported;

    /** Before the page is shown: there must be such an assessment. */
    public void load() {
        view = null;
        questionnaire = null;
        version = getView().version();
        answers = new HashMap<>();
        getQuestionnaire().questions().forEach(question -> answers.put(question.key(), new AnswerForm()));
        view.answers().forEach(answer -> answers.put(answer.question(), AnswerForm.of(answer)));
        treatments = new HashMap<>();
        view.findings().forEach(finding -> treatments.put(finding.question(), TreatmentForm.of(finding.treatment())));
        terms = view.terms() == null ? new TermsForm() : TermsForm.of(view.terms());
    }

    public AssessmentView getView() {
        if (view == null) {
            view = assessments.one(vendor == null ? "" : vendor, id == null ? "" : id);
        }
        return view;
    }

    public Questionnaire getQuestionnaire() {
        if (questionnaire == null) {
            questionnaire = assessments.questions(vendor, id);
        }
        return questionnaire;
    }

    public boolean isDraft() {
        return getView().state() == AssessmentState.DRAFT;
    }

    public void save() {
        act(() -> assessments.save(vendor, id, version, content()));
    }

    private AssessmentContent content() {
        var treated = new TreeMap<String, RiskTreatment>();
        treatments.forEach((question, form) -> treated.put(question, form.treatment(question)));
        return new AssessmentContent(getQuestionnaire().questions().stream().map(q -> answers.get(q.key()).answer(q.key())).filter(Objects::nonNull).toList(),
                List.of(), treated, terms.terms());
    }

    public void submit() {
        act(() -> assessments.submit(vendor, id));
    }

    public void approve() {
        act(() -> assessments.approve(vendor, id));
    }

    public void reject() {
        act(() -> assessments.reject(vendor, id, Given.reason(reason)));
    }

    public void withdraw() {
        act(() -> assessments.withdraw(vendor, id, Given.reason(reason)));
    }

    public void upload(FileUploadEvent event) {
        act(() -> {
            var done = assessments.importAnswers(vendor, id, version, event.getFile().getContent());
            imported = done.report();
            return done.assessment();
        });
    }

    /** What was typed stays where the act is refused. */
    private void act(Supplier<AssessmentView> act) {
        attempt = Attempt.of(act);
        if (attempt.done().isPresent()) {
            reason = null;
            load();
        }
    }

    /** What a question offers to choose from, by words. */
    public Map<String, String> choices(Question question) {
        var choices = new LinkedHashMap<String, String>();
        question.choices().forEach((code, words) -> choices.put(text(words), code));
        return choices;
    }

    /** An answer in the words of its question. */
    public String told(Question question, String answer) {
        return question.choices().containsKey(answer) ? text(question.choices().get(answer)) : answer;
    }

    public String toldOf(String question, String answer) {
        return getQuestionnaire().question(question).map(asked -> told(asked, answer)).orElse(answer);
    }

    /** What a withdrawal would do at this moment. */
    public WithdrawalEffect getEffect() {
        return vendors.withdrawalEffect(vendor);
    }

    public String text(io.gatehouse.vendor.questionnaire.Text text) {
        return "de".equals(language.getCode()) ? text.de() : text.en();
    }

    /** The words of a question, by its key. */
    public String question(String key) {
        return getQuestionnaire().question(key).map(question -> text(question.text())).orElse(key);
    }

    public Score.SectionScore section(String key) {
        return getView().score().sections().stream().filter(section -> section.section().equals(key)).findFirst().orElse(null);
    }

    public Score.Points points(String question) {
        return getView().score().sections().stream().flatMap(section -> section.questions().stream())
                .filter(points -> points.question().equals(question)).findFirst().orElse(null);
    }

    public List<AssessmentAct> getHistory() {
        return assessments.history(vendor, id);
    }

    public RiskTreatment.Kind[] getKinds() {
        return RiskTreatment.Kind.values();
    }

    public Attempt<?> getAttempt() {
        return attempt;
    }

    public CaiqImport.Report getImported() {
        return imported;
    }

    public Map<String, AnswerForm> getAnswers() {
        return answers;
    }

    public Map<String, TreatmentForm> getTreatments() {
        return treatments;
    }

    public TermsForm getTerms() {
        return terms;
    }

    public String getVendor() {
        return vendor;
    }

    public void setVendor(String vendor) {
        this.vendor = vendor;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
