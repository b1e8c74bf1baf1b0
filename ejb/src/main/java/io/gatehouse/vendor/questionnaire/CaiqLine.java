package io.gatehouse.vendor.questionnaire;

/** One answered question of a spreadsheet, as it stands there. */
record CaiqLine(int row, String id, String question, String answer, String ownership, String description) {

    /** Of {@code CEK-03.1} the control {@code CEK-03}; ids without a dot are controls. */
    String control() {
        var dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    boolean isAskedBy(String wanted) {
        return id.equals(wanted) || control().equals(wanted);
    }

    AdditionalAnswer kept() {
        return new AdditionalAnswer(id, question, answer, ownership, description);
    }
}
