package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.Place;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Budgets hold at every instant: when rounds start inside frames, and when each UD has rounds of its own.
 *
 * <p>For the twins: the frequencies of {@link InForceHistory} keep the budget, and they alone explain how long every
 * twin took.
 */
class BudgetTest {
    private static final double ROUNDING = 1e-9;

    static Stream<Arguments> schemesAndBarriers() {
        Stream<Arguments> all = PlayedRun.schemes()
                .flatMap(scheme -> Stream.of("sync", "async").map(rule -> Arguments.of(scheme, rule)));
        Stream<Arguments> inFlight = Stream.of("makespan", "reactive")
                .flatMap(scheme -> Stream.of("deadline", "k-of-n").map(rule -> Arguments.of(scheme, rule)));
        return Stream.concat(all, inFlight);
    }

    /** Twins for all but the fastest UDs, a budget tight enough to matter, and several rounds a frame and frames a round. */
    private static PlayedRun play(String scheme, String rule) {
        return PlayedRun.playSmall(
                "frame.length=70 ms",
                "horizon.rounds=6",
                "twin.threshold=80 ms",
                "twin.budget=60 GHz",
                "barrier.rule=" + rule,
                "barrier.deadline=250 ms",
                "barrier.k=6",
                "optimizer.scheme=" + scheme);
    }

    @ParameterizedTest
    @MethodSource("schemesAndBarriers")
    void apPowerStaysWithinItsBudget(String scheme, String rule) {
        PlayedRun run = play(scheme, rule);
        double budgetW = run.scenario().accessPoint().totalPowerW();

        for (InForceHistory.Piece piece : new InForceHistory(run).pieces()) {
            assertThat(piece.powerTotalW()).isLessThanOrEqualTo(budgetW * (1 + ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource("schemesAndBarriers")
    void twinFrequencyStaysWithinItsBudget(String scheme, String rule) {
        PlayedRun run = play(scheme, rule);
        InForceHistory history = new InForceHistory(run);
        double budgetHz = run.scenario().twin().budgetHz();

        for (InForceHistory.Piece piece : history.pieces()) {
            assertThat(piece.twinTotalHz()).isLessThanOrEqualTo(budgetHz * (1 + ROUNDING));
        }
        for (StageRow stage : run.rows().stages()) {
            if (stage.place() == Place.DT) {
                assertThat(history.work(stage))
                        .as("twin of UD " + stage.ud() + " in round " + stage.round())
                        .isCloseTo(stage.work(), within(ROUNDING * stage.work()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemesAndBarriers")
    void atABoundaryTheTwinsOfRoundsInFlightShareTheBudget(String scheme, String rule) {
        PlayedRun run = play(scheme, rule);
        InForceHistory history = new InForceHistory(run);

        // the last frame starts before the last round ends, so there is always somebody in flight
        for (PlannedFrame frame : run.frames().subList(1, run.frames().size())) {
            RoundUdRow[] inFlight = history.before(frame.startS()).inFlight();
            double[] twinHz = frame.replanned()
                    .map(plan -> plan.decision().copyTwinHz())
                    .orElseGet(() -> InForceHistory.twinHz(frame, inFlight));
            for (int ud = 0; ud < frame.context().userDevices(); ud++) {
                double expectedHz = twinHz[ud];
                assertThat(frame.inForce().twinHz(ud)).isCloseTo(expectedHz, within(ROUNDING * expectedHz));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemesAndBarriers")
    void roundsDoStartInsideFramesAndTwinsDoRun(String scheme, String rule) {
        PlayedRun run = play(scheme, rule);
        double frameS = run.scenario().frame().lengthS();
        boolean usesTwins = !List.of("no-dt", "full-local", "full-offload").contains(scheme);

        assertThat(run.rows().rounds()).anyMatch(round -> round.startS() % frameS != 0);
        assertThat(run.rows().stages().stream().anyMatch(stage -> stage.place() == Place.DT))
                .isEqualTo(usesTwins);
    }
}
