package io.gatehouse.web.console.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Providers of a use case")
class UseCaseFormTest {

    private final UseCaseForm form = new UseCaseForm();

    @Test
    void keep_their_order_when_others_are_ticked_and_new_ones_come_before_gatehouse_itself() {
        form.setProviders(List.of("beta", "builtin"));
        form.setProviders(List.of("alpha", "beta", "builtin"));
        assertThat(form.getProviders()).containsExactly("beta", "alpha", "builtin");
        form.setProviders(List.of("alpha", "builtin"));
        assertThat(form.getProviders()).containsExactly("alpha", "builtin");
    }

    @Test
    void move_by_one_place_and_stay_at_the_ends() {
        form.setProviders(List.of("alpha", "builtin"));
        form.move("builtin", -1);
        assertThat(form.getProviders()).containsExactly("builtin", "alpha");
        form.move("builtin", -1);
        form.move("nobody", 1);
        assertThat(form.getProviders()).containsExactly("builtin", "alpha");
        form.setProviders(List.of("alpha", "beta", "builtin"));
        assertThat(form.getProviders()).containsExactly("builtin", "alpha", "beta");
    }
}
