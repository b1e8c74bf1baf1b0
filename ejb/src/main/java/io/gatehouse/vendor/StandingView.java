package io.gatehouse.vendor;

/**
 * Whether a vendor may be sent anything today.
 *
 * @param state {@code in-force}, or why not: {@code unknown unreviewed expired withdrawn changed}
 * @param assessment whose terms are in force; null otherwise
 * @param terms in force; null otherwise
 */
public record StandingView(String state, String assessment, TermsView terms) {

    static StandingView of(Standing standing) {
        return switch (standing) {
            case Standing.InForce held -> new StandingView("in-force", held.assessment(), TermsView.of(held.terms()));
            case Standing.Refused refused -> new StandingView(refused.reason().code(), null, null);
        };
    }
}
