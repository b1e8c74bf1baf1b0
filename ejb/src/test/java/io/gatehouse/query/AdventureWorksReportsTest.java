package io.gatehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.Footprints;
import io.gatehouse.query.sql.LandedDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reports on AdventureWorks")
class AdventureWorksReportsTest {

    private static AdventureWorks works;

    @BeforeAll
    static void land() throws IOException, SQLException {
        works = AdventureWorks.land();
    }

    @Test
    void every_report_of_the_file_is_right() {
        assertThat(ReportChecks.check(works.policy(), works.catalog())).isEmpty();
    }

    @Test
    void every_role_reads_what_is_visible_and_the_same_twice() {
        var reading = new Reading(new RowReader(LandedDatabase.get().reader(), 30), "secret", 100_000);
        var readers = new TreeMap<String, Integer>();
        works.admissions().forEach(admission -> works.policy().reports().forEach(report -> {
            if (reading.visible(admission, report).isPresent()) {
                var rows = reading.report(admission, report, Map.of(), 1000);
                assertThat(reading.report(admission, report, Map.of(), 1000).table().digest()).isEqualTo(rows.table().digest());
                assertThat(Footprints.covers(admission.entitlement(), rows.footprint())).isTrue();
                assertThat(rows.table().label().isWithin(admission.workflow().ceiling()))
                        .as("%s as %s", report.key(), admission.caller().subject()).isTrue();
                readers.merge(report.key(), 1, Integer::sum);
            }
        }));
        assertThat(readers).as("a report that nobody can read").hasSameSizeAs(works.policy().reports());
    }
}
