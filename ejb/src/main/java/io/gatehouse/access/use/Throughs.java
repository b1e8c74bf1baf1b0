package io.gatehouse.access.use;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Entitlement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** Remembers, as long as an entitlement is remembered, through which roles it was given. */
@ApplicationScoped
public class Throughs {

    private final Map<Entitlement, Through> known = Collections.synchronizedMap(new WeakHashMap<>());

    Through of(Admission admission, LocalDate today) {
        var found = known.get(admission.entitlement());
        if (found == null) {
            found = Through.of(admission, today);
            known.put(admission.entitlement(), found);
        }
        return found;
    }
}
