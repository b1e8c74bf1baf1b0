package io.gatehouse.summary.facts;

/** Events to chances: sum of the numerator to the sum of the denominator, or to all rows where that is null. */
record Rate(Field numerator, Field denominator) {

    Quantity chances(Filter filter) {
        return denominator == null ? new Quantity.Values(numerator, filter) : new Quantity.Sum(denominator, filter);
    }

    Quantity events(Filter filter) {
        return new Quantity.Sum(numerator, filter);
    }

    Quantity of(Filter filter) {
        return new Quantity.Ratio(events(filter), chances(filter));
    }

    /** Events and chances of some rows as floating numbers, for tests of significance only. */
    double[] counts(Sheet sheet, int[] rows) {
        var events = sheet.sum(numerator, rows);
        double chances = 0;
        if (denominator == null) {
            for (int row : rows) {
                chances += sheet.isMissing(row, numerator) ? 0 : 1;
            }
        } else {
            var sum = sheet.sum(denominator, rows);
            chances = sum == null ? 0 : sum.doubleValue();
        }
        return new double[] {events == null ? 0 : events.doubleValue(), chances};
    }
}
