package io.splitwave.scenarios.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.row.TimingRow;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.campaign.Job;
import io.splitwave.scenarios.campaign.PlannedRun;
import io.splitwave.scenarios.campaign.ReplicationEngine;
import io.splitwave.scenarios.campaign.ReplicationRange;
import io.splitwave.scenarios.campaign.ThreadJob;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several runs over one connection, on two cores of this process. */
@Tag("cluster")
class SparkJobTest {
    private static final String HERE = "local[2]";

    private static PlannedRun run(int replications, String... settings) {
        List<ScenarioOverride> overrides = Stream.concat(
                        Stream.of("horizon.rounds=1", "replications=" + replications), Stream.of(settings))
                .map(ScenarioOverride::parse)
                .toList();
        Scenario scenario = ScenarioLoader.load("quickstart", overrides);
        return PlannedRun.whole(scenario);
    }

    private static List<byte[]> rows(Job job, PlannedRun run, int enough) {
        Rows rows = new Rows(new ArrayList<>());
        Campaign campaign = new Campaign(run.range(), job.engine(run, 1, Progress.none()), Progress.none());
        int[] asked = {0};
        campaign.play(rows, Optional.empty(), () -> asked[0]++ >= enough);
        return rows.bytes();
    }

    private static List<byte[]> rowsHere(PlannedRun run, int enough) {
        return rows(new ThreadJob(), run, enough);
    }

    @Test
    void everyRunLeavesTheRowsThatItLeavesAlone() {
        PlannedRun four = run(5, "ud.count=4");
        PlannedRun leftOut = run(3, "ud.count=5");
        PlannedRun six = run(7, "ud.count=6");
        PlannedRun unplanned = new PlannedRun(six.scenario(), new ReplicationRange(2, 4));
        PlannedRun again = run(5, "ud.count=4");
        try (Job job = new SparkProvider().open(HERE, List.of(four, leftOut, six, again))) {
            assertThat(rows(job, four, 2)).isNotEmpty().containsExactlyElementsOf(rowsHere(four, 2));
            assertThat(rows(job, unplanned, 9)).containsExactlyElementsOf(rowsHere(unplanned, 9));
            assertThat(rows(job, six, 9)).containsExactlyElementsOf(rowsHere(six, 9));
            assertThat(rows(job, again, 9)).containsExactlyElementsOf(rowsHere(four, 9));
        }
    }

    @Test
    void noCoreWaitsForTheEndOfARun() {
        PlannedRun first = run(1, "ud.count=4");
        List<PlannedRun> runs = List.of(first, run(1, "ud.count=5"), run(1, "ud.count=6"));
        try (Job job = new SparkProvider().open(HERE, runs);
                ReplicationEngine engine = job.engine(first, 1, Progress.none())) {
            ReplicationEngine.Turn turn = engine.begin(0, Optional.empty());
            assertThat(turn.handOn(new Rows(new ArrayList<>()))).isTrue();
            // one task for each run, as four may be under way
            assertThat(SparkContext.getOrCreate().statusTracker().getJobIdsForGroup(null))
                    .hasSize(3);
        }
    }

    /** A job is refused as a whole, before anything of it is played. */
    @Test
    void oneRunThatRecordsItsChannelsIsOneTooMany() {
        List<PlannedRun> runs = List.of(run(1), run(1, "channel.record=true"));
        SparkProvider provider = new SparkProvider();
        assertThatThrownBy(() -> provider.open(HERE, runs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("channel.record");
    }

    private record Rows(List<Row> all) implements RowSink {
        @Override
        public void add(Row row) {
            if (!(row instanceof TimingRow)) { // the time that a solver took is another one each time
                all.add(row);
            }
        }

        @Override
        public void abandon() {
            throw new IllegalStateException("abandoned");
        }

        /** Each row as it travels; every bit of it is in there. */
        List<byte[]> bytes() {
            return all.stream().map(Rows::bytes).toList();
        }

        private static byte[] bytes(Row row) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
