package io.gatehouse.pseudonym;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;

/**
 * The pseudonyms of one answer: replaces what a {@link Recogniser} finds by tokens, and tokens by what they stood for.
 *
 * <p>The same words get the same token in every text of the answer, in whatever case they are written; they come back
 * as they were written first. A token never stands for anything but what this map gave it for, and no text that was
 * hidden holds a word of its shape. What tokens stand for is kept encrypted in memory and ends with {@link #close()}.
 * Safe for several threads.
 */
public final class PseudonymMap implements AutoCloseable {

    private static final int FEW_DIGITS = 5;

    private final Recogniser recogniser;
    private final Vault vault;
    private final TokenNames names = new TokenNames();
    private final Map<ByteBuffer, String> tokens = new HashMap<>();
    private final Map<String, Original> originals = new LinkedHashMap<>();

    private record Original(EntityKind kind, Vault.Sealed text) { }

    public PseudonymMap(Recogniser recogniser) {
        this(recogniser, new SecureRandom());
    }

    PseudonymMap(Recogniser recogniser, SecureRandom random) {
        this.recogniser = recogniser;
        this.vault = new Vault(random);
    }

    /**
     * The text with a token in place of everything of these kinds that is recognised in it, and of whatever was hidden
     * in earlier texts of the answer.
     */
    public String hide(String text, Set<EntityKind> kinds) {
        return hideAll(List.of(text), kinds).getFirst();
    }

    /** As {@link #hide} for each; what is recognised in one of the texts is hidden in all of them. */
    public List<String> hideAll(List<String> texts, Set<EntityKind> kinds) {
        return hideAll(texts, kinds, texts.stream().map(text -> List.<Found>of()).toList());
    }

    /**
     * As {@link #hideAll(List, Set)}, and what the caller knows to be hidden in each of the texts. A bare number of few
     * digits is hidden where it was found and nowhere else: elsewhere it is another one.
     */
    public synchronized List<String> hideAll(List<String> texts, Set<EntityKind> kinds, List<List<Found>> given) {
        texts.forEach(names::learn);
        var found = new ArrayList<List<Found>>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var known = new ArrayList<>(recogniser.find(text, kinds));
            known.addAll(given.get(i));
            var pieces = Pieces.joined(withLiterals(text, known));
            pieces.forEach(piece -> token(text.substring(piece.start(), piece.end()), piece.kind()));
            found.add(pieces);
        }
        var hiddenBefore = new NameIndex(originals.values().stream().map(each -> new KnownName(vault.open(each.text()), each.kind()))
                .filter(name -> !isFewDigits(name.text())).toList());
        var hidden = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            var pieces = new ArrayList<>(found.get(i));
            hiddenBefore.find(texts.get(i)).forEach(pieces::add);
            hidden.add(replaced(texts.get(i), Pieces.joined(pieces)));
        }
        return hidden;
    }

    private static boolean isFewDigits(String text) {
        return text.chars().noneMatch(Character::isLetter) && text.chars().noneMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL)
                && text.chars().filter(Character::isDigit).count() < FEW_DIGITS;
    }

    /** A word of the text that looks like a token given before must not come back as what that one stands for. */
    private List<Found> withLiterals(String text, List<Found> found) {
        var all = new ArrayList<>(found);
        TokenShape.tokens(text).filter(this::isGiven)
                .forEach(match -> all.add(new Found(match.start(), match.end(), TokenNames.kindOf(TokenShape.meant(match)))));
        return all;
    }

    private String replaced(String text, List<Found> pieces) {
        var hidden = new StringBuilder(text.length());
        int done = 0;
        for (var piece : pieces) {
            hidden.append(text, done, piece.start()).append(token(text.substring(piece.start(), piece.end()), piece.kind()));
            done = piece.end();
        }
        return hidden.append(text, done, text.length()).toString();
    }

    private String token(String original, EntityKind kind) {
        return tokens.computeIfAbsent(vault.mark(FoldedText.fold(original)), mark -> {
            var token = names.next(kind);
            originals.put(token, new Original(kind, vault.seal(original)));
            return token;
        });
    }

    /** The text with what each token stood for, also where its case, mark or space was changed. Other words stay. */
    public synchronized String restore(String text) {
        var restored = new StringBuilder(text.length());
        int done = 0;
        for (var match : TokenShape.tokens(text).filter(this::isRestorable).toList()) {
            restored.append(text, done, match.start()).append(vault.open(originals.get(TokenShape.meant(match)).text()));
            done = match.end();
        }
        return restored.append(text, done, text.length()).toString();
    }

    /**
     * The words of a model's text (before it is restored) that look like tokens but stand for nothing here and stood
     * in no text that was hidden: invented, mangled, or too vague to be one. A sentence with such a word is not to be
     * shown. Words of ordinary language ("part 3") count only where tokens of that name were given.
     */
    public synchronized Set<String> leftovers(String text) {
        var left = new LinkedHashSet<String>();
        TokenShape.tokens(text).filter(match -> !isRestorable(match) && !names.isLiteral(TokenShape.meant(match)))
                .filter(this::couldBeToken).forEach(match -> left.add(match.group()));
        var whole = new LinkedHashSet<Integer>();
        TokenShape.tokens(text).forEach(match -> whole.add(match.start()));
        TokenShape.marked(text).filter(match -> !whole.contains(match.start()) && !names.isLiteral(TokenShape.plain(match.group())))
                .forEach(match -> left.add(match.group()));
        return left;
    }

    private boolean isGiven(MatchResult match) {
        return originals.containsKey(TokenShape.meant(match));
    }

    private boolean isRestorable(MatchResult match) {
        return isGiven(match) && !TokenShape.isPlainSpeech(match);
    }

    private boolean couldBeToken(MatchResult match) {
        if (!TokenShape.isUnmarked(match) || isGiven(match)) {
            return true;
        }
        var token = TokenShape.meant(match);
        var prefix = token.substring(0, token.indexOf('_') + 1);
        return !TokenShape.isPlainSpeech(match) && match.group("number").length() <= 2
                && originals.keySet().stream().anyMatch(given -> given.startsWith(prefix));
    }

    /** The tokens that were given, in their order. */
    public synchronized Set<String> tokens() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(originals.keySet()));
    }

    /** Ends the pseudonyms: nothing can be hidden or restored any more. */
    @Override
    public synchronized void close() {
        vault.close();
        tokens.clear();
        originals.clear();
    }

    @Override
    public String toString() {
        return "PseudonymMap[" + originals.size() + " tokens]";
    }
}
