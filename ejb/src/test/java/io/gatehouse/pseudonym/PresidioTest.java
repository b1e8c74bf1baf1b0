package io.gatehouse.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Recall and precision on marked texts. The rules were developed on the first half; the other was only measured. */
class PresidioTest {

    private static final int HALF = 500;
    /** A little under what was reached on the half that was only measured. */
    private static final Map<EntityKind, Double> RECALL = Map.of(EntityKind.PERSON, 0.90, EntityKind.EMAIL, 0.99, EntityKind.PHONE, 0.93,
            EntityKind.ADDRESS, 0.90, EntityKind.IBAN, 0.99, EntityKind.CARD, 0.99, EntityKind.ID_NUMBER, 0.99,
            EntityKind.ORGANIZATION, 0.18, EntityKind.DATE_TIME, 0.95);
    private static final Map<EntityKind, Double> PRECISION = Map.of(EntityKind.PERSON, 0.60, EntityKind.EMAIL, 0.99, EntityKind.PHONE, 0.95,
            EntityKind.ADDRESS, 0.95, EntityKind.IBAN, 0.99, EntityKind.CARD, 0.99, EntityKind.ID_NUMBER, 0.95,
            EntityKind.ORGANIZATION, 0.60, EntityKind.DATE_TIME, 0.90);

    @Test
    void personal_data_is_recognised_as_well_as_the_record_says() throws IOException {
        var texts = Presidio.texts();
        var developed = score("developed on: the first 500 texts", texts.subList(0, HALF));
        var measured = score("only measured: the other 500 texts", texts.subList(HALF, texts.size()));
        for (var score : List.of(developed, measured)) {
            RECALL.forEach((kind, floor) -> assertThat(score.recall(kind)).as("recall of %s", kind).isGreaterThanOrEqualTo(floor));
            PRECISION.forEach((kind, floor) -> assertThat(score.precision(kind)).as("precision of %s", kind).isGreaterThanOrEqualTo(floor));
        }
    }

    private static Score score(String title, List<Presidio.Text> texts) {
        var recogniser = Recogniser.of(List.of());
        var score = new Score();
        texts.forEach(text -> score.add(text, recogniser.find(text.text())));
        System.out.println(title + "\n" + score.table());
        return score;
    }
}
