package io.gatehouse.web.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.shared.DomainException;
import io.gatehouse.web.api.json.JsonText;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    @DisplayName("a denied role in an EJB is 403, not 500")
    void deniedRole() {
        assertThat(Faults.of(new EJBAccessException("WFLYEJB0364")).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("a database that fails, at any depth or at commit, is 503 with one fixed body")
    void database() {
        var statement = Faults.of(new EJBException(new PersistenceException(new SQLException("relation secret"))));
        var commit = Faults.of(new EJBTransactionRolledbackException("x",
                new jakarta.transaction.RollbackException("ARJUNA016053")));
        var audit = Faults.of(DomainException.unavailable("audit-unavailable", new SQLException("insert into audit")));
        assertThat(statement).isEqualTo(Fault.UNAVAILABLE).isEqualTo(commit).isEqualTo(audit);
        assertThat(body(statement)).doesNotContain("secret");
    }

    @Test
    @DisplayName("anything else is 500 and says nothing of what happened")
    void unknown() {
        assertThat(body(Faults.of(new IllegalStateException("vendor Acme")))).contains("\"status\":500").doesNotContain("Acme", "Illegal");
    }

    @Test
    @DisplayName("absent and not visible have one body, in each language")
    void notFound() {
        var absent = Faults.http(404);
        var hidden = Faults.of(new EJBException(DomainException.notFound()));
        assertThat(body(absent)).isEqualTo(body(hidden));
        assertThat(JsonText.of(ProblemTexts.problem(absent, Locale.GERMAN))).contains("Nicht gefunden");
    }

    @Test
    @DisplayName("every status that faults have has words in both languages")
    void words() {
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 409, 413, 415, 418, 428, 500, 503}) {
            var english = ProblemTexts.problem(Faults.http(status), Locale.ENGLISH);
            var german = ProblemTexts.problem(Faults.http(status), Locale.GERMAN);
            assertThat(english.title()).isNotBlank().isNotEqualTo(german.title());
            assertThat(english.detail()).isNotBlank().isNotEqualTo(german.detail());
        }
    }

    private static String body(Fault fault) {
        return JsonText.of(ProblemTexts.problem(fault, Locale.ENGLISH));
    }
}
