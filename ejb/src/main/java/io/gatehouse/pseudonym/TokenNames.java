package io.gatehouse.pseudonym;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;

/**
 * Gives out tokens in the order they are asked for, and knows which words of token shape the texts themselves hold.
 * Where a text holds one with a kind's prefix, the kind goes on with another prefix.
 */
final class TokenNames {

    private static final int LONGEST_PREFIX = 8;

    private final Map<EntityKind, Integer> marks = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, Integer> numbers = new EnumMap<>(EntityKind.class);
    private final Set<String> literals = new HashSet<>();
    private final Set<String> literalPrefixes = new HashSet<>();

    /** Remembers what of a text has the shape of a token, so that no token is given that stands there already. */
    void learn(String text) {
        TokenShape.marked(text).map(MatchResult::group).map(TokenShape::plain).forEach(literals::add);
        TokenShape.namedIn(text).forEach(token -> {
            literals.add(token);
            literalPrefixes.add(token.substring(0, token.indexOf('_')));
        });
    }

    /** Whether a text held this word itself. */
    boolean isLiteral(String word) {
        return literals.contains(word);
    }

    /** A token that no text held and that was not given before. */
    String next(EntityKind kind) {
        while (literalPrefixes.contains(prefix(kind)) && marks.getOrDefault(kind, 0) < LONGEST_PREFIX) {
            marks.merge(kind, 1, Integer::sum);
        }
        String token;
        do {
            token = prefix(kind) + "_" + numbers.merge(kind, 1, Integer::sum);
        } while (literals.contains(token));
        return token;
    }

    private String prefix(EntityKind kind) {
        return kind.prefix() + "X".repeat(marks.getOrDefault(kind, 0));
    }

    /** The kind whose tokens begin as a word does. */
    static EntityKind kindOf(String token) {
        return Arrays.stream(EntityKind.values()).filter(kind -> token.startsWith(kind.prefix())).findFirst().orElseThrow();
    }
}
