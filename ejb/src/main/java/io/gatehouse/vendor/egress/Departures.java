package io.gatehouse.vendor.egress;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds calls up by day, vendor and label. Pure. */
final class Departures {

    private record Key(LocalDate day, String vendor, String level, List<String> categories) {
        static Key of(CallLine call) {
            return new Key(LocalDate.ofInstant(call.sentAt(), ZoneOffset.UTC), call.vendor(), call.level(), call.categories());
        }
    }

    private static final Comparator<Departure> ORDER = Comparator.comparing(Departure::day).thenComparing(Departure::vendor)
            .thenComparing(Departure::level).thenComparing(departure -> String.join(",", departure.categories()));

    private Departures() {
    }

    static List<Departure> of(Stream<CallLine> calls) {
        return calls.collect(Collectors.groupingBy(Key::of)).entrySet().stream().map(Departures::sum).sorted(ORDER).toList();
    }

    private static Departure sum(Map.Entry<Key, List<CallLine>> same) {
        var key = same.getKey();
        return new Departure(key.day(), key.vendor(), key.level(), key.categories(), same.getValue().size(),
                same.getValue().stream().mapToLong(CallLine::bytes).sum());
    }
}
