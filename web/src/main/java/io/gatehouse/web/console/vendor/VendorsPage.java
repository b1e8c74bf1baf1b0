package io.gatehouse.web.console.vendor;

import io.gatehouse.vendor.Comparison;
import io.gatehouse.vendor.Expiring;
import io.gatehouse.vendor.VendorOverview;
import io.gatehouse.vendor.VendorView;
import io.gatehouse.vendor.Vendors;
import io.gatehouse.vendor.egress.Departure;
import io.gatehouse.vendor.egress.Egress;
import io.gatehouse.vendor.questionnaire.Answer;
import io.gatehouse.web.page.Language;
import io.gatehouse.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All AI vendors: where each stands today, which assessments end soon, and some of them side by side. */
@Named
@RequestScoped
public class VendorsPage {

    private static final int SOON = 60;
    private static final int DAYS = 30;

    @Inject
    private Vendors vendors;

    @Inject
    private VendorOverview overview;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Language language;

    @Inject
    private Egress egress;

    @Inject
    private Words words;

    private Map<String, Integer> calls;
    private List<VendorView> list;
    private List<Expiring> expiring;
    private Comparison comparison;

    public List<VendorView> getList() {
        if (list == null) {
            list = vendors.list();
        }
        return list;
    }

    /** Those that end within two months, or have ended. */
    public List<Expiring> getExpiring() {
        if (expiring == null) {
            expiring = overview.expiring(SOON);
        }
        return expiring;
    }

    /** Whether the person may look at the gate, and so at how often a vendor is asked. */
    public boolean isCallsShown() {
        return request.isUserInRole("ai-governance") || request.isUserInRole("auditor");
    }

    /** Calls of a vendor in the last 30 days. */
    public int calls(String vendor) {
        if (calls == null) {
            calls = egress.departures(DAYS).stream().collect(Collectors.groupingBy(Departure::vendor, Collectors.summingInt(Departure::calls)));
        }
        return calls.getOrDefault(vendor, 0);
    }

    /** Before the comparison is shown: the address names its vendors. */
    public void compare() {
        var keys = request.getParameterValues("vendor");
        comparison = overview.compare(keys == null ? List.of() : List.of(keys));
    }

    public Comparison getComparison() {
        return comparison;
    }

    /** A vendor's answer in the words of its question. */
    public String told(Comparison.Row row, String vendor) {
        var answer = row.answers().get(vendor);
        if (answer == null) {
            return "";
        }
        return Answer.NOT_APPLICABLE.equals(answer) ? words.say("assessment.na") : row.choices().containsKey(answer) ? text(row.choices().get(answer)) : answer;
    }

    public String text(io.gatehouse.vendor.questionnaire.Text text) {
        return "de".equals(language.getCode()) ? text.de() : text.en();
    }
}
