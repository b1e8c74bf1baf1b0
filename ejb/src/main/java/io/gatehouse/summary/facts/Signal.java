package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A measure that can shift: a mean, or a rate; as a series for tests, and as a quantity for telling. */
sealed interface Signal {

    Field field();

    double events(Sheet sheet, int row);

    double chances(Sheet sheet, int row);

    Quantity level(Filter filter);

    /** Whether a shift of so many {events, chances} from a level matters to all of them. */
    boolean matters(double[] after, double levelBefore, double[] all);

    Figure.Style style();

    String unit();

    /** Mean of a value per row. */
    record Mean(Field field) implements Signal {
        @Override
        public double events(Sheet sheet, int row) {
            var value = sheet.number(row, field);
            return value == null ? 0 : value.doubleValue();
        }

        @Override
        public double chances(Sheet sheet, int row) {
            return sheet.number(row, field) == null ? 0 : 1;
        }

        @Override
        public Quantity level(Filter filter) {
            return new Quantity.Ratio(new Quantity.Sum(field, filter), new Quantity.Values(field, filter));
        }

        @Override
        public boolean matters(double[] after, double levelBefore, double[] all) {
            return after[1] >= 0.01 * all[1];
        }

        @Override
        public Figure.Style style() {
            return field.meanStyle();
        }

        @Override
        public String unit() {
            return field.unit();
        }
    }

    /** Events to chances. */
    record Rated(Rate rate) implements Signal {
        @Override
        public Field field() {
            return rate.numerator();
        }

        @Override
        public double events(Sheet sheet, int row) {
            var value = sheet.number(row, rate.numerator());
            return value == null ? 0 : value.doubleValue();
        }

        @Override
        public double chances(Sheet sheet, int row) {
            var field = rate.denominator() == null ? rate.numerator() : rate.denominator();
            BigDecimal value = sheet.number(row, field);
            return value == null ? 0 : rate.denominator() == null ? 1 : Math.max(0, value.doubleValue());
        }

        @Override
        public Quantity level(Filter filter) {
            return rate.of(filter);
        }

        @Override
        public boolean matters(double[] after, double levelBefore, double[] all) {
            double moved = Math.abs(after[0] - levelBefore * after[1]);
            return moved >= 10 && moved >= 0.05 * all[0];
        }

        @Override
        public Figure.Style style() {
            return Figure.Style.RATE;
        }

        @Override
        public String unit() {
            return null;
        }
    }

    static List<Signal> of(Study study) {
        var signals = new ArrayList<Signal>();
        study.measures().rates().forEach(rate -> signals.add(new Rated(rate)));
        study.measures().means().stream().filter(field -> !field.isMoney()).forEach(field -> signals.add(new Mean(field)));
        return signals;
    }
}
