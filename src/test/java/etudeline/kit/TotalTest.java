package etudeline.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TotalTest {

    @Test
    void rows_that_are_being_counted_are_at_least_so_many_and_then_as_many_as_there_are() {
        CompletableFuture<Integer> counting = new CompletableFuture<>();
        Total total = Total.atLeast(10_001, counting);
        assertThat(total.exact()).isFalse();
        assertThat(total.counting()).isTrue();
        assertThat(total.rows()).isEqualTo(10_001);
        counting.complete(42_000);
        assertThat(total.exact()).isTrue();
        assertThat(total.counting()).isFalse();
        assertThat(total.rows()).isEqualTo(42_000);
        assertThat(total.reaching(1_000).rows()).as("shown or not").isEqualTo(42_000);
        assertThat(total.reaching(1_000).reach()).isEqualTo(1_000);
    }

    @Test
    void a_count_that_fails_leaves_the_number_unknown_and_nobody_waits_for_it() {
        CompletableFuture<Integer> counting = new CompletableFuture<>();
        Total total = Total.atLeast(10_001, counting);
        counting.completeExceptionally(new IllegalStateException("the database is away"));
        assertThat(total.exact()).isFalse();
        assertThat(total.counting()).isFalse();
        assertThat(total.rows()).isEqualTo(10_001);
    }

    @Test
    void rows_that_have_gone_while_they_were_counted_do_not_make_less_of_those_seen() {
        assertThat(Total.atLeast(10_001, CompletableFuture.completedFuture(9_990))
                        .rows())
                .isEqualTo(10_001);
    }
}
