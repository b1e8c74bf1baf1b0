package io.gatehouse.summary.facts;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Meaning.Aggregate;
import io.gatehouse.policy.Meaning.Role;
import io.gatehouse.shared.FieldType;

/**
 * A column of a report, understood.
 *
 * @param meaning complete: title, role and aggregate are never null
 * @param flag whether only 0 and 1 occur: an event that happened or not
 */
public record Field(int index, String name, FieldType type, Meaning meaning, boolean flag) {

    public String title() {
        return meaning.title();
    }

    public Role role() {
        return meaning.role();
    }

    public Aggregate.Kind aggregate() {
        return meaning.aggregate().kind();
    }

    public boolean isMeasure() {
        return role() == Role.MEASURE;
    }

    public boolean isMoney() {
        return meaning.currency() != null;
    }

    public boolean isAdditive() {
        return isMeasure() && aggregate() == Aggregate.Kind.SUM;
    }

    public boolean isBadWhenHigh() {
        return meaning.good() == Meaning.Good.LOWER;
    }

    /** Unit or currency, or null. */
    public String unit() {
        return isMoney() ? meaning.currency() : meaning.unit();
    }

    /** The style in which a sum of it is told. */
    Figure.Style sumStyle() {
        return isMoney() ? Figure.Style.MONEY : flag ? Figure.Style.COUNT : Figure.Style.AMOUNT;
    }

    /** The style in which one of it is told. */
    Figure.Style meanStyle() {
        return isMoney() ? Figure.Style.PRICE : Figure.Style.MEAN;
    }

    /** The word for a code. */
    public String word(String code) {
        return meaning.values().getOrDefault(code, code);
    }

    /** A member by name: the word for it, with the column's title where it is a bare number. */
    public String member(String code) {
        var word = word(code);
        return word.chars().allMatch(Character::isDigit) ? title() + " " + word : word;
    }
}
