package io.gatehouse.web.portal;

import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.web.page.Choices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The card that shows a newcomer around the demo company, until they close it. */
@Named
@RequestScoped
public class Tour {

    private static final String CHOICE = "tour";
    private static final List<String> STOPS = List.of("buyer", "planner", "finance", "governance", "auditor");

    @Inject
    private BusinessCalendar calendar;

    @Inject
    private Choices choices;

    private boolean closed;

    /** Only the demo company has a fixed day. */
    public boolean isOpen() {
        return calendar.isFixed() && !closed && choices.get(CHOICE).isEmpty();
    }

    /** Demo users in the order of the tour; texts by {@code tour.USER.click} and {@code .notice}. */
    public List<String> getStops() {
        return STOPS;
    }

    public void close() {
        choices.remember(CHOICE, "closed");
        closed = true;
    }
}
