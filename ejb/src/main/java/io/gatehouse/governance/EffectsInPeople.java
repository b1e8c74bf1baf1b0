package io.gatehouse.governance;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.explain.PolicyEffect;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.identity.directory.Directory;
import io.gatehouse.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * What a change of policy would do to the people of the directory, on the data that is landed and today. Takes two seconds
 * at most, however many people there are; what was not compared by then is told.
 */
@ApplicationScoped
class EffectsInPeople {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    InPeople of(Policy before, Policy after, CatalogSnapshot catalog) {
        long start = System.nanoTime();
        return directory.people().map(people -> {
            var effect = PolicyEffect.within(new PolicySnapshot(0, before, catalog), new PolicySnapshot(0, after, catalog), people.members(),
                    LocalDate.now(clock), () -> System.nanoTime() - start > LONGEST.toNanos());
            return new InPeople(effect.effects(), effect.compared(), effect.people(), people.asOf());
        }).orElse(InPeople.UNKNOWN);
    }
}
