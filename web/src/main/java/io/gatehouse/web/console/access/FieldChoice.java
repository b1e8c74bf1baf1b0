package io.gatehouse.web.console.access;

import io.gatehouse.policy.Grant;
import io.gatehouse.policy.MaskSpec;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;

/** One field of the datasets that are chosen. */
public class FieldChoice implements Serializable {

    private static final long serialVersionUID = 1L;
    static final String FULL = "full";
    static final String HIDDEN = "hidden";

    private final String name;
    private String how = FULL;
    private String width;

    FieldChoice(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    /** {@code full}, {@code hidden} or a mask. */
    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how == null || how.isBlank() ? FULL : how;
    }

    /** Of a range. */
    public String getWidth() {
        return width;
    }

    public void setWidth(String width) {
        this.width = width == null || width.isBlank() ? null : width.strip();
    }

    boolean isHidden() {
        return how.equals(HIDDEN);
    }

    boolean isMasked() {
        return !how.equals(FULL) && !how.equals(HIDDEN);
    }

    /** The choice that a grant has made. */
    void as(Grant.OfDatasets grant) {
        var mask = grant.masks().get(name);
        how = !grant.fields().covers(name) ? HIDDEN : mask == null ? FULL : mask.kind().name().toLowerCase(Locale.ROOT);
        width = mask == null || mask.width() == null ? null : mask.width().toPlainString();
    }

    /** @param old the mask that the field had, whose declared label goes with it alone; or null */
    MaskSpec mask(MaskSpec old) {
        var kind = MaskSpec.Kind.valueOf(how.toUpperCase(Locale.ROOT));
        var range = kind == MaskSpec.Kind.RANGE && width != null ? new BigDecimal(width) : null;
        return new MaskSpec(kind, range, old == null || old.kind() != kind ? null : old.label());
    }
}
