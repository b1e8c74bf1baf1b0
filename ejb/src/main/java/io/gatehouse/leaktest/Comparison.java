package io.gatehouse.leaktest;

import java.util.Objects;
import java.util.Optional;

/** Compares two answers byte for byte; of several channels the one that says most about the cause. */
final class Comparison {

    private Comparison() {
    }

    static Optional<Channel> of(Answer one, Answer other) {
        if (one.isTimeOut() || other.isTimeOut() || one.equals(other)) {
            return Optional.empty();
        }
        if (!Objects.equals(one.refusal(), other.refusal())) {
            return Optional.of(Channel.ERROR);
        }
        if (one.rows().size() != other.rows().size()) {
            return Optional.of(Channel.COUNT);
        }
        if (!one.rows().equals(other.rows())) {
            return Optional.of(one.rows().stream().sorted().toList().equals(other.rows().stream().sorted().toList()) ? Channel.ORDER : Channel.ROWS);
        }
        if (!one.text().equals(other.text())) {
            return Optional.of(Channel.TEXT);
        }
        return Optional.of(one.head().equals(other.head()) ? Channel.DIGEST : Channel.HEAD);
    }
}
