package io.gatehouse.vendor.egress;

import io.gatehouse.shared.Label;

/**
 * A piece of evidence that somebody would like to send.
 *
 * @param number its number in the prompt, from 1
 * @param label of what it rests on
 */
public record Item(int number, Label label) {
}
