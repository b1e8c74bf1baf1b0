package io.gatehouse.web.console.governance;

import io.gatehouse.governance.ApplyResult;
import io.gatehouse.governance.Format;
import io.gatehouse.governance.GovernanceService;
import io.gatehouse.policy.store.PolicyVersionInfo;
import io.gatehouse.policy.store.VersionState;
import io.gatehouse.web.page.Attempt;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.primefaces.event.FileUploadEvent;

/** The governance page: the file in force, a change to it (first what it would do, then applied), and what waits. */
@Named
@ViewScoped
public class GovernanceDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GovernanceService governance;

    private String text;
    private String etag;
    private long version;
    private transient Attempt<ApplyResult> attempt;
    private transient Attempt<PolicyVersionInfo> decision;
    private transient List<PolicyVersionInfo> versions;

    public void load() {
        var export = governance.export(Format.YAML);
        text = export.text();
        etag = export.etag();
        version = export.version();
        versions = null;
    }

    public void upload(FileUploadEvent event) {
        setText(new String(event.getFile().getContent(), StandardCharsets.UTF_8));
        check();
    }

    /** Says what the text would change. */
    public void check() {
        attempt = Attempt.of(() -> governance.apply(text, etag, true));
    }

    /** Says what a staged version would change, for who decides about it. */
    public void review(long staged) {
        attempt = Attempt.of(() -> governance.review(staged));
    }

    public void apply() {
        attempt = Attempt.of(() -> governance.apply(text, etag, false));
        if (attempt.done().isPresent()) {
            load();
        }
    }

    public void confirm(long staged) {
        decide(() -> governance.confirm(staged));
    }

    public void reject(long staged) {
        decide(() -> governance.reject(staged));
    }

    private void decide(Supplier<PolicyVersionInfo> act) {
        decision = Attempt.of(act);
        load();
    }

    public List<PolicyVersionInfo> getVersions() {
        if (versions == null) {
            versions = governance.versions();
        }
        return versions;
    }

    public List<PolicyVersionInfo> getStaged() {
        return getVersions().stream().filter(each -> each.state() == VersionState.STAGED).toList();
    }

    public Attempt<ApplyResult> getAttempt() {
        return attempt;
    }

    public Attempt<PolicyVersionInfo> getDecision() {
        return decision;
    }

    public String getText() {
        return text;
    }

    /** Browsers send line ends as CR LF; the file has LF. */
    public void setText(String text) {
        this.text = text == null ? "" : text.replace("\r\n", "\n");
    }

    public long getVersion() {
        return version;
    }
}
