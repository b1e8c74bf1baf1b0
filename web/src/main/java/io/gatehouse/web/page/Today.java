package io.gatehouse.web.page;

import io.gatehouse.catalog.BusinessCalendar;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** The company's day, which every page says. */
@Named
@RequestScoped
public class Today {

    @Inject
    private BusinessCalendar calendar;

    public LocalDate getDate() {
        return calendar.today();
    }
}
