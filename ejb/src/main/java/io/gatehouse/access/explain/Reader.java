package io.gatehouse.access.explain;

import io.gatehouse.identity.directory.Person;
import java.util.List;

/** Somebody who may see something, in those workflows and in those ways. */
public record Reader(Person person, List<In> in) {

    public record In(String workflow, Shown shown, List<Way> ways) {
    }

    public Reader {
        in = List.copyOf(in);
    }

    /** The most that they see of it anywhere. */
    public Shown best() {
        return in.stream().map(In::shown).reduce(Shown.NONE, Shown::best);
    }
}
