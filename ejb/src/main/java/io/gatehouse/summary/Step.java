package io.gatehouse.summary;

/** How far the first transaction comes: to the end, or to where a vendor may be asked, with no transaction open. */
sealed interface Step {

    record Done(Summary summary) implements Step {
    }

    record Ask(Prepared prepared) implements Step {
    }
}
