package io.gatehouse.leaktest;

/** Something that is asked of both states. */
sealed interface Request {

    /** What kind of thing is asked: {@code list report summary question statement}. */
    String kind();

    /** Its name, or its words. */
    String text();

    /** Which reports there are. */
    record Listing() implements Request {
        @Override
        public String kind() {
            return "list";
        }

        @Override
        public String text() {
            return "reports";
        }
    }

    record Rows(String text) implements Request {
        @Override
        public String kind() {
            return "report";
        }
    }

    /** The summary of a report. */
    record Told(String text) implements Request {
        @Override
        public String kind() {
            return "summary";
        }
    }

    record Question(String text) implements Request {
        @Override
        public String kind() {
            return "question";
        }
    }

    record Statement(String text) implements Request {
        @Override
        public String kind() {
            return "statement";
        }
    }
}
