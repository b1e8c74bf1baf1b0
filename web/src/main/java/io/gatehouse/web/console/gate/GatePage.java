package io.gatehouse.web.console.gate;

import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.vendor.egress.CallLine;
import io.gatehouse.vendor.egress.DecisionLine;
import io.gatehouse.vendor.egress.Egress;
import io.gatehouse.vendor.egress.ReleaseLine;
import io.gatehouse.vendor.egress.SwitchState;
import io.gatehouse.vendor.model.Models;
import io.gatehouse.vendor.model.ProviderHealth;
import io.gatehouse.web.page.Attempt;
import io.gatehouse.web.page.Leaf;
import io.gatehouse.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The gate: whether it is open, what it decided and why, what was sent, and what waits for two people. */
@Named
@RequestScoped
public class GatePage {

    private static final int MOST = 200;
    private static final int DAYS = 30;
    private static final Set<String> UNDECIDED = Set.of("waiting", "confirmed");

    @Inject
    private Egress egress;

    @Inject
    private Models models;

    @Inject
    private CurrentCaller current;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    private String by = "vendor";
    private String measure = "calls";
    private String reason;
    private SwitchState state;
    private int decisionsFrom;
    private int callsFrom;
    private Leaf<DecisionLine> decided;
    private Leaf<CallLine> called;
    private List<ReleaseLine> releases;
    private List<ProviderHealth> health;
    private DepartureChart chart;
    private Attempt<?> attempt;

    public SwitchState getState() {
        if (state == null) {
            state = egress.state();
        }
        return state;
    }

    /** Stops all egress, or opens it again. */
    public void turn(boolean open) {
        var turned = Attempt.of(() -> egress.turn(open, reason));
        attempt = turned;
        state = turned.result();
        reason = turned.result() == null ? reason : null;
    }

    public void decide(String release, boolean confirm) {
        attempt = Attempt.of(() -> egress.decide(release, confirm));
        releases = null;
    }

    public List<DecisionCard> getDecisions() {
        return getDecided().lines().stream().map(line -> DecisionCard.of(line, words)).toList();
    }

    /** The page of decisions that the address asks for. */
    public Leaf<DecisionLine> getDecided() {
        if (decided == null) {
            decided = Leaf.of(decisionsFrom, egress::decisions);
        }
        return decided;
    }

    /** The page of calls that the address asks for. */
    public Leaf<CallLine> getCalled() {
        if (called == null) {
            called = Leaf.of(callsFrom, egress::calls);
        }
        return called;
    }

    /** Requests that two people still have to decide. */
    public List<ReleaseLine> getWaiting() {
        var now = clock.instant();
        return releases().stream().filter(release -> UNDECIDED.contains(release.state()) && release.expiresAt().isAfter(now)).toList();
    }

    /** Requests that are decided, used or over. */
    public List<ReleaseLine> getPast() {
        var waiting = getWaiting();
        return releases().stream().filter(release -> !waiting.contains(release)).toList();
    }

    private List<ReleaseLine> releases() {
        if (releases == null) {
            releases = egress.releases(MOST);
        }
        return releases;
    }

    /** Whether the person asked for it: then others decide. */
    public boolean isOwn(ReleaseLine release) {
        return release.person().equals(current.caller().name());
    }

    public List<ProviderHealth> getHealth() {
        if (health == null) {
            health = models.health();
        }
        return health;
    }

    /** What left the house in the last days, by what the address asks for. */
    public DepartureChart getChart() {
        if (chart == null) {
            chart = DepartureChart.of(egress.departures(DAYS), by, measure, words);
        }
        return chart;
    }

    public Attempt<?> getAttempt() {
        return attempt;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = DepartureChart.BY.contains(by) ? by : "vendor";
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = DepartureChart.MEASURES.contains(measure) ? measure : "calls";
    }

    public int getDecisionsFrom() {
        return decisionsFrom;
    }

    public void setDecisionsFrom(int decisionsFrom) {
        this.decisionsFrom = decisionsFrom;
    }

    public int getCallsFrom() {
        return callsFrom;
    }

    public void setCallsFrom(int callsFrom) {
        this.callsFrom = callsFrom;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
