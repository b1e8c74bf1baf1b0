package io.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page of a long list")
class LeafTest {

    private static Leaf<Integer> of(int from, int all) {
        return Leaf.of(from, (start, most) -> IntStream.range(start, Math.min(all, start + most)).boxed().toList());
    }

    @Test
    void holds_every_line_once_over_all_pages() {
        assertThat(of(0, 120).lines()).hasSize(50).first().isEqualTo(0);
        assertThat(of(of(0, 120).older(), 120).lines()).hasSize(50).first().isEqualTo(50);
        assertThat(of(100, 120).lines()).hasSize(20).first().isEqualTo(100);
    }

    @Test
    void knows_whether_older_ones_follow_and_never_goes_before_the_first() {
        assertThat(of(0, 50).more()).isFalse();
        assertThat(of(0, 51).more()).isTrue();
        assertThat(of(100, 120).more()).isFalse();
        assertThat(of(30, 120).newer()).isZero();
        assertThat(of(-5, 120)).isEqualTo(of(0, 120));
        assertThat(of(500, 120).lines()).isEqualTo(List.of());
    }
}
