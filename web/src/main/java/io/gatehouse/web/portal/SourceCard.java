package io.gatehouse.web.portal;

import io.gatehouse.web.data.TableView;

/**
 * A source as a page shows it.
 *
 * @param number its mark at the sentences, from 1
 * @param address where its rows open
 * @param preview the first rows as this reader sees them
 */
public record SourceCard(int number, String id, String title, String place, String digest, String address, TableView preview) {

    /** Enough of the digest to compare by eye. */
    public String shortDigest() {
        return digest == null ? "" : digest.length() > 19 ? digest.substring(0, 19) + "…" : digest;
    }

    public String getShortDigest() {
        return shortDigest();
    }
}
