package io.gatehouse.access.explain;

import java.util.List;

/**
 * What a change of policy does to people.
 *
 * @param effects by dataset; none where nobody among those compared sees anything else
 * @param compared people whose sight was compared
 * @param people all people who have a role of either policy; more than were compared where the time was up
 */
public record EffectOnPeople(List<Effect> effects, int compared, int people) {
    public EffectOnPeople {
        effects = List.copyOf(effects);
    }
}
