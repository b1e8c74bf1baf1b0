package io.gatehouse.governance;

/** The governance file in force. {@code etag} is the SHA-256 of the text, without quotes. */
public record Export(String text, String etag, long version) {
}
