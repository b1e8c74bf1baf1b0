package io.gatehouse.vendor.questionnaire;

/** Words for people in both languages. */
public record Text(String en, String de) {
}
