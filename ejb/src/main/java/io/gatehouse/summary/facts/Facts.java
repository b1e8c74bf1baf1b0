package io.gatehouse.summary.facts;

import java.util.List;
import java.util.stream.Stream;

/** All that is known to look for, in one report. */
public final class Facts {

    private static final List<FactKind> KINDS = List.of(new LevelChange(), new ChangeParts(), new Contributors(),
            new OtherMeasures(), new PriceSteps(), new Shifts(), new ControlLimits(), new Drift(), new BadDay(), new Burst(), new Episode(),
            new Threshold(), new Turnover(), new Outlier(), new Concentration(), new MissedTarget(), new SetAside(),
            new MissingValues(), new DataLimit());

    private Facts() {
    }

    /** The facts of a report, in no particular order of importance but always in the same. */
    public static List<Fact> of(Study study) {
        if (study.allRows().length == 0 && study.sheet().size() == 0) {
            return List.of();
        }
        return KINDS.stream().flatMap(kind -> find(kind, study)).toList();
    }

    private static Stream<Fact> find(FactKind kind, Study study) {
        return kind.find(study).filter(fact -> fact.figures().stream().allMatch(figure -> figure.value() != null));
    }
}
