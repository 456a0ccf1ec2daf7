package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.InFlightPlan;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.RoundRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemes that decide for rounds in flight. That their budgets hold at every instant is in {@link BudgetTest}. */
class InFlightRunTest {
    private static final double ROUNDING = 1e-9;

    private static PlayedRun play(String scheme, String... more) {
        List<String> keys = new java.util.ArrayList<>(List.of("optimizer.scheme=" + scheme, "twin.budget=60 GHz"));
        keys.addAll(List.of(more));
        return PlayedRun.playSmall(keys.toArray(String[]::new));
    }

    private static boolean inFlight(PlayedRun run, double instantS) {
        return run.rows().rounds().stream().anyMatch(round -> round.startS() < instantS && instantS < round.endS());
    }

    @ParameterizedTest
    @ValueSource(strings = {"makespan", "reactive"})
    void everyBoundaryThatMeetsARoundInFlightIsPlannedForIt(String scheme) {
        PlayedRun run = play(scheme, "frame.length=30 ms", "horizon.rounds=4");

        assertThat(run.frames()).hasSizeGreaterThan(8);
        for (PlannedFrame frame : run.frames()) {
            assertThat(frame.replanned().isPresent()).isEqualTo(inFlight(run, frame.startS()));
            assertThat(frame.violations()).isEmpty();
            frame.replanned().ifPresent(plan -> {
                FrameDecision decision = plan.decision();
                assertThat(frame.inForce().copyPowerW()).containsExactly(decision.copyPowerW());
                assertThat(frame.inForce().copyTwinHz()).containsExactly(decision.copyTwinHz());
                assertThat(frame.inForce().copyCut()).containsExactly(decision.copyCut());
                assertThat(frame.inForce().phases()).isEqualTo(decision.phases());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"makespan", "reactive"})
    void theTablesRecordWhatIsInForce(String scheme) {
        PlayedRun run = play(scheme, "frame.length=30 ms", "horizon.rounds=3");

        int replanned = 0;
        for (int f = 0; f < run.frames().size(); f++) {
            PlannedFrame frame = run.frames().get(f);
            DecisionRow row = run.rows().decisions().get(f);
            FrameDecision expected = frame.replanned().isPresent()
                    ? frame.inForce()
                    : frame.result().decision();
            assertThat(row.values().reals("power_w")).containsExactly(expected.copyPowerW());
            assertThat(row.values().reals("phases_rad"))
                    .containsExactly(expected.phases().copyRad());
            assertThat(row.values().reals("twin_hz")).containsExactly(expected.copyTwinHz());
            assertThat(row.values().number("objective_s"))
                    .isEqualTo(frame.result().report().objectiveS());
            replanned += frame.replanned().isPresent() ? 1 : 0;
        }
        assertThat(replanned).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"makespan", "reactive"})
    void withoutABarrierOnlyFreshRoundsArePlanned(String scheme) {
        PlayedRun run = play(scheme, "frame.length=30 ms", "horizon.rounds=3", "barrier.rule=async");

        assertThat(run.frames()).allMatch(frame -> frame.replanned().isEmpty());
        assertThat(run.changes()).isEmpty();
    }

    /** In one frame the channel stays as it was planned for; every new plan may only be an improvement on the last. */
    @Test
    void reactiveIsNeverLaterThanThePlanAndMostlySooner() {
        double sumS = 0;
        double sumPlannedS = 0;
        for (int replication = 0; replication < 3; replication++) {
            PlayedRun run = PlayedRun.play(
                    PlayedRun.small(
                            "optimizer.scheme=reactive",
                            "twin.budget=60 GHz",
                            "frame.length=100 s",
                            "horizon.rounds=2",
                            "radio.uplink=independent",
                            "server.discipline=dedicated"),
                    replication);
            PlannedFrame frame = run.frames().get(0);
            double plannedS = DelayModel.delays(frame.context(), frame.result().decision(), frame.links())
                    .largestS();
            for (RoundRow round : run.rows().rounds()) {
                assertThat(round.makespanS()).isLessThanOrEqualTo(plannedS * (1 + ROUNDING));
                sumS += round.makespanS();
                sumPlannedS += plannedS;
                double endS = round.endS();
                for (InForceChange change : run.changes()) {
                    if (round.startS() < change.atS()
                            && change.atS() < endS
                            && change.plan().isPresent()) {
                        double dueS = change.atS() + change.plan().get().timeS();
                        assertThat(endS).isLessThanOrEqualTo(dueS + ROUNDING * plannedS);
                        assertThat(dueS).isLessThanOrEqualTo(round.startS() + plannedS * (1 + ROUNDING));
                    }
                }
            }
        }
        assertThat(sumS).isLessThan(0.99 * sumPlannedS);
    }

    @Test
    void reactivePlansAnewWhenEnoughHaveLeftTheAirAndSharesTwinsInBetween() {
        PlayedRun often = play("reactive", "optimizer.reactiveFraction=0.1", "horizon.rounds=2");
        PlayedRun seldom = play("reactive", "optimizer.reactiveFraction=1", "horizon.rounds=2");

        assertThat(plans(often)).isGreaterThan(plans(seldom)).isGreaterThan(8);
        // every stage that ends is an occasion: 8 UDs, 3 stages, 2 rounds
        for (PlayedRun run : List.of(often, seldom)) {
            assertThat(run.changes()).hasSize(8 * 3 * 2);
        }
        for (InForceChange change : seldom.changes()) {
            double sumHz =
                    java.util.Arrays.stream(change.inForce().copyTwinHz()).sum();
            boolean somebodyComputes = sumHz > 0;
            assertThat(sumHz).isCloseTo(somebodyComputes ? 60e9 : 0, within(60e9 * ROUNDING));
        }
    }

    private static long plans(PlayedRun run) {
        return run.changes().stream()
                .map(InForceChange::plan)
                .flatMap(java.util.Optional<InFlightPlan>::stream)
                .count();
    }

    @Test
    void makespanDecidesAtBoundariesOnly() {
        assertThat(play("makespan", "frame.length=30 ms", "horizon.rounds=2").changes())
                .isEmpty();
    }
}
