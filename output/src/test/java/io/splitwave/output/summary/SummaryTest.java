package io.splitwave.output.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.output.FourStages;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.word.CommonMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final double NONE = Double.NaN;

    private static ReplicationRow row(int replication, int rounds, double makespanS, double objectiveS) {
        return FourStages.replication(
                replication,
                "rounds",
                rounds,
                "mean_objective_s",
                objectiveS,
                "mean_makespan_s",
                makespanS,
                "dropped",
                6,
                "energy_ud_j",
                8,
                "energy_ap_j",
                4);
    }

    private static Summary ofMakespans(double... makespanS) {
        SummaryCollector collector = new SummaryCollector(FourStages.WORDS);
        for (int r = 0; r < makespanS.length; r++) {
            collector.add(row(r, 2, makespanS[r], 1));
        }
        return collector.summary();
    }

    @Test
    void halfWidthOfFiveValues() {
        MetricSummary makespan = ofMakespans(1, 2, 3, 4, 5).metric(CommonMetrics.MAKESPAN);
        assertThat(makespan.mean()).isEqualTo(3);
        // t(4, 0.975) = 2.776: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2; s = sqrt(2.5), n = 5;
        // tolerance: half a unit of the table's last digit
        double standardError = Math.sqrt(2.5 / 5);
        assertThat(makespan.halfWidth()).isCloseTo(2.776 * standardError, within(0.0005 * standardError));
        assertThat(makespan.n()).isEqualTo(5);
        assertThat(makespan.min()).isEqualTo(1);
        assertThat(makespan.max()).isEqualTo(5);
    }

    @Test
    void halfWidthOfTwoValues() {
        // t(1, 0.975) = 12.706, same table; s / sqrt(2) = 1
        assertThat(ofMakespans(1, 3).metric(CommonMetrics.MAKESPAN).halfWidth()).isCloseTo(12.706, within(0.0005));
    }

    @Test
    void oneReplicationHasNoHalfWidth() {
        assertThat(ofMakespans(4).metric(CommonMetrics.MAKESPAN).halfWidth()).isNaN();
    }

    @Test
    void aLargeOffsetCostsNoDigits() {
        // the variance of 1, 2, 3 is 1 whatever is added; t(2, 0.975) = 4.303, same table
        double halfWidth = ofMakespans(1e9 + 1, 1e9 + 2, 1e9 + 3)
                .metric(CommonMetrics.MAKESPAN)
                .halfWidth();
        assertThat(halfWidth).isCloseTo(4.303 / Math.sqrt(3), within(0.0005));
    }

    @Test
    void aReplicationWithoutAValueIsNotCounted() {
        MetricSummary makespan = ofMakespans(1, NONE, 3).metric(CommonMetrics.MAKESPAN);
        assertThat(makespan.n()).isEqualTo(2);
        assertThat(makespan.mean()).isEqualTo(2);
        MetricSummary none = ofMakespans(1).metric(CommonMetrics.SUM_DELAY);
        assertThat(none.n()).isZero();
        assertThat(none.mean()).isNaN();
    }

    @Test
    void totalsAreGivenPerRound() {
        Summary summary = ofMakespans(1); // 2 rounds, 6 drops, 8 J at the UDs, 4 J at the AP
        assertThat(summary.metric(CommonMetrics.DROPPED_PER_ROUND).mean()).isEqualTo(3);
        assertThat(summary.metric(FourStages.ENERGY_UD).mean()).isEqualTo(4);
        assertThat(summary.metric(FourStages.ENERGY_AP).mean()).isEqualTo(2);
    }

    @Test
    void anInfiniteValueMakesTheMeanInfiniteAndTheHalfWidthUnknown() {
        SummaryCollector collector = new SummaryCollector(FourStages.WORDS);
        collector.add(row(0, 1, 1, 5));
        collector.add(row(1, 1, 1, Double.POSITIVE_INFINITY));
        collector.add(row(2, 1, 1, Double.POSITIVE_INFINITY));
        collector.add(row(3, 1, 1, 7));
        MetricSummary objective = collector.summary().metric(FourStages.OBJECTIVE_METRIC);
        assertThat(objective.mean()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(objective.halfWidth()).isNaN();
        assertThat(objective.min()).isEqualTo(5);
    }

    @Test
    void intervalsCoverTheTrueMeanAsOftenAsTheySay() {
        // 10,000 samples of 8 normal values, seed fixed; binomial standard error 0.0022, so within 0.0072 of 0.95 with
        // probability 0.999 (two-sided z = 3.29)
        Random random = new Random(20240611);
        int samples = 10_000;
        int covered = 0;
        for (int s = 0; s < samples; s++) {
            RunningMean mean = new RunningMean();
            for (int i = 0; i < 8; i++) {
                mean.add(5 + 2 * random.nextGaussian());
            }
            covered += Math.abs(mean.mean() - 5) <= mean.halfWidth(Summary.CONFIDENCE) ? 1 : 0;
        }
        assertThat((double) covered / samples).isCloseTo(0.95, within(0.0072));
    }

    @Test
    void csvHasOneLinePerMetricAndNothingForTheAbsent() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SummaryWriter.csv(ofMakespans(0.1), out);
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
        assertThat(lines[0]).isEqualTo("metric,unit,mean,half_width,n,min,max,groups,variance_factor");
        assertThat(lines)
                .contains("makespan,s,0.1,,1,0.1,0.1,1,", "sum_delay,s,,,0,,,0,", "straggler_index,1,,,0,,,0,");
        assertThat(lines).hasSize(1 + FourStages.WORDS.metrics().size() + 1);
    }

    @Test
    void jsonCarriesUnitsAndNullForTheAbsent() throws IOException {
        SummaryCollector collector = new SummaryCollector(FourStages.WORDS);
        collector.add(row(0, 1, 0.1, Double.POSITIVE_INFINITY));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SummaryWriter.json(collector.summary(), out);
        JsonNode root = new ObjectMapper().readTree(out.toByteArray());
        assertThat(root.get("replications").asInt()).isEqualTo(1);
        assertThat(root.get("confidence").asDouble()).isEqualTo(0.95);
        assertThat(root.get("metrics")).hasSize(FourStages.WORDS.metrics().size());
        for (int i = 0; i < FourStages.WORDS.metrics().size(); i++) {
            assertThat(root.get("metrics").get(i).get("metric").asText())
                    .isEqualTo(FourStages.WORDS.metrics().get(i).name());
        }
        JsonNode makespan = root.get("metrics").get(FourStages.WORDS.metrics().indexOf(CommonMetrics.MAKESPAN));
        assertThat(makespan.get("unit").asText()).isEqualTo("s");
        assertThat(makespan.get("mean").asDouble()).isEqualTo(0.1);
        assertThat(makespan.get("half_width").isNull()).isTrue();
        assertThat(root.get("metrics")
                        .get(FourStages.WORDS.metrics().indexOf(FourStages.OBJECTIVE_METRIC))
                        .get("mean")
                        .asText())
                .isEqualTo("Infinity");
    }
}
