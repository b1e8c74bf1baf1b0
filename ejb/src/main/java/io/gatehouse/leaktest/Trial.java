package io.gatehouse.leaktest;

import io.gatehouse.leaktest.HiddenChange.Changed;
import io.gatehouse.leaktest.view.Beholder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One reader before two states of the data. */
final class Trial {

    /** How an answer differed. */
    record Found(Request request, Channel channel, Answer one, Answer other) {
    }

    private final LeakTestTools tools;
    private final HiddenChange change;
    private final Person reader;
    private final Person neighbour;
    private Copy one;
    private Copy other;

    Trial(LeakTestTools tools, Beholder reader, Beholder neighbour) {
        this.tools = tools;
        Function<Beholder, Person> person = each -> Person.of(each, tools.policyVersion(), tools.subject().decide(each, tools.policyVersion()), tools.businessDay());
        this.reader = person.apply(reader);
        this.neighbour = person.apply(neighbour);
        this.change = new HiddenChange(tools.database(), reader, tools.datasets(), tools.links(), tools.seed());
    }

    boolean admits() {
        return change.admits();
    }

    /** Makes the second state anew; both are asked with nothing remembered of what they answered. */
    Changed prepare(List<Step> steps, Step.Slice slice) {
        var changed = change.apply(steps, slice);
        tools.landing().land(ShadowDatabase.B, tools.datasets(),
                changed.kept().stream().filter(step -> step.kind() == Step.Kind.ORDER).map(Step::dataset).toList());
        one = tools.copy(ShadowDatabase.A);
        other = tools.copy(ShadowDatabase.B);
        return changed;
    }

    Answer ask(Request request) {
        return ask(one, request);
    }

    /** Asks both states, each time after somebody else asked the same. */
    Optional<Found> compare(Request request, Answer first) {
        var second = ask(other, request);
        return Comparison.of(first, second).map(channel -> new Found(request, channel, first, second));
    }

    private Answer ask(Copy copy, Request request) {
        tools.subject().answer(copy, neighbour, request);
        return tools.subject().answer(copy, reader, request);
    }
}
