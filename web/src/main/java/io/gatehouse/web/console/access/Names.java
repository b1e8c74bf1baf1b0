package io.gatehouse.web.console.access;

import io.gatehouse.policy.Policy;

/** Titles of what the policy names; keys where it gives none. For who governs alone. */
final class Names {

    private final Policy policy;

    Names(Policy policy) {
        this.policy = policy;
    }

    String dataset(String key) {
        return policy.dataset(key).map(spec -> spec.title()).orElse(key);
    }

    /** The field's title, with its name where that is another word. */
    String field(String dataset, String name) {
        return policy.dataset(dataset == null ? "" : dataset).map(spec -> spec.fields().get(name)).map(field -> field.meaning())
                .map(meaning -> meaning.title()).orElse(name);
    }

    String workflow(String key) {
        return policy.workflow(key == null ? "" : key).map(spec -> spec.title()).orElse(key == null ? "" : key);
    }

    String report(String key) {
        return policy.report(key).map(spec -> spec.title()).orElse(key);
    }

    String role(String key) {
        return policy.role(key).map(spec -> spec.title()).filter(title -> !title.isBlank()).orElse(key);
    }
}
