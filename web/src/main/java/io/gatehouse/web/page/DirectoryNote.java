package io.gatehouse.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a page that names people must add: that it cannot name them now, or that their names are some minutes old. */
@Named
@RequestScoped
public class DirectoryNote {

    private static final long WORTH_SAYING = 60;

    @Inject
    Clock clock;

    @Inject
    Words words;

    /** Nothing where the directory answered within the last minute. @param asOf when it answered, or null */
    public String of(Instant asOf) {
        return text(words.texts(), asOf, clock.instant());
    }

    static String text(Texts texts, Instant asOf, Instant now) {
        if (asOf == null) {
            return texts.say("people.unavailable");
        }
        var age = Duration.between(asOf, now);
        return age.toSeconds() < WORTH_SAYING ? "" : texts.say(age.toMinutes() == 1 ? "people.age.one" : "people.age.many", age.toMinutes());
    }
}
