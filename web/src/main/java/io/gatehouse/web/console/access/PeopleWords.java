package io.gatehouse.web.console.access;

import io.gatehouse.governance.InPeople;
import io.gatehouse.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a change would do to people, for the tag that tells it. */
@Named
@RequestScoped
public class PeopleWords {

    @Inject
    private AccessChoices choices;

    @Inject
    private Words words;

    private InPeople told;
    private List<EffectWords.Sentence> sentences;

    public List<EffectWords.Sentence> of(InPeople people) {
        if (people == null) {
            return List.of();
        }
        if (told != people) {
            told = people;
            sentences = new EffectWords(choices.policy(), words.texts()).of(people);
        }
        return sentences;
    }
}
