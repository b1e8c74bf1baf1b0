package io.gatehouse.pseudonym;

import java.util.ArrayList;
import java.util.List;

/** Words of a text as sentences: up to a line end, or to a full stop that ends no title or initial. */
final class Sentences {

    private Sentences() {
    }

    static List<List<Word>> of(String text) {
        var sentences = new ArrayList<List<Word>>();
        var sentence = new ArrayList<Word>();
        for (var word : Word.of(text)) {
            if (!word.isLineEnd()) {
                sentence.add(word);
            }
            if (word.isLineEnd() || ends(sentence)) {
                add(sentences, sentence);
                sentence = new ArrayList<>();
            }
        }
        add(sentences, sentence);
        return sentences;
    }

    private static void add(List<List<Word>> sentences, List<Word> sentence) {
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    private static boolean ends(List<Word> sentence) {
        var mark = sentence.getLast().text();
        if (!mark.equals(".")) {
            return mark.equals("!") || mark.equals("?");
        }
        return sentence.size() < 2 || sentence.get(sentence.size() - 2).text().length() > 1
                && !WordLists.TITLES.contains(sentence.get(sentence.size() - 2).lower());
    }
}
