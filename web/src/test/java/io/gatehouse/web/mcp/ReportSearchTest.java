package io.gatehouse.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.query.ReportInfo;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A search over visible reports")
class ReportSearchTest {

    private static final ReportInfo SPEND = new ReportInfo("spend-by-vendor", "Spend by vendor", "Amounts ordered", List.of(), false);
    private static final ReportInfo LATE = new ReportInfo("late-deliveries", "Late deliveries", "Which vendors were late", List.of(), false);
    private static final ReportInfo STAFF = new ReportInfo("staff", "Staff by plant", null, List.of(), false);

    @Test
    @DisplayName("puts a report with the word in its title before one with it in its description, and leaves out the others")
    void ranks() {
        assertThat(ReportSearch.best(List.of(LATE, STAFF, SPEND), "What did our vendors cost?")).containsExactly(SPEND, LATE);
    }

    @Test
    @DisplayName("ranks a report by itself: another that is not visible moves nothing")
    void alone() {
        assertThat(ReportSearch.best(List.of(LATE, STAFF), "What did our vendors cost?")).containsExactly(LATE);
    }

    @Test
    @DisplayName("finds nothing by words that no report has")
    void nothing() {
        assertThat(ReportSearch.best(List.of(LATE, STAFF, SPEND), "??? payroll")).isEmpty();
    }
}
