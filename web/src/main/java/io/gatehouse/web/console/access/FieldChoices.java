package io.gatehouse.web.console.access;

import io.gatehouse.policy.Grant;
import io.gatehouse.policy.MaskSpec;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The fields and masks of a grant, from a choice for each field. What is not offered stays as it was, in its place. Pure. */
final class FieldChoices {

    private FieldChoices() {
    }

    /**
     * @param later whether fields that come later are granted, too
     * @param was the grant that is changed, or null
     */
    static Grant.FieldSelection selection(List<FieldChoice> fields, boolean later, Grant.OfDatasets was) {
        var hidden = fields.stream().filter(FieldChoice::isHidden).map(FieldChoice::getName).toList();
        var offered = fields.stream().map(FieldChoice::getName).toList();
        if (later) {
            var except = new LinkedHashSet<>(was != null && was.fields() instanceof Grant.FieldSelection.Except old ? old.names() : List.of());
            except.removeIf(name -> offered.contains(name) && !hidden.contains(name));
            except.addAll(hidden);
            return except.isEmpty() ? new Grant.FieldSelection.All() : new Grant.FieldSelection.Except(List.copyOf(except));
        }
        var only = new LinkedHashSet<>(was != null && was.fields() instanceof Grant.FieldSelection.Only old ? old.names() : List.of());
        only.removeIf(hidden::contains);
        offered.stream().filter(name -> !hidden.contains(name)).forEach(only::add);
        return new Grant.FieldSelection.Only(List.copyOf(only));
    }

    static Map<String, MaskSpec> masks(List<FieldChoice> fields, Grant.OfDatasets was) {
        var masks = new LinkedHashMap<>(was == null ? Map.<String, MaskSpec>of() : was.masks());
        for (FieldChoice field : fields) {
            if (field.isMasked()) {
                masks.put(field.getName(), field.mask(masks.get(field.getName())));
            } else {
                masks.remove(field.getName());
            }
        }
        return masks;
    }
}
