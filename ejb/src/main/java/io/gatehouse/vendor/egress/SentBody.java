package io.gatehouse.vendor.egress;

/** @param body the exact body that was sent; null once it is erased */
public record SentBody(CallLine call, String body) {
}
