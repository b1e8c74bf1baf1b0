package io.gatehouse.governance.overview;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.ImportState;
import io.gatehouse.catalog.Imports;
import io.gatehouse.governance.GovernanceService;
import io.gatehouse.governance.overview.OverviewView.Item;
import io.gatehouse.governance.requests.DecisionView;
import io.gatehouse.governance.requests.RequestDecisions;
import io.gatehouse.governance.requests.RequestState;
import io.gatehouse.governance.signals.SignalView;
import io.gatehouse.governance.signals.Signals;
import io.gatehouse.governance.use.AccessUse;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.store.VersionState;
import io.gatehouse.vendor.VendorOverview;
import io.gatehouse.vendor.egress.Egress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What needs a decision today, as far as the reader may list it. */
@Stateless
@RolesAllowed({"ai-governance", "auditor", "data-owner"})
public class Overview {

    private static final int DAYS = 30;
    private static final int MOST = 1_000;
    private static final Set<ImportState.State> BAD = Set.of(ImportState.State.INCOMPLETE, ImportState.State.INTERRUPTED, ImportState.State.FAILED);

    @Inject
    private GovernanceService governance;

    @Inject
    private RequestDecisions requests;

    @Inject
    private Egress egress;

    @Inject
    private VendorOverview vendors;

    @Inject
    private AccessUse use;

    @Inject
    private Signals signals;

    @Inject
    private Imports imports;

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public OverviewView view() {
        var caller = current.caller();
        boolean governs = caller.hasRole("ai-governance");
        boolean looks = governs || caller.hasRole("auditor");
        var items = new ArrayList<Item>();
        if (looks) {
            items.add(item("staged", governance.versions().stream().filter(version -> version.state() == VersionState.STAGED).count()));
        }
        items.add(requests(caller));
        if (looks) {
            items.add(releases());
            items.add(item("signals", signals.list().stream().filter(SignalView::isOpen).count()));
        }
        items.add(assessments());
        items.add(recertifications());
        if (governs || caller.hasRole("data-owner")) {
            items.add(item("imports", imports.latest().stream().filter(run -> BAD.contains(run.state()) || run.errors() > 0).count()));
        }
        audit.record(AuditEvent.of(AuditEvent.Type.OVERVIEW_READ, caller.subject()));
        return new OverviewView(LocalDate.now(clock), items);
    }

    /** Those that the reader may decide on; an auditor, who decides on none, sees how many wait. */
    private Item requests(Caller caller) {
        boolean decides = caller.hasRole("ai-governance") || caller.hasRole("data-owner");
        var waiting = requests.list().stream().filter(each -> decides ? each.yours() : each.request().state().equals(RequestState.WAITING.code())).toList();
        return new Item("requests", waiting.size(), nearest(waiting.stream().map(DecisionView::request)
                .map(request -> LocalDate.ofInstant(request.expiresAt(), ZoneOffset.UTC)).toList()));
    }

    private Item releases() {
        var now = clock.instant();
        var waiting = egress.releases(MOST).stream().filter(each -> Set.of("waiting", "confirmed").contains(each.state()) && each.expiresAt().isAfter(now)).toList();
        return new Item("releases", waiting.size(), nearest(waiting.stream().map(each -> LocalDate.ofInstant(each.expiresAt(), ZoneOffset.UTC)).toList()));
    }

    private Item assessments() {
        var ending = vendors.expiring(DAYS);
        return new Item("assessments", ending.size(), nearest(ending.stream().map(each -> each.until()).toList()));
    }

    private Item recertifications() {
        var due = use.recertifications().stream().filter(each -> each.daysLeft() <= DAYS).toList();
        return new Item("recertifications", due.size(), nearest(due.stream().map(each -> each.by()).toList()));
    }

    private static Item item(String kind, long count) {
        return new Item(kind, Math.toIntExact(count), null);
    }

    private static LocalDate nearest(List<LocalDate> days) {
        return days.stream().min(LocalDate::compareTo).orElse(null);
    }
}
