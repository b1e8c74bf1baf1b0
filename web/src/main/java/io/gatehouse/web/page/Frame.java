package io.gatehouse.web.page;

import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.web.http.Addresses;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** What surrounds every page: the navigation that this person has, and who they are. */
@Named
@RequestScoped
public class Frame {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentCaller current;

    private Caller caller;

    /** A task of the navigation with the pages that this person may open. */
    public record Group(String key, List<Entry> entries) {
    }

    /** @param here whether it is the page shown */
    public record Entry(String key, String path, String icon, boolean here) {
    }

    @PostConstruct
    void identify() {
        caller = current.caller();
    }

    public List<Group> getGroups() {
        return Stream.of(Page.Task.WORK, Page.Task.GOVERN, Page.Task.PROVE)
                .map(task -> new Group(task.name().toLowerCase(java.util.Locale.ROOT), entries(task)))
                .filter(group -> !group.entries().isEmpty()).toList();
    }

    private List<Entry> entries(Page.Task task) {
        var here = Page.at(Addresses.path(request));
        return Stream.of(Page.values()).filter(page -> page.task() == task && page.admits(request::isUserInRole))
                .map(page -> new Entry(page.key(), page.path(), page.icon(), here.filter(page::equals).isPresent())).toList();
    }

    public String getName() {
        return caller.name();
    }

    /** How many roles the person has, for the link to what they may see. */
    public int getRoles() {
        return caller.roles().size();
    }

    /** Whether the person has an application role. */
    public boolean has(String role) {
        return request.isUserInRole(role);
    }
}
