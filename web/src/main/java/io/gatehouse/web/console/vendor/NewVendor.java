package io.gatehouse.web.console.vendor;

import io.gatehouse.shared.DomainException;
import io.gatehouse.vendor.VendorView;
import io.gatehouse.vendor.Vendors;
import io.gatehouse.web.page.Attempt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes a vendor into the register that the governance file does not name yet. */
@Named
@RequestScoped
public class NewVendor {

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,63}";

    @Inject
    private Vendors vendors;

    private String key;
    private Attempt<VendorView> attempt;

    public String add() {
        attempt = Attempt.of(() -> {
            if (key == null || !key.strip().matches(KEY)) {
                throw DomainException.refused("key", "bad-request", "Lower-case letters, digits and hyphens.");
            }
            return vendors.put(key.strip(), 0, new RecordForm().record());
        });
        return attempt.done().map(made -> "/govern/vendor?faces-redirect=true&key=" + made.key()).orElse(null);
    }

    public Attempt<VendorView> getAttempt() {
        return attempt;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
