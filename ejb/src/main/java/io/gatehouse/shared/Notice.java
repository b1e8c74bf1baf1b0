package io.gatehouse.shared;

import java.util.List;

/**
 * Something a reader should know about an answer, from the entitlement or the visible data alone.
 * The sentence is made from the code and the arguments in the reader's language.
 */
public record Notice(String code, List<String> arguments) {
    public Notice {
        arguments = List.copyOf(arguments);
    }
}
