package io.gatehouse.governance;

import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.VendorSpec.Terms;
import java.util.Objects;

/** Differences of a vendor: another address is another receiver; terms may only become stricter. */
final class VendorDiff {

    private VendorDiff() {
    }

    static void compare(String path, VendorSpec was, VendorSpec is, Changes changes) {
        changes.value(path, "title", was.title(), is.title(), false);
        if (!Objects.equals(was.provider(), is.provider())) {
            changes.changed(path + ".provider", "The provider is another one", is.provider() != null);
        }
        if (!Objects.equals(was.terms(), is.terms())) {
            changes.changed(path + ".terms", "The terms are others", !stricter(was.terms(), is.terms()));
        }
    }

    private static boolean stricter(Terms was, Terms is) {
        return was != null && is != null && Widening.lowered(was.level(), is.level())
                && was.categories().containsAll(is.categories()) && Widening.noMore(was.regions(), is.regions())
                && Widening.noMore(was.workflows(), is.workflows()) && Widening.noMore(was.models(), is.models())
                && (is.pseudonymised() == null || was.pseudonymised() != null && is.pseudonymised().isWithin(was.pseudonymised()))
                && (Objects.equals(was.retention(), is.retention()) || Widening.shorter(was.retention(), is.retention()))
                && (Objects.equals(was.training(), is.training()) || Boolean.FALSE.equals(is.training()))
                && (Objects.equals(was.until(), is.until()) || was.until() != null && is.until() != null && is.until().isBefore(was.until()));
    }
}
