package io.gatehouse.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantEditsTest {

    private static final Policy POLICY = PolicyReader.open("""
            gatehouse: 1
            sources: [{key: erp, kind: files, location: erp, owner: agent}]
            datasets: [{key: orders, source: erp, table: orders, label: {level: internal}}, {key: lines, source: erp, table: lines, label: {level: internal}}]
            roles:
              - {key: agent, clearance: internal, grants: [{datasets: [orders]}, {datasets: [lines]}], denials: [{categories: [payroll]}]}
              - {key: clerk, clearance: internal, grants: [{datasets: [orders]}]}
            """).policy();
    private static final Grant ORDERS = grant("orders", null);
    private static final Grant LINES = grant("lines", null);
    private static final Grant ENDED = grant("orders", LocalDate.of(2026, 1, 1));

    private static Grant grant(String dataset, LocalDate until) {
        return new Grant.OfDatasets(List.of(dataset), new Grant.FieldSelection.All(), Map.of(), new Grant.RowRule.All(), List.of(), null, until);
    }

    private static List<Grant> of(Policy policy) {
        return policy.role("agent").orElseThrow().grants();
    }

    @Test
    @DisplayName("One grant is added, changed in its place or taken away; nothing else of the policy moves")
    void edits() {
        assertThat(of(GrantEdits.added("agent", ENDED).apply(POLICY))).containsExactly(ORDERS, LINES, ENDED);
        assertThat(of(GrantEdits.replaced("agent", ORDERS, ENDED).apply(POLICY))).containsExactly(ENDED, LINES);
        assertThat(of(GrantEdits.removed("agent", ORDERS).apply(POLICY))).containsExactly(LINES);
        assertThat(GrantEdits.replaced("agent", ENDED, ORDERS).apply(GrantEdits.replaced("agent", ORDERS, ENDED).apply(POLICY))).isEqualTo(POLICY);
        assertThat(GrantEdits.removed("agent", ORDERS).apply(POLICY).role("clerk")).isEqualTo(POLICY.role("clerk"));
        assertThat(GrantEdits.removed("agent", ORDERS).apply(POLICY).role("agent").orElseThrow().denials()).isEqualTo(POLICY.role("agent").orElseThrow().denials());
    }

    @Test
    @DisplayName("A grant that somebody has changed meanwhile is not changed; a role that is not there is not found")
    void changed_meanwhile() {
        assertThat(Stream.of(GrantEdits.replaced("agent", ENDED, ORDERS), GrantEdits.removed("agent", ENDED))).allSatisfy(edit ->
                assertThatThrownBy(() -> edit.apply(POLICY)).isInstanceOf(DomainException.class).hasMessage("grant-changed"));
        assertThatThrownBy(() -> GrantEdits.added("nobody", ORDERS).apply(POLICY)).hasMessage("not-found");
    }
}
