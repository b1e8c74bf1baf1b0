package io.gatehouse.system.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.system.Stack;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Everyday questions to the demo company")
class DemoQuestionsIT {

    private static Stack stack;

    @BeforeAll
    static void company() {
        stack = Stack.shared();
        stack.demoCompany();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @DisplayName("are answered from the report that an expert would open, in German as in English")
    @CsvSource(delimiter = '|', textBlock = """
        buyer   | purchasing-assistant | en | Which vendors became more expensive?                  | vendor-prices
        buyer   | purchasing-assistant | de | Welche Lieferanten wurden teurer?                     | vendor-prices
        buyer   | purchasing-assistant | de | Wer hat die Preise erhöht?                            | vendor-prices
        buyer   | purchasing-assistant | de | Wo sind die Einkaufspreise gestiegen?                 | vendor-prices
        buyer   | purchasing-assistant | de | Was hat sich bei unseren Lieferanten geändert?        | vendor-orders
        buyer   | purchasing-assistant | de | Wie haben sich die Lieferzeiten entwickelt?           | vendor-orders
        buyer   | purchasing-assistant | de | Welche Lieferanten liefern zu spät?                   | late-deliveries
        buyer   | purchasing-assistant | de | Welche Bestellungen sind überfällig?                  | open-orders
        planner | production-assistant | de | Welche Maschinen stehen still?                        | machine-log
        planner | production-assistant | de | Welche Maschinen fallen oft aus?                      | machine-log
        planner | production-assistant | de | Liegen wir im Plan?                                   | production-plan
        planner | production-assistant | de | Was haben wir produziert?                             | work-orders
        planner | production-assistant | de | Wie viel haben wir auf Lager?                         | stock
        planner | production-assistant | de | Wie hoch ist der Bedarf?                              | customer-demand
        planner | purchasing-assistant | de | Welche Teile gehen uns aus?                           | stock
        quality | quality-assistant    | en | Why did scrap rise?                                   | scrap-by-press
        quality | quality-assistant    | de | Warum ist der Ausschuss gestiegen?                    | scrap-by-press
        quality | quality-assistant    | de | Was sind die häufigsten Ausschussgründe?              | scrap-reasons
        quality | quality-assistant    | de | Welche Presse macht am meisten Ausschuss?             | scrap-by-press
        quality | quality-assistant    | de | Wie viele Fehler hatten die Prüfungen?                | inspections
        quality | quality-assistant    | de | Welche Lieferanten liefern schlechte Qualität?        | vendor-orders
        sales   | sales-update         | de | Welche Kunden sind still geworden?                    | customer-orders
        sales   | sales-update         | de | Wie läuft der Verkauf?                                | customer-orders
        """)
    void are_answered(String user, String workflow, String language, String question, String report) {
        var made = stack.post(user, "/api/summaries", Map.of("workflow", workflow, "question", question, "language", language));
        assertThat(made.status()).isEqualTo(201);
        assertThat(StreamSupport.stream(made.json().path("sources").spliterator(), false).map(source -> source.path("key").asString()).findFirst())
                .as(made.json().path("text").asString()).contains(report);
    }
}
