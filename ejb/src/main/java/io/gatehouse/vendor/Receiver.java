package io.gatehouse.vendor;

import io.gatehouse.policy.VendorSpec;
import java.net.URI;
import java.util.Locale;

/** Who gets what is sent: scheme, host and port of a provider's address. What was reviewed is this one. */
final class Receiver {

    private Receiver() {
    }

    /** As {@code https://host:port}; null where the vendor has no provider. */
    static String of(VendorSpec vendor) {
        if (vendor == null || vendor.provider() == null) {
            return null;
        }
        var address = URI.create(vendor.provider().url());
        int port = address.getPort() >= 0 ? address.getPort() : "http".equals(address.getScheme()) ? 80 : 443;
        return address.getScheme() + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
