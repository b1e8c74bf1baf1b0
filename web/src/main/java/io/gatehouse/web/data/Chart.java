package io.gatehouse.web.data;

import io.gatehouse.summary.Summary;
import io.gatehouse.web.api.json.JsonText;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A small chart with the table of its figures, for those who read it otherwise.
 *
 * @param title what is shown, with its unit
 * @param json what Chart.js takes; colours are left to the page
 * @param openEnd whether the last month is not over
 */
public record Chart(String title, String json, List<Row> rows, boolean overTime, boolean openEnd) {

    public record Row(String name, String value) {
    }

    public Chart {
        rows = List.copyOf(rows);
    }

    public static Chart of(Summary.Chart chart, Locale language, LocalDate today) {
        var overTime = "time".equals(chart.kind());
        var names = chart.labels().stream().map(label -> overTime ? month(label, language) : label).toList();
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(2);
        var rows = IntStream.range(0, names.size()).mapToObj(i -> new Row(names.get(i), format.format(chart.values().get(i)))).toList();
        var openEnd = overTime && !chart.labels().isEmpty() && isOpen(chart.labels().getLast(), today);
        return new Chart(Cells.heading("", chart.title(), chart.unit()), json(chart, names, overTime, openEnd), rows, overTime, openEnd);
    }

    private static boolean isOpen(String label, LocalDate today) {
        var month = YearMonth.from(today);
        return label.equals(month.toString()) && today.isBefore(month.atEndOfMonth());
    }

    private static String month(String label, Locale language) {
        try {
            return DateTimeFormatter.ofPattern("MMM yy", language).format(YearMonth.parse(label));
        } catch (DateTimeException asItIs) {
            return label;
        }
    }

    private static String json(Summary.Chart chart, List<String> names, boolean overTime, boolean openEnd) {
        var data = Map.of("labels", names, "datasets", List.of(Map.of("data", chart.values())));
        return JsonText.of(Map.of("type", "bar", "data", data,
                "options", Map.of("indexAxis", overTime ? "x" : "y", "openEnd", openEnd)));
    }
}
