package io.gatehouse.pseudonym;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Tells names from other words by the sentence around them: OpenNLP's parts of speech, for English and German. */
enum Tagger {
    ENGLISH("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin"),
    GERMAN("/opennlp-de-ud-gsd-pos-1.3-2.5.4.bin");

    private static final int LONGEST = 60;

    private final POSModel model;
    private final ThreadLocal<POSTaggerME> tagger;

    Tagger(String resource) {
        try (var in = POSModel.class.getResourceAsStream(resource)) {
            model = new POSModel(in);
            tagger = ThreadLocal.withInitial(() -> new POSTaggerME(model));
        } catch (IOException e) {
            throw new UncheckedIOException("a model of the application itself", e);
        }
    }

    /** A tag for each word of a sentence, such as {@code PROPN}. What is longer than sentences are is not tagged. */
    String[] tags(List<Word> sentence) {
        var words = sentence.stream().map(Word::text).toArray(String[]::new);
        if (words.length > LONGEST) {
            var none = new String[words.length];
            Arrays.fill(none, "X");
            return none;
        }
        return tagger.get().tag(words);
    }
}
