package io.gatehouse.web.console.access;

import io.gatehouse.access.explain.Effect;
import io.gatehouse.governance.InPeople;
import io.gatehouse.policy.Policy;
import io.gatehouse.web.page.Texts;
import java.util.ArrayList;
import java.util.List;

/** A change of policy in people, as sentences: "3 people lose Unit price of Purchase order lines". Pure. */
public final class EffectWords {

    private static final int MOST_NAMES = 12;
    private static final int MOST_FIELDS = 6;

    private final Names names;
    private final Texts texts;

    public EffectWords(Policy policy, Texts texts) {
        this.names = new Names(policy);
        this.texts = texts;
    }

    /** @param kind {@code loses gains less more differently}; @param who login names, the first of them */
    public record Sentence(String kind, String text, String who) {
    }

    /** First who loses and gains, then who sees less, more, or something else. */
    public List<Sentence> of(InPeople people) {
        var sentences = new ArrayList<Sentence>();
        if (people != null) {
            people.effects().forEach(effect -> add(sentences, "loses", effect, effect.loses()));
            people.effects().forEach(effect -> add(sentences, "gains", effect, effect.gains()));
            people.effects().forEach(effect -> add(sentences, "less", effect, effect.less()));
            people.effects().forEach(effect -> add(sentences, "more", effect, effect.more()));
            people.effects().forEach(effect -> add(sentences, "differently", effect, effect.differently()));
        }
        return sentences;
    }

    private void add(List<Sentence> sentences, String kind, Effect effect, List<String> who) {
        if (!who.isEmpty()) {
            sentences.add(new Sentence(kind, texts.say("effect." + kind + (who.size() == 1 ? ".one" : ".many"), who.size(), what(effect)), who(who)));
        }
    }

    private String what(Effect effect) {
        if (effect.dataset().equals(Effect.PUBLISHED)) {
            return texts.say("effect.published", texts.listing(effect.fields().stream().map(names::report).toList()));
        }
        var fields = effect.fields().stream().map(field -> names.field(effect.dataset(), field)).toList();
        return texts.say("effect.of", fields.size() <= MOST_FIELDS ? texts.listing(fields)
                : texts.say("effect.fields", String.join(", ", fields.subList(0, MOST_FIELDS - 1)), fields.size() - MOST_FIELDS + 1), names.dataset(effect.dataset()));
    }

    private String who(List<String> who) {
        return who.size() <= MOST_NAMES ? String.join(", ", who)
                : texts.say("effect.names", String.join(", ", who.subList(0, MOST_NAMES)), who.size() - MOST_NAMES);
    }
}
