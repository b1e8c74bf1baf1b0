package io.gatehouse.governance;

import io.gatehouse.access.explain.Effect;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * A change of policy in people, by their login names: who sees something else by it, and of what. As the directory knows
 * them; decisions go by the token.
 *
 * @param effects by dataset; none where nobody among those compared sees anything else
 * @param compared people whose sight was compared
 * @param people all people with a role of the policy; more than were compared where time was up
 * @param asOf when the directory was asked; null where it is not available, and nobody is named
 */
public record InPeople(List<Effect> effects, int compared, int people, Instant asOf) {

    static final InPeople UNKNOWN = new InPeople(List.of(), 0, 0, null);

    public InPeople {
        effects = List.copyOf(effects);
    }

    /** As far as it is about these datasets. */
    InPeople about(Predicate<String> datasets) {
        return new InPeople(effects.stream().filter(effect -> datasets.test(effect.dataset())).toList(), compared, people, asOf);
    }

    public boolean available() {
        return asOf != null;
    }

    public boolean complete() {
        return available() && compared == people;
    }
}
