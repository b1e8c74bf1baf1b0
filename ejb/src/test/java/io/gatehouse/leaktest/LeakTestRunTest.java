package io.gatehouse.leaktest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.leaktest.LeakTestOrder.Asked;
import io.gatehouse.oracle.Seed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The leak test")
class LeakTestRunTest {

    private static final LeakTestOrder EVERYBODY = new LeakTestOrder("w1", List.of(), List.of(), null, List.of());
    private static Company company;

    @BeforeAll
    static void land() {
        company = Company.land();
    }

    @Test
    @DisplayName("holds for every role of the workflow, having changed cells and compared answers that tell something")
    void holds() {
        long seed = Seed.of("leak test");
        long started = System.nanoTime();
        var outcome = company.test(new Subject(), EVERYBODY, seed);
        System.out.printf("leak test: %s in %d ms%n", outcome.readers(), (System.nanoTime() - started) / 1_000_000);
        assertThat(outcome.firstDifference()).as("seed %d", seed).isNull();
        assertThat(outcome.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(outcome.readers()).extracting(ReaderResult::verdict).containsExactly(Verdict.HOLDS, Verdict.HOLDS, Verdict.INCONCLUSIVE);
        assertThat(outcome.readers().getFirst().cellsChanged()).isGreaterThan(100);
        assertThat(outcome.readers().getFirst().answered()).isGreaterThan(30);
        assertThat(outcome.readers().getLast().reason()).as("the controller sees everything").isEqualTo("nothing-changed");
    }

    @ParameterizedTest
    @EnumSource(PlantedFaults.class)
    @DisplayName("finds each planted fault by itself, and names the dataset and the channel")
    void finds(PlantedFaults fault) {
        long seed = Seed.of("leak test, " + fault);
        var outcome = company.test(fault.subject(), EVERYBODY, seed);
        assertThat(outcome.verdict()).as("%s, seed %d: %s", fault, seed, outcome).isEqualTo(Verdict.LEAKS);
        var difference = outcome.firstDifference();
        System.out.printf("%s: %s of %s%n", fault, difference, outcome.readers());
        assertThat(difference.one()).isNotEqualTo(difference.other());
        assertThat(difference.dataset()).as("the dataset whose hidden data show, seed %d", seed).isNotNull();
        assertThat(difference.channel()).isNotNull();
    }

    @Test
    @DisplayName("names the channel of a fault")
    void namesTheChannel() {
        long seed = Seed.of("channels");
        assertThat(channel(PlantedFaults.ROW_ORDER_BY_PHYSICAL_PLACE, seed)).isEqualTo(Channel.ORDER);
        assertThat(channel(PlantedFaults.DIGEST_OF_THE_WHOLE_FILE, seed)).isEqualTo(Channel.DIGEST);
        assertThat(channel(PlantedFaults.RAW_DATABASE_ERROR_TEXT, seed)).isEqualTo(Channel.ERROR);
    }

    private static Channel channel(PlantedFaults fault, long seed) {
        return company.test(fault.subject(), EVERYBODY, seed).firstDifference().channel();
    }

    @Test
    @DisplayName("is inconclusive where nothing is hidden, nobody is admitted, or everything is refused")
    void inconclusive() {
        long seed = Seed.of("inconclusive");
        var sighted = company.test(new Subject(), new LeakTestOrder("w1", List.of("controller"), List.of(), Map.of(), List.of()), seed);
        assertThat(sighted.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        var stranger = company.test(new Subject(), new LeakTestOrder("w1", List.of("stranger"), List.of(), Map.of(), List.of()), seed);
        assertThat(stranger.readers().getFirst().reason()).isEqualTo("not-admitted");
        var empty = company.test(new Subject(), new LeakTestOrder("w1", List.of("buyer"), List.of(), Map.of("plants", List.of("nowhere")),
                List.of(new Asked(null, "SELECT Nothing FROM orders", null), new Asked("no-such-report", null, null))), seed);
        assertThat(empty.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(empty.readers().getFirst().reason()).isEqualTo("only-empty-answers");
        assertThat(empty.cellsChanged()).isPositive();
    }

    @Test
    @DisplayName("of requests that somebody chose, does not tell how many had rows")
    void chosen_requests() {
        long seed = Seed.of("chosen");
        var answers = List.of("SELECT Id FROM orders", "SELECT Id FROM orders WHERE Id = 1", "SELECT Id FROM orders WHERE Id = -987654").stream()
                .map(statement -> company.test(new Subject(), new LeakTestOrder("w1", List.of("buyer"), List.of(), null, List.of(new Asked(null, statement, null))), seed))
                .toList();
        assertThat(answers).allMatch(answer -> answer.verdict() == Verdict.HOLDS && answer.answered() == 1);
    }

    @Test
    @DisplayName("stops when it is asked to, ends when its time is over, and leaves nothing behind")
    void stops() {
        long seed = Seed.of("stop");
        assertThatThrownBy(() -> company.test(new Subject(), EVERYBODY, seed, (done, total) -> {
            if (done > 5) {
                throw new LeakTestRun.Stopped();
            }
        }, () -> true)).isInstanceOf(LeakTestRun.Stopped.class);
        assertThat(Rows.left()).containsExactly("0");
        var over = company.test(new Subject(), EVERYBODY, seed, (done, total) -> { }, () -> false);
        assertThat(over.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(over.readers().getFirst().reason()).isEqualTo("time-over");
        assertThat(Rows.left()).containsExactly("0");
    }

    @Test
    @DisplayName("leaves the landed data as they are")
    void leavesTheDataAlone() {
        var before = Rows.all("landed");
        company.test(new Subject(), new LeakTestOrder("w1", List.of("buyer"), List.of(), null, List.of()), Seed.of("data"));
        assertThat(Rows.all("landed")).isEqualTo(before);
    }
}
