package io.splitwave.output.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.FourStages;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.stored.Figure;
import io.splitwave.output.word.Cadence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaveatsTest {
    private static final double NONE = Double.NaN;

    private static ReplicationRow row(
            int replication, int unfinished, double makespanS, double restrictedS, double objectiveS) {
        return FourStages.replication(
                replication,
                "rounds",
                5,
                "frames",
                60,
                "end_s",
                3,
                "mean_objective_s",
                objectiveS,
                "mean_makespan_s",
                makespanS,
                "p95_makespan_s",
                makespanS,
                "mean_sum_delay_s",
                makespanS,
                "unfinished_rounds",
                unfinished,
                "restricted_makespan_s",
                restrictedS);
    }

    private static Summary of(ReplicationRow... rows) {
        SummaryCollector collector = new SummaryCollector(FourStages.WORDS);
        for (ReplicationRow row : rows) {
            collector.add(row);
        }
        return collector.summary();
    }

    @Test
    void nothingToSayOfRoundsThatAllClosed() {
        assertThat(Caveats.of(of(row(0, 0, 0.7, 0.7, 1), row(1, 0, 0.8, 0.8, 1))))
                .isEmpty();
    }

    @Test
    void saysHowManyWereCutOffAndWhatTheyChange() {
        assertThat(Caveats.of(of(row(0, 1, 0.7, 0.8, 1), row(1, 2, 0.8, 0.9, 1), row(2, 5, NONE, 1.3, 1))))
                .singleElement()
                .asString()
                .startsWith("8 rounds were cut off by the end of the run, after at most 60 frames")
                .contains("1 of 3 replications completed no round")
                .contains("1 s against 0.75 s (Kaplan-Meier");
    }

    @Test
    void saysThatNoneCompleted() {
        assertThat(Caveats.of(of(row(0, 5, NONE, 3, 1), row(1, 5, NONE, 3, 1))))
                .containsExactly("No round completed within 60 frames: 10 rounds were cut off by the end of the run. So"
                        + " there is no mean length or delay of a round.");
    }

    private static List<String> ofRequests(int unfinished, double latencyS) {
        Summary summary = of(row(0, unfinished, latencyS, unfinished > 0 ? 3 : latencyS, 1));
        return Caveats.of(summary::metric, List.of(), Cadence.REQUEST);
    }

    @Test
    void ofRequestsItSaysWhetherOneArrived() {
        assertThat(ofRequests(0, NONE))
                .containsExactly("No request arrived within 60 frames. So there is no mean latency.");
        assertThat(ofRequests(1, NONE))
                .containsExactly("No request completed within 60 frames: 1 request was cut off by the end of the run."
                        + " So there is no mean latency.");
    }

    @Test
    void whatIsCutOffAreRequests() {
        assertThat(ofRequests(2, 0.7))
                .singleElement()
                .asString()
                .startsWith(
                        "2 requests were cut off by the end of the run, after at most 60 frames, and left out of the"
                                + " means per request. A long request is")
                .contains("mean latencies are too low")
                .doesNotContain("round");
    }

    @Test
    void saysWhyAMeanIsInfinite() {
        assertThat(Caveats.of(of(row(0, 0, 0.7, 0.7, Double.POSITIVE_INFINITY))))
                .singleElement()
                .asString()
                .startsWith("Infinite: objective. In at least one frame");
    }

    @Test
    void theFilesSayIt() throws IOException {
        Summary summary = of(row(0, 1, 0.7, 0.8, 1), row(1, 2, 0.8, 0.9, 1));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        SummaryWriter.json(summary, json);
        assertThat(json.toString(StandardCharsets.UTF_8)).contains("\"caveats\" : [ \"3 rounds were cut off");
        List<Figure> stored = summary.metrics().stream()
                .map(found -> new Figure(
                        found.metric().name(),
                        found.metric().unit(),
                        found.metric().meaning(),
                        found.mean(),
                        found.halfWidth(),
                        found.n(),
                        found.min(),
                        found.max()))
                .toList();
        assertThat(Figure.caveats(stored, Cadence.FRAME)).isEqualTo(Caveats.of(summary));
        assertThat(Figure.caveats(List.of(), Cadence.FRAME)).isEmpty();
    }
}
