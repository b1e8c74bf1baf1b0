package io.gatehouse.pseudonym;

import java.util.List;

/** One way to recognise something in a text. What rules find may overlap. */
interface Rule {

    List<Found> find(String text);
}
