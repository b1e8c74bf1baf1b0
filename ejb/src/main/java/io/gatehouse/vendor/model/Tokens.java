package io.gatehouse.vendor.model;

import java.nio.charset.StandardCharsets;

/** An upper estimate of tokens where nobody has counted them: a third of the bytes in UTF-8, rounded up. */
final class Tokens {

    private Tokens() {
    }

    static int estimate(String text) {
        return (text.getBytes(StandardCharsets.UTF_8).length + 2) / 3;
    }
}
