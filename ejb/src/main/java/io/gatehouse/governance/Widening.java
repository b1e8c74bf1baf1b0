package io.gatehouse.governance;

import io.gatehouse.policy.Denial;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Grant.FieldSelection;
import io.gatehouse.policy.Grant.RowRule;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * What certainly shows no more than something else. Each answer is conservative: true only where it follows from the
 * two alone, whatever the data, the claims and the other grants are.
 */
final class Widening {

    private Widening() {
    }

    /** Whether all that {@code is} shows, {@code was} shows too, to the same roles in the same workflows on the same days. */
    static boolean covers(Grant was, Grant is) {
        return coversWorkflows(was.workflows(), is.workflows()) && starts(was.from(), is.from()) && ends(was.end(), is.end())
                && switch (was) {
                    case Grant.OfReports old -> is instanceof Grant.OfReports now && old.reports().containsAll(now.reports());
                    case Grant.OfDatasets old -> is instanceof Grant.OfDatasets now && coversData(old, now);
                };
    }

    private static boolean coversData(Grant.OfDatasets was, Grant.OfDatasets is) {
        return was.datasets().containsAll(is.datasets()) && coversFields(was.fields(), is.fields())
                && (was.rows() instanceof RowRule.All || was.rows().equals(is.rows())) && coversMasks(was, is);
    }

    /** A mask may come, without a label of its own; one that was there stays as it is, or its field leaves the grant. */
    private static boolean coversMasks(Grant.OfDatasets was, Grant.OfDatasets is) {
        var fields = new HashSet<>(was.masks().keySet());
        fields.addAll(is.masks().keySet());
        return fields.stream().filter(is.fields()::covers).allMatch(field -> coversMask(was.masks().get(field), is.masks().get(field)));
    }

    private static boolean coversMask(MaskSpec was, MaskSpec is) {
        if (was == null) {
            return is.label() == null;
        }
        return is != null && was.kind() == is.kind() && java.util.Objects.equals(was.width(), is.width())
                && (was.label() == null ? is.label() == null : is.label() == null || was.label().isWithin(is.label()));
    }

    static boolean coversFields(FieldSelection was, FieldSelection is) {
        return switch (was) {
            case FieldSelection.All all -> true;
            case FieldSelection.Only only -> is instanceof FieldSelection.Only now && only.names().containsAll(now.names());
            case FieldSelection.Except except -> switch (is) {
                case FieldSelection.All all -> false;
                case FieldSelection.Only now -> now.names().stream().allMatch(except::covers);
                case FieldSelection.Except now -> now.names().containsAll(except.names());
            };
        };
    }

    private static boolean coversWorkflows(List<String> was, List<String> is) {
        return was.isEmpty() || !is.isEmpty() && was.containsAll(is);
    }

    private static boolean starts(LocalDate was, LocalDate is) {
        return was == null || is != null && !is.isBefore(was);
    }

    private static boolean ends(LocalDate was, LocalDate is) {
        return was == null || is != null && !is.isAfter(was);
    }

    /** Whether all that {@code was} denies, {@code is} denies too. */
    static boolean stillDenies(Denial is, Denial was) {
        return coversPart(is.datasets(), was.datasets()) && coversPart(is.fields(), was.fields())
                && coversPart(is.categories(), was.categories());
    }

    private static boolean coversPart(List<String> wide, List<String> narrow) {
        return wide.isEmpty() || !narrow.isEmpty() && wide.containsAll(narrow);
    }

    /** Whether a label went up, or stayed. */
    static boolean raised(Label was, Label is) {
        return was.isWithin(is);
    }

    static boolean lowered(Level was, Level is) {
        return was != null && is != null && is.isWithin(was);
    }

    /** Whether a period is certainly no longer than it was, whatever months and years it is counted in. */
    static boolean shorter(Period was, Period is) {
        return was != null && is != null && mostDays(is) <= leastDays(was);
    }

    private static long leastDays(Period period) {
        return period.getYears() * 365L + period.getMonths() * 28L + period.getDays();
    }

    private static long mostDays(Period period) {
        return period.getYears() * 366L + period.getMonths() * 31L + period.getDays();
    }

    /** Whether nothing was added to a list whose absence says nothing. */
    static boolean noMore(Collection<String> was, Collection<String> is) {
        return was.containsAll(is) && was.isEmpty() == is.isEmpty();
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
