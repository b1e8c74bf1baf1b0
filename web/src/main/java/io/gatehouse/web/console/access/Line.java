package io.gatehouse.web.console.access;

/** A sentence on a page, with where to go about it. @param to an address of the console, or null @param go the words of the link */
public record Line(String text, String to, String go) {

    static Line of(String text) {
        return new Line(text, null, null);
    }
}
