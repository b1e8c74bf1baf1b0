/**
 * Compiles SQL on datasets into SQL on landed tables, as far as an entitlement reaches.
 *
 * <p><b>Promise:</b> two states of the data that look the same through an entitlement give the same rows in the same order,
 * and the same refusals.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>What does not exist for the caller cannot be named: the validator's world holds nothing else.
 * <li>A dataset is replaced by a subquery with the named fields, masked as the caller sees them, on the rows on which every
 * field of it that the statement names anywhere is visible.
 * <li>What is not written down in {@code Expressions} and the classes it calls is refused. Each expression is total, because
 * PostgreSQL may run it on rows that a condition then hides.
 * <li>Numbers are exact and their size is bounded when compiling; results that would depend on trailing zeros are normalised.
 * <li>Wherever the order of rows can be seen or decides what LIMIT keeps, it is total.
 * <li>Refusals hold places and words of the statement alone.
 * </ol>
 * <p><b>Decisions:</b> own writer instead of the parser's unparser: the writer is the allow-list, knows types and sizes, and
 * emits no name of the statement. Which fields are named is found by lexical scopes on the validated tree; column origins of
 * relational algebra leave out conditions and sort keys. Values are typed literals, keys of masks are binds
 * ({@code SqlText} says why). Landing must keep numbers below 1,000 digits on either side, text below 16 Mi characters,
 * dates in the years 1 to 9999, and no NaN or infinity.
 * <p><b>Out of scope:</b> running statements and what results mean ({@code query}), deciding ({@code access}).
 */
package io.gatehouse.query.sql;
