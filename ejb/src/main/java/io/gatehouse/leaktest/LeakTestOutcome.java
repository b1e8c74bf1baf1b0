package io.gatehouse.leaktest;

import java.util.List;

/** What a whole test found. @param firstDifference null where nothing differed */
public record LeakTestOutcome(List<ReaderResult> readers, Difference firstDifference) {

    public LeakTestOutcome {
        readers = List.copyOf(readers);
    }

    /** One leak is a leak; it holds where it holds for some reader and nothing ended the others early. */
    public Verdict verdict() {
        if (readers.stream().anyMatch(reader -> reader.verdict() == Verdict.LEAKS)) {
            return Verdict.LEAKS;
        }
        boolean cut = readers.stream().anyMatch(reader -> List.of("time-over", "condition-unreadable").contains(String.valueOf(reader.reason())));
        return !cut && readers.stream().anyMatch(reader -> reader.verdict() == Verdict.HOLDS) ? Verdict.HOLDS : Verdict.INCONCLUSIVE;
    }

    public int cases() {
        return readers.stream().mapToInt(ReaderResult::cases).sum();
    }

    public int answered() {
        return readers.stream().mapToInt(ReaderResult::answered).sum();
    }

    public long cellsChanged() {
        return readers.stream().mapToLong(ReaderResult::cellsChanged).sum();
    }
}
