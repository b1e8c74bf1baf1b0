package io.gatehouse.vendor;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.policy.store.PolicyStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Puts into the record that the assessment of a vendor ends: 30, 7 and 1 day before, and on its last day. Looks every
 * hour, so that a server that was down catches up; each reminder is given once, over all nodes.
 */
@Singleton
@PermitAll
public class ExpiryReminders {

    private static final String SYSTEM = "system:reminders";
    /** Ascending: only the nearest of several that are due is given. */
    private static final List<Integer> DAYS_BEFORE = List.of(0, 1, 7, 30);

    @Inject
    AssessmentStore store;

    @Inject
    VendorStore vendors;

    @Inject
    PolicyStore policies;

    @Inject
    BusinessCalendar calendar;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "7", persistent = false)
    public void remind() {
        vendors.lock(SYSTEM);
        for (var end : Ends.of(store, vendors.records(), policies.current().policy(), calendar.today())) {
            var due = DAYS_BEFORE.stream().filter(days -> end.daysLeft() >= 0 && end.daysLeft() <= days).findFirst();
            due.ifPresent(days -> remind(end, days));
        }
    }

    private void remind(Expiring end, int days) {
        var assessment = store.byId(end.vendor(), end.assessment());
        if (!store.isReminded(assessment, end.until(), days)) {
            store.remind(assessment, end.until(), days, clock.instant());
            trail.record(AuditEvent.of(Type.ASSESSMENT_EXPIRING, SYSTEM).with("vendor", end.vendor()).with("assessment", end.assessment())
                    .with("until", end.until()).with("days-left", end.daysLeft()));
        }
    }
}
