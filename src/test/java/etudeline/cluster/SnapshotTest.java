package etudeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void sees_what_was_over_and_nothing_that_ran_or_had_not_begun() {
        Snapshot snapshot = Snapshot.of("100:105:100,103");
        assertThat(snapshot.sees(99)).isTrue();
        assertThat(snapshot.sees(100)).isFalse();
        assertThat(snapshot.sees(101)).isTrue();
        assertThat(snapshot.sees(103)).isFalse();
        assertThat(snapshot.sees(104)).isTrue();
        assertThat(snapshot.sees(105)).isFalse();
    }

    @Test
    void knows_up_to_where_it_sees_everything() {
        Snapshot snapshot = Snapshot.of("100:105:100,103");
        assertThat(snapshot.seesAllBefore(100)).isTrue();
        assertThat(snapshot.seesAllBefore(101)).isFalse();
    }

    @Test
    void reads_one_in_which_nothing_runs() {
        assertThat(Snapshot.of("7:7:")).isEqualTo(new Snapshot(7, 7, Set.of()));
    }
}
