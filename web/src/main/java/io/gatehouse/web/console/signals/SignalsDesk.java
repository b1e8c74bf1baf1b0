package io.gatehouse.web.console.signals;

import io.gatehouse.governance.signals.SignalView;
import io.gatehouse.governance.signals.Signals;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.web.page.Attempt;
import io.gatehouse.web.page.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Signals, open and settled; settles one with a word on what came of it. */
@Named
@RequestScoped
public class SignalsDesk {

    @Inject
    private Signals signals;

    @Inject
    private CurrentCaller current;

    @Inject
    private Words words;

    private List<SignalView> all;
    private Attempt<SignalView> attempt;
    private String note;

    @PostConstruct
    void load() {
        all = signals.list();
    }

    public void look() {
        all = signals.look();
    }

    public void settle(String id) {
        attempt = Attempt.of(() -> signals.settle(id, note));
        if (attempt.done().isPresent()) {
            note = null;
        }
        load();
    }

    /** A signal in words; whom it is about is told beside it. */
    public String say(SignalView signal) {
        return words.say("signals." + signal.kind(), signal.about());
    }

    public boolean isOwn(SignalView signal) {
        return signal.subject().equals(current.caller().subject());
    }

    public List<SignalView> getOpen() {
        return all.stream().filter(SignalView::isOpen).toList();
    }

    public List<SignalView> getSettled() {
        return all.stream().filter(each -> !each.isOpen()).toList();
    }

    public Attempt<SignalView> getAttempt() {
        return attempt;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
