package io.gatehouse.policy;

import io.gatehouse.shared.Level;
import java.util.List;

/** Categories that together are as sensitive as {@code level}, however harmless each is. */
public record CompilationRule(List<String> categories, Level level) {
    public CompilationRule {
        categories = List.copyOf(categories);
    }
}
