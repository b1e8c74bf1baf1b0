package io.gatehouse.summary.guard;

import io.gatehouse.summary.prompt.PromptMaker;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises what is no telling at all: refusals, talk of the instructions, runs of signs. */
final class Manner {

    private static final int RUN = 6;

    private static final Pattern REFUSAL = Pattern.compile("(?iu)\\b(?:I(?:'|’)?m sorry|I am sorry|I apologi[sz]e|my apologies|I (?:cannot|can(?:'|’)t|can not|will not|won(?:'|’)t|am unable|am not able|do not have|don(?:'|’)t have)"
            + "|as an? (?:AI|artificial|large language|language model|assistant)|I(?:'|’)?m an? (?:AI|assistant|language model)|I am an? (?:AI|assistant)|tut mir leid|ich kann (?:\\p{L}+ )*nicht|ich bin (?:ein|eine) (?:KI|Sprachmodell|Assistent)|als (?:KI|Sprachmodell))");
    private static final Pattern ORDERS = Pattern.compile("(?iu)\\b(?:system prompt|systemprompt|system-prompt|(?:my|these|your|previous|prior|above|all|the) instructions|ignore (?:all|any|previous|the|your|my|prior)"
            + "|disregard (?:all|any|previous|the|your)|forget (?:all|everything|previous|the|your)|(?:meine|diese|vorherigen|bisherigen) anweisungen|ignorier\\p{L}* (?:alle|die|deine)|developer mode|jailbreak)");
    /** Signs that no sentence about figures needs, outside of quotation marks. */
    private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s.,;:!?'’‘\"“”„«»()%‰€$£¥–—−\\-/&+±°×·≈~<>≤≥#§=_]|==|[=~]\\s*[=~]|-{3,}|(?:^|\\s)-\\p{L}|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern BLOB = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z0-9+/=_-]{24,}");
    private static final Set<String> INSTRUCTIONS = runs(PromptMaker.INSTRUCTIONS);

    private Manner() {
    }

    static Optional<Verdict.Removed> fault(String text, Quotations quotations, List<Ground> grounds) {
        if (text.strip().replaceAll("[.!\"'“”]", "").equals(PromptMaker.NOTHING)) {
            return removed(Reason.NOTHING, "");
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return removed(Reason.EMPTY, "");
        }
        if (REFUSAL.matcher(quotations.rest()).find()) {
            return removed(Reason.REFUSAL, "");
        }
        if (ORDERS.matcher(quotations.rest()).find() || runs(text).stream().anyMatch(INSTRUCTIONS::contains)) {
            return removed(Reason.INSTRUCTION_ECHO, "");
        }
        var blob = blob(text, grounds);
        return blob.isPresent() || !STRANGE.matcher(quotations.rest()).find() ? blob : removed(Reason.MARKUP, "");
    }

    private static Optional<Verdict.Removed> blob(String text, List<Ground> grounds) {
        return BLOB.matcher(text).results().map(match -> match.group()).filter(Manner::isMixed)
                .filter(run -> grounds.stream().noneMatch(ground -> ground.saysItself(run))).findFirst().flatMap(run -> removed(Reason.BLOB, run));
    }

    /** Whether a run is more than a long word or words with hyphens. */
    private static boolean isMixed(String run) {
        return run.chars().anyMatch(Character::isDigit) || Pattern.compile("\\p{Ll}\\p{Lu}").matcher(run).find() || run.length() > 60;
    }

    private static Optional<Verdict.Removed> removed(Reason reason, String detail) {
        return Optional.of(new Verdict.Removed(reason, detail));
    }

    private static Set<String> runs(String text) {
        var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        var runs = new HashSet<String>();
        for (int at = 0; at + RUN <= words.length; at++) {
            runs.add(String.join(" ", java.util.Arrays.copyOfRange(words, at, at + RUN)));
        }
        return runs;
    }
}
