package io.gatehouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The company's day: that of the clock, or a fixed one where the data ends in the past ({@code gatehouse.today}). */
@ApplicationScoped
public class BusinessCalendar {

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "gatehouse.today")
    Optional<LocalDate> fixed;

    /** Today, by which "this month" and the validity of grants are told. */
    public LocalDate today() {
        return fixed.orElseGet(() -> LocalDate.now(clock));
    }

    /** Whether the day is fixed, which every page then says. */
    public boolean isFixed() {
        return fixed.isPresent();
    }
}
