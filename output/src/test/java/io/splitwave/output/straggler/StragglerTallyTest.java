package io.splitwave.output.straggler;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.FourStages;
import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.RoundRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StragglerTallyTest {
    private static RoundRow round(int index, int ud, double computeS, double uplinkS) {
        double endS = 10;
        RoundRow.Straggler straggler = new RoundRow.Straggler(ud, Numbers.of(0, computeS, uplinkS, 0), 0, "compute");
        RoundRow.Delays delays = new RoundRow.Delays(15, 7.5, 4, 10, 6);
        return FourStages.round(0, index, 0, endS, false, delays, straggler, 2, 0, 0, 0);
    }

    @Test
    void sharesAreOfTheStragglersTimeLargestFirst() {
        StragglerTally tally = new StragglerTally(FourStages.WORDS);
        tally.add(List.of(round(0, 7, 6, 2), round(1, 7, 0, 4), round(2, 3, 4, 0)));
        assertThat(tally.rounds()).isEqualTo(3);
        assertThat(tally.timeShareByStage().entrySet())
                .containsExactly(Map.entry("compute", 10.0 / 16), Map.entry("uplink", 6.0 / 16));
        StragglerTally.Late first = tally.latest(1).get(0);
        assertThat(first.ud()).isEqualTo(7);
        assertThat(first.rounds()).isEqualTo(2);
        assertThat(first.meanBehindMedianS()).isEqualTo(6); // 10 s makespan, 4 s median
        assertThat(first.timeShareByStage()).containsExactlyInAnyOrderEntriesOf(Map.of("compute", 0.5, "uplink", 0.5));
    }

    @Test
    void equalCountsAreOrderedByNumberAndTheListMayBeShort() {
        StragglerTally tally = new StragglerTally(FourStages.WORDS);
        tally.add(List.of(round(0, 7, 1, 0), round(1, 3, 1, 0)));
        assertThat(tally.latest(5)).extracting(StragglerTally.Late::ud).containsExactly(3, 7);
        assertThat(tally.latest(0)).isEmpty();
    }

    @Test
    void roundsWithoutAStragglerDoNotCount() {
        StragglerTally tally = new StragglerTally(FourStages.WORDS);
        tally.add(List.of(FourStages.round(0, 0, 0, 1, true, null, null, 0, 3, 0, 0)));
        assertThat(tally.rounds()).isZero();
        assertThat(tally.timeShareByStage()).isEmpty();
        assertThat(tally.latest(3)).isEmpty();
    }

    @Test
    void aStragglerWithoutTimeIsLateByNothing() {
        StragglerTally tally = new StragglerTally(FourStages.WORDS);
        tally.add(List.of(round(0, 1, 0, 0)));
        assertThat(tally.latest(1).get(0).mostlyBy()).isEqualTo("nothing");
    }
}
