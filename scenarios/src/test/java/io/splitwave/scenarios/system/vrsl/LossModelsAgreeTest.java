package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.RoundRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The measured table and real training say the same of when an accuracy is reached, whatever the barrier. */
class LossModelsAgreeTest {
    private static final double RIGHT = 0.9;

    /** About as long as a round of everybody: what single rounds of few UDs scatter is averaged out. */
    private static final double WINDOW_S = 0.3;

    private static double reachedS(String loss, List<String> barrier) {
        List<String> settings = new ArrayList<>(barrier);
        settings.addAll(List.of("learning.loss=" + loss, "optimizer.scheme=no-dt", "optimizer.candidateCuts=[2]"));
        List<RoundRow> rounds =
                PlayedRun.play(PlayedRun.scenario("digits", settings.toArray(String[]::new)), 0)
                        .rows()
                        .rounds()
                        .stream()
                        .sorted(Comparator.comparingDouble(RoundRow::endS))
                        .toList();
        for (RoundRow now : rounds) {
            double mean = rounds.stream()
                    .filter(round -> round.endS() > now.endS() - WINDOW_S && round.endS() <= now.endS())
                    .mapToDouble(round -> round.learning().accuracy())
                    .average()
                    .orElseThrow();
            if (mean >= RIGHT) {
                return now.endS();
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /**
     * The table is the mean of three trainings, one is played here. Ratios seen in replications 0 and 1 lie between 0.83
     * and 1.0, where the accuracy is reached. A third is room for that, and far from the factors of work that is counted
     * otherwise: up to K between a device's share of all data and of the data of those present, the square root of K
     * between staleness in rounds and in aggregations.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "barrier.rule=sync horizon.rounds=8",
                "barrier.rule=k-of-n barrier.k=10 horizon.rounds=15",
                "barrier.rule=k-of-n barrier.k=4 horizon.rounds=32",
                "barrier.rule=deadline barrier.deadline=200ms horizon.rounds=14",
                "barrier.rule=async horizon.rounds=9"
            })
    void anAccuracyIsReachedAtTheSameTime(String barrier) {
        List<String> settings = Arrays.asList(barrier.split(" "));
        double tabledS = reachedS("profile", settings);
        double trainedS = reachedS("trained", settings);
        assertThat(tabledS).isFinite().isGreaterThan(WINDOW_S);
        assertThat(trainedS / tabledS).isCloseTo(1, within(1.0 / 3));
    }
}
