package io.gatehouse.governance.signals;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;

/** Looks for signals every five minutes, each node for itself; each signal is raised once, over all nodes. */
@Singleton
@PermitAll
public class SignalWatch {

    static final String SYSTEM = "system:signals";
    private static final Duration LOOKS_BACK = Duration.ofMinutes(30);
    private static final int USUAL_DAYS = 28;

    @Inject
    SignalStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Looks once; how many signals are new. */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public int look() {
        return refusals() + strategic() + volume();
    }

    private int refusals() {
        int raised = 0;
        var today = LocalDate.now(clock);
        for (var person : store.refusals(clock.instant().minus(LOOKS_BACK)).entrySet()) {
            if (SignalRules.isBurst(person.getValue())) {
                raised += raise(today + " ", "refusals", person.getKey(), "");
            }
        }
        return raised;
    }

    private int strategic() {
        int raised = 0;
        for (String[] reading : store.strategic(LocalDate.now(clock).minusDays(1))) {
            raised += raise("", "first-strategic", reading[0], reading[1]);
        }
        return raised;
    }

    private int volume() {
        int raised = 0;
        var today = LocalDate.now(clock);
        for (var person : store.readings(today.minusDays(USUAL_DAYS), today).entrySet()) {
            var before = new ArrayList<Integer>();
            person.getValue().forEach((day, readings) -> {
                if (day.isBefore(today)) {
                    before.add(readings);
                }
            });
            var step = SignalRules.step(person.getValue().getOrDefault(today, 0), before);
            if (step.isPresent()) {
                raised += raise(today + " ", "volume", person.getKey(), String.valueOf(step.getAsInt()));
            }
        }
        return raised;
    }

    private int raise(String when, String kind, String subject, String about) {
        if (!store.raise(when + kind + " " + subject + " " + about, kind, subject, about, clock.instant())) {
            return 0;
        }
        audit.record(AuditEvent.of(Type.SIGNAL_RAISED, SYSTEM).with("kind", kind).with("of", subject).with("about", about.isEmpty() ? null : about));
        return 1;
    }
}
