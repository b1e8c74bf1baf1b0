package io.gatehouse.summary;

import io.gatehouse.pseudonym.EntityKind;
import io.gatehouse.pseudonym.KnownName;
import io.gatehouse.pseudonym.Recogniser;
import io.gatehouse.shared.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the fields name that one caller may see. Pure; immutable. */
final class NamesSeen {

    /**
     * The names of one field.
     *
     * @param label of the field as the caller sees it
     * @param cut whether it holds more than were read
     */
    record OfField(EntityKind kind, Label label, List<KnownName> names, boolean cut) {
        OfField {
            names = List.copyOf(names);
        }
    }

    private final Recogniser recogniser;
    private final Map<Label, Recogniser> byLabel;
    private final Set<EntityKind> unknown;

    private NamesSeen(Recogniser recogniser, Map<Label, Recogniser> byLabel, Set<EntityKind> unknown) {
        this.recogniser = recogniser;
        this.byLabel = Map.copyOf(byLabel);
        this.unknown = Set.copyOf(unknown);
    }

    /** @param titles the company's own headings, whose words name nobody */
    static NamesSeen of(List<OfField> fields, Collection<String> titles) {
        var all = new ArrayList<KnownName>();
        var labelled = new LinkedHashMap<Label, List<KnownName>>();
        for (OfField field : fields) {
            all.addAll(field.names());
            labelled.computeIfAbsent(field.label(), label -> new ArrayList<>()).addAll(field.names());
        }
        var byLabel = new LinkedHashMap<Label, Recogniser>();
        labelled.forEach((label, names) -> byLabel.put(label, Recogniser.ofNamesAlone(names)));
        return new NamesSeen(Recogniser.of(all, titles), byLabel,
                fields.stream().filter(OfField::cut).map(OfField::kind).collect(java.util.stream.Collectors.toSet()));
    }

    Recogniser recogniser() {
        return recogniser;
    }

    /** The label that a text has at least for the names in it: the join of those of the fields that hold them. */
    Label labelOf(String text) {
        return Label.join(byLabel.entrySet().stream().filter(names -> !names.getValue().find(text).isEmpty()).map(Map.Entry::getKey).toList());
    }

    /** Kinds of which some field holds more names than were read: not every name of them is recognised. */
    Set<EntityKind> unknown() {
        return unknown;
    }
}
