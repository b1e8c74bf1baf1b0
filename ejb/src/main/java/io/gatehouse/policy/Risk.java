package io.gatehouse.policy;

/**
 * How risky the use of AI is, and why.
 *
 * @param category after the EU AI Act (Regulation 2024/1689): prohibited practices Art. 5, high risk Art. 6, limited
 *     risk with duties of transparency Art. 50, minimal risk
 * @param reasons in words; null where none are given
 */
public record Risk(Category category, String reasons) {

    public enum Category { MINIMAL, LIMITED, HIGH, PROHIBITED }
}
