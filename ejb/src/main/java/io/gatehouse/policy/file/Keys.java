package io.gatehouse.policy.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Keys of the things that a file declares. */
final class Keys {

    /** With the version behind it, a dataset's key must fit into a table's name of 63 bytes. */
    private static final int LONGEST_DATASET = 48;

    /** Words that cannot name a table in SQL without quotes. */
    private static final Set<String> RESERVED = Set.of(("all and any array as asc between both by case cast check column "
            + "constraint create cross current_date current_time current_timestamp current_user date default desc distinct "
            + "else end except exists extract false fetch for foreign from full grant group having in inner intersect "
            + "interval into is join lateral leading left like limit localtime localtimestamp natural not null offset on "
            + "only or order outer over partition primary references right row rows select session_user set some symmetric "
            + "table then time timestamp to trailing true union unique user using value values when where window with")
            .split(" "));

    private Keys() {
    }

    static String key(Block block) {
        return block.parsed("key", text -> Scalars.isKey(text) ? text : null, "bad-key",
                "a key: letters, digits, dots, hyphens and underscores, at most 100");
    }

    static String dataset(Block block) {
        return block.parsed("key", text -> Scalars.isIdentifier(text, LONGEST_DATASET)
                        && !RESERVED.contains(text.toLowerCase(Locale.ROOT)) ? text : null, "bad-key",
                "a plain SQL identifier: letters, digits and underscores, at most " + LONGEST_DATASET + ", no reserved word");
    }

    /** Adds a problem for each key that an earlier item has, whatever the case of its letters. */
    static <T> void distinct(String path, List<T> items, Function<T, String> key, Problems problems) {
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < items.size(); i++) {
            var name = key.apply(items.get(i));
            var first = name == null ? null : seen.putIfAbsent(name.toLowerCase(Locale.ROOT), i);
            if (first != null) {
                problems.add(FilePaths.item(path, i) + ".key", "duplicate-name",
                        "\"" + name + "\" is the key of " + FilePaths.item(path, first) + " already (case does not tell them apart).");
            }
        }
    }
}
