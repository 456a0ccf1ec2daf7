package io.splitwave.scenarios.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.StageRow;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.vrsl.PlayedRun;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which UDs' stages are recorded, and that nothing else depends on it. */
class StageSampleTest {

    @ParameterizedTest
    @CsvSource({"10, 10", "10, 1", "10, 3", "1000, 999", "1000, 7", "1000000, 1000", "999983, 1000", "7, 20"})
    void soManyAreTakenEvenlySpread(int all, int recorded) {
        StageSample sample = new StageSample(all, recorded);
        int[] taken = IntStream.range(0, all).filter(sample::has).toArray();

        assertThat(taken).hasSize(Math.min(all, recorded));
        for (int i = 0; i < taken.length; i++) {
            // by definition of an even spread: the i-th of n out of K is floor(i K / n)
            assertThat(taken[i]).isEqualTo((int) ((long) i * all / taken.length));
        }
    }

    @Test
    void onlyTheStagesRecordedChange() {
        String[] world = {
            "horizon.rounds=3", "barrier.rule=deadline", "barrier.deadline=400 ms", "server.discipline=fifo"
        };
        Scenario every = PlayedRun.small(world);
        Scenario three = PlayedRun.small(IntStream.rangeClosed(0, world.length)
                .mapToObj(i -> i < world.length ? world[i] : "timeline.uds=3")
                .toArray(String[]::new));
        ReplicationRows all = PlayedRun.play(every, 0).rows();
        ReplicationRows few = PlayedRun.play(three, 0).rows();

        assertThat(few.stages())
                .isNotEmpty()
                .isEqualTo(all.stages().stream()
                        .filter(stage -> stage.ud() == 0 || stage.ud() == 2 || stage.ud() == 5) // of 8
                        .toList());
        assertThat(all.stages()).extracting(StageRow::ud).contains(1, 7);
        assertThat(few.rounds()).isEqualTo(all.rounds());
        assertThat(few.roundUds()).isEqualTo(all.roundUds());
        assertThat(few.replication()).isEqualTo(all.replication());
        assertThat(few.decisions())
                .usingRecursiveComparison(PlayedRun.TO_THE_BIT)
                .isEqualTo(all.decisions());
    }
}
