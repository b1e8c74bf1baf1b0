package io.gatehouse.leaktest;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Decision;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.leaktest.view.Beholder;
import io.gatehouse.query.CopyReader;
import io.gatehouse.query.sql.DataSchema;
import io.gatehouse.shared.DomainException;
import javax.sql.DataSource;

/**
 * What is tested: from the decision to the bytes that leave, by the very code that answers people. Tests of the test plant
 * faults by overriding one of these; nothing in the product does.
 */
class Subject {

    /** What the person may see. */
    Decision decide(Beholder beholder, long policyVersion) {
        return AccessRules.decide(beholder.caller(), beholder.workflow(), new PolicySnapshot(policyVersion, beholder.policy(), beholder.catalog()),
                beholder.today());
    }

    /** Where secured statements run. */
    DataSource reader(DataSource real) {
        return real;
    }

    /** The type that a column lands with. @param draft the rows, as SQL */
    String columnType(ShadowDatabase database, String draft, LandedDataset.LandedField field) {
        return field.type().sql();
    }

    final Copy copy(DataSource real, int seconds, String secret, DataSchema schema, CopyReader.Memory memory) {
        return new Copy(schema, new CopyReader(reader(real), seconds, secret, schema, memory));
    }

    /** What leaves for the person. */
    Answer answer(Copy copy, Person person, Request request) {
        if (person.admission().isEmpty()) {
            return Answer.refused("not-found");
        }
        try {
            return Answers.of(copy.reader(), person.admission().get(), person.businessDay(), request);
        } catch (DomainException refused) {
            return Answer.refused(refusal(refused));
        }
    }

    /** What is told of a refusal or a failure. */
    String refusal(DomainException refused) {
        return refused.code() + ' ' + refused.violations();
    }
}
