package io.splitwave.output.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.SampleRuns;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundRowsTest {
    private static final RoundRow.Delays DELAYS = new RoundRow.Delays(6, 2, 2, 2.9, 3);
    private static final RoundRow.Straggler STRAGGLER = new RoundRow.Straggler(1, Numbers.of(1, 1, 1, 0), 0, "compute");

    private static RoundRow round(boolean failed, RoundRow.Delays delays, RoundRow.Straggler straggler) {
        return new RoundRow(
                0, 0, 4, 1, 4, failed, false, delays, straggler, 3, 0, Double.NaN, Numbers.of(0, 0), Numbers.NONE);
    }

    @Test
    void indexIsMakespanOverMedian() {
        assertThat(round(false, DELAYS, STRAGGLER).makespanS()).isEqualTo(3);
        assertThat(round(false, DELAYS, STRAGGLER).stragglerIndex()).isEqualTo(1.5);
    }

    @Test
    void aFailedRoundHasNoMakespan() {
        assertThat(round(true, null, null).makespanS()).isNaN();
        assertThat(round(true, null, null).stragglerIndex()).isNaN();
    }

    @Test
    void statisticsBelongToRoundsThatClosed() {
        assertThatThrownBy(() -> round(true, DELAYS, STRAGGLER)).hasMessageContaining("round 4");
        assertThatThrownBy(() -> round(false, null, null)).hasMessageContaining("closed with survivors");
    }

    @Test
    void aUserDeviceIsEitherDroppedOrThrough() {
        assertThatThrownBy(() -> new RoundUdRow(
                        0, 0, 0, 5, 1, 2, 0, "deadline", Numbers.of(1, 1), 0, Numbers.of(0), 0, Numbers.NONE))
                .hasMessageContainingAll("UD 5", "dropped (deadline)");
    }

    /** What waits between threads is bounded by it: the row, and of each list two objects and its numbers. */
    @Test
    void aUserDeviceWeighsAsMuchAsItsNumbers() {
        RoundUdRow row =
                new RoundUdRow(0, 0, 0, 5, 1, 2, 0, null, Numbers.of(1, 1, 1), 0, Numbers.of(0, 0), 0, Numbers.NONE);
        assertThat(row.weight()).isEqualTo(Row.PLAIN_WEIGHT + 12 + 3 + 2);
    }

    @Test
    void numbersAmongOthersAreCopied() {
        double[] among = {1, 2, 3, 4};
        Numbers numbers = Numbers.of(among, 1, 2);
        among[1] = 9;
        assertThat(numbers).isEqualTo(Numbers.of(2, 3));
        assertThat(Numbers.of(among, 4, 0)).isSameAs(Numbers.NONE);
        assertThatThrownBy(() -> Numbers.of(among, 3, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Numbers.of(among, -1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void rowsOfTwoReplicationsDoNotMix() {
        ReplicationRows three = SampleRuns.replication(3, 2, 1);
        ReplicationRows four = SampleRuns.replication(4, 2, 1);
        assertThatThrownBy(() -> new ReplicationRows(
                        three.replication(), four.stages(), List.of(), List.of(), List.of(), List.of()))
                .hasMessage("rows of replication 3 hold a stage row of replication 4");
    }
}
