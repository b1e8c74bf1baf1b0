package io.gatehouse.summary.guard;

import io.gatehouse.summary.question.Stems;
import io.gatehouse.summary.telling.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One row of an extract. A number of it supports a sentence that says which row it means. */
record RowCells(List<Cell> cells, boolean alone) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?: \\S+)?");

    /** @param amount null where the cell is no number */
    record Cell(List<String> title, String value, Amount amount, List<Day> days) {
    }

    static List<RowCells> of(String text) {
        var lines = text.lines().filter(line -> line.startsWith("- ")).toList();
        return lines.stream().map(line -> new RowCells(cells(line.substring(2)), lines.size() <= 3)).toList();
    }

    private static List<Cell> cells(String line) {
        var cells = new ArrayList<Cell>();
        for (String part : line.split("; ")) {
            int colon = part.indexOf(": ");
            if (colon > 0) {
                var value = part.substring(colon + 2);
                var days = Days.in(value);
                cells.add(new Cell(Stems.of(part.substring(0, colon)), value.toLowerCase(Locale.ROOT),
                        days.days().isEmpty() && NUMBER.matcher(value).matches() ? Amounts.of(value, Language.EN).getFirst() : null, days.days()));
            }
        }
        return cells;
    }

    /** Whether a number that a sentence says stands here, and the sentence names its column or another cell of this row. */
    boolean supports(Amount said, Saying saying) {
        return cells.stream().anyMatch(cell -> cell.amount() != null && said.tells(cell.amount()) && said.agrees(cell.amount())
                && (cell.title().contains(Stems.stem(Stems.plain(said.before()))) && said.value().compareTo(cell.amount().value()) == 0
                || cells.stream().anyMatch(other -> other != cell && isNamed(other, said, saying))
                || alone && saying.stems().stream().anyMatch(cell.title()::contains)));
    }

    /** A name, a whole number of three digits or more that is meant exactly, or a day. */
    private static boolean isNamed(Cell other, Amount said, Saying saying) {
        if (other.amount() != null) {
            return other.amount().value().compareTo(new BigDecimal("100")) >= 0 && saying.amounts().stream()
                    .anyMatch(amount -> amount != said && amount.value().compareTo(other.amount().value()) == 0);
        }
        return other.days().isEmpty() ? other.value().length() > 2 && saying.folded().contains(other.value())
                : other.days().stream().anyMatch(day -> saying.days().stream().anyMatch(told -> told.day() != null && told.standsIn(List.of(day))));
    }
}
