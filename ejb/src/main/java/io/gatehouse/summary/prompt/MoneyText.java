package io.gatehouse.summary.prompt;

import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Policy;
import io.gatehouse.pseudonym.EntityKind;
import io.gatehouse.pseudonym.Found;
import io.gatehouse.pseudonym.Recogniser;
import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.FieldType;
import io.gatehouse.summary.facts.EvidenceTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds amounts of money in evidence by what its columns are, whatever currency they have, and where they have none. In
 * rows it is the numbers of such a column; in a fact that rests on one without a currency of ISO 4217, every number but days and percentages, for a
 * sentence does not say which of its numbers come from which column. Pure.
 */
public final class MoneyText {

    private static final Set<String> CATEGORIES = Set.of("purchase-price", "sales-price", "cost", "product-cost", "inventory-value");
    private static final Set<Meaning.Role> NO_AMOUNTS = Set.of(Meaning.Role.IDENTIFIER, Meaning.Role.STATUS, Meaning.Role.TIME);
    private static final String NUMBER = "[+\\-−]?\\d{1,15}(?:[.,'’\\u00A0\\u202F]\\d{3})*(?:[.,]\\d{1,12})?";
    private static final Pattern TOLD = Pattern.compile("(?<![\\p{L}\\p{N}_])(?<![\\p{N}][.,:/-])" + NUMBER
            + "(?:\\s(?:k|M|Tsd\\.|Mio\\.))?(?![\\p{L}\\p{N}_])(?![.,]\\d)(?!\\s?%)");

    private final List<EvidenceTable> tables;
    private final Set<String> categories;
    private final Recogniser recogniser;

    /** @param recogniser tells days, which are no amounts */
    public MoneyText(Policy policy, List<EvidenceTable> tables, Recogniser recogniser) {
        this.tables = List.copyOf(tables);
        this.categories = categories(policy);
        this.recogniser = recogniser;
    }

    /** Categories of money: the usual ones, and whichever the policy puts on a field that has a currency. */
    private static Set<String> categories(Policy policy) {
        var categories = new TreeSet<>(CATEGORIES);
        policy.datasets().stream().flatMap(dataset -> dataset.fields().values().stream())
                .filter(field -> field.meaning().currency() != null).map(FieldSpec::label).filter(Objects::nonNull)
                .forEach(label -> categories.addAll(label.categories()));
        return categories;
    }

    /** The amounts in an item's text. */
    public List<Found> in(EvidenceItem item, String text) {
        var columns = item.sources().stream().flatMap(source -> money(tables.get(Integer.parseInt(source.substring(1)) - 1)).stream()).toList();
        if (columns.isEmpty()) {
            return List.of();
        }
        return item.kind() == EvidenceItem.Kind.ROWS ? rows(columns, text)
                : columns.stream().allMatch(MoneyText::isToldWithCurrency) ? List.of() : fact(text);
    }

    /** Then the recogniser finds every amount of it by its currency. */
    private static boolean isToldWithCurrency(ResultTable.Column column) {
        return Currency.getAvailableCurrencies().stream().anyMatch(currency -> currency.getDefaultFractionDigits() >= 0
                && currency.getCurrencyCode().equals(column.meaning().currency()));
    }

    private List<ResultTable.Column> money(EvidenceTable table) {
        return table.table().columns().stream().filter(this::isMoney).toList();
    }

    private boolean isMoney(ResultTable.Column column) {
        var meaning = column.meaning();
        return column.type() == FieldType.NUMBER && !(meaning.role() != null && NO_AMOUNTS.contains(meaning.role()))
                && (meaning.currency() != null || meaning.unit() == null && column.label().categories().stream().anyMatch(categories::contains));
    }

    private static List<Found> rows(Collection<ResultTable.Column> columns, String text) {
        var found = new ArrayList<Found>();
        for (ResultTable.Column column : columns) {
            var matcher = Pattern.compile("(?m)(?:^- |; )" + Pattern.quote(RowText.title(column)) + ": (?<amount>" + NUMBER + ")").matcher(text);
            while (matcher.find()) {
                found.add(new Found(matcher.start("amount"), matcher.end("amount"), EntityKind.MONEY));
            }
        }
        return found;
    }

    private List<Found> fact(String text) {
        var days = recogniser.find(text, Set.of(EntityKind.DATE_TIME));
        var found = new ArrayList<Found>();
        var matcher = TOLD.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (days.stream().noneMatch(day -> day.start() < end && start < day.end())) {
                found.add(new Found(start, end, EntityKind.MONEY));
            }
        }
        return found;
    }
}
