package io.gatehouse.vendor;

import io.gatehouse.policy.VendorSpec;
import java.net.URI;
import java.util.Locale;

/**
 * Who gets what is sent: the address of a provider down to its path, where it says that it processes, and the model where
 * the terms name none. What was reviewed is this one.
 */
final class Receiver {

    private Receiver() {
    }

    /** As {@code https://host:port/path region model}; null where the vendor has no provider. */
    static String of(VendorSpec vendor, Terms terms) {
        if (vendor == null || vendor.provider() == null) {
            return null;
        }
        var provider = vendor.provider();
        var address = URI.create(provider.url());
        int port = address.getPort() >= 0 ? address.getPort() : "http".equals(address.getScheme()) ? 80 : 443;
        var path = address.getRawPath() == null ? "" : address.getRawPath().replaceAll("/+$", "");
        return address.getScheme() + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port + path
                + " " + (provider.region() == null ? "-" : provider.region())
                + " " + (terms.models().isEmpty() ? provider.model() : "*");
    }
}
