package io.gatehouse.leaktest;

import java.util.List;

/**
 * The first answer that differed, and the smallest change of hidden data that makes it differ.
 *
 * @param person login name of the reader, null where made up
 * @param roles of the reader
 * @param kind of the request: {@code list report summary question statement}
 * @param request its name or its words
 * @param dataset where the change is
 * @param change {@code cells rows-added rows-deleted order}, or {@code several}
 * @param field whose cells were changed; null for whole rows
 * @param size how many cells, or rows
 * @param datasets that the request and the change have to do with
 * @param one the answer to the first state; null where its values are not the viewer's to see
 * @param other the answer to the second state
 */
public record Difference(String person, List<String> roles, String kind, String request, Channel channel, String dataset, String change, String field,
                         long size, List<String> datasets, Side one, Side other) {

    /** An answer, cut to what is worth showing. */
    public record Side(String refusal, String head, List<String> rows, String digest, String text) {

        public Side {
            rows = List.copyOf(rows);
        }
    }

    public Difference {
        roles = List.copyOf(roles);
        datasets = List.copyOf(datasets);
    }

    /** Names and channel alone. */
    public Difference withoutValues() {
        return new Difference(person, roles, kind, request, channel, dataset, change, field, size, datasets, null, null);
    }
}
