package io.gatehouse.summary.facts;

import java.time.LocalDate;
import java.util.List;

/** What stands in the place of a name in a sentence pattern; told in the reader's language. */
public sealed interface Term permits Term.Word, Term.Title, Term.Day, Term.Days, Term.Names, Term.Counted, Figure, Span {

    /** A value of the data, told as it is. */
    record Word(String text) implements Term {
    }

    /** The title of a column or report. */
    record Title(String text) implements Term {
    }

    record Day(LocalDate day) implements Term {
    }

    record Days(List<LocalDate> days) implements Term {
        public Days {
            days = List.copyOf(days);
        }
    }

    /** Values of the data with a figure each, or without where there are no figures. */
    record Names(List<String> names, List<Figure> figures) implements Term {
        public Names {
            names = List.copyOf(names);
            figures = List.copyOf(figures);
        }
    }

    /** So and so many of something: {@code noun} is the title of one of them, null for rows. */
    record Counted(Figure figure, String noun) implements Term {
    }
}
