package io.splitwave.scenarios.system.genfv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.optimizer.generation.GenerationInstance;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.When;
import io.splitwave.output.word.Payer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds of GenFV as they are played, against what was planned between their legs. */
class GenfvRunTest {
    /** Schemes that may select who is not in time. */
    private static final List<String> CARELESS = List.of("random-selection", "all-vehicles");

    static Stream<Arguments> schemesAndNoises() {
        return Stream.of(GenfvPlay.SCHEMES).flatMap(scheme -> Stream.of("share", "per-subcarrier-power")
                .map(noise -> Arguments.of(scheme, noise)));
    }

    @ParameterizedTest
    @MethodSource("schemesAndNoises")
    void aRoundTakesAsLongAsPlanned(String scheme, String noise) {
        GenfvPlay play = GenfvPlay.constant("optimizer.scheme=" + scheme, "radio.noise=" + noise);
        double[] roundS = play.roundS();
        assertThat(roundS).hasSize(3);
        for (int r = 0; r < roundS.length; r++) {
            assertThat(play.selected(r)).isPositive();
            double plannedS = play.decision(r).values().number("planned_s");
            assertThat(roundS[r]).isCloseTo(plannedS, within(1e-9 * plannedS));
        }
    }

    /** Frames of 1 ms are as good as vehicles that leave exactly when they are to; places, and so channels, hold. */
    @ParameterizedTest
    @MethodSource("schemesAndNoises")
    void whoIsSelectedIsInTimeWhileTheChannelHolds(String scheme, String noise) {
        GenfvPlay play = GenfvPlay.of(
                "optimizer.scheme=" + scheme,
                "radio.noise=" + noise,
                "selection.slack=1",
                "radio.pathLoss.exponent=0",
                "radio.pathLoss.referenceGain=-112 dB",
                "frame.length=10 ms",
                "horizon.rounds=8");
        long missed = play.dropped("left") + play.dropped("deadline");
        if (CARELESS.contains(scheme)) {
            assertThat(missed).isPositive();
        } else {
            assertThat(missed).isZero();
            assertThat(play.rows().rounds()).allMatch(round -> round.completed() > 0);
            double[] roundS = play.roundS();
            for (int r = 0; r < roundS.length; r++) {
                double plannedS = play.decision(r).values().number("planned_s");
                assertThat(roundS[r]).isCloseTo(plannedS, within(1e-9 * plannedS));
            }
        }
    }

    /** Vehicles on their way to the AP are earlier than planned, and the server, whose images fill the plan, is last. */
    @Test
    void aServerThatIsLastIsRecorded() {
        GenfvPlay play = GenfvPlay.of(
                "horizon.rounds=20",
                "ud.count=2",
                "frame.length=50 ms",
                "generation.perImage=1 ms",
                "generation.trainPerImage=0.1 ms");
        int last = 0;
        for (RoundRow round : play.rows().rounds()) {
            double lastUdS = play.rows().roundUds().stream()
                    .filter(ud -> ud.round() == round.round() && ud.completed())
                    .mapToDouble(RoundUdRow::completionS)
                    .max()
                    .orElse(Double.NaN);
            double trainedS = play.rows().stages().stream()
                    .filter(stage -> stage.round() == round.round() && GenfvVocabulary.TRAINER.equals(stage.support()))
                    .mapToDouble(StageRow::endS)
                    .max()
                    .orElse(0);
            boolean lost = play.rows().stages().stream()
                    .anyMatch(stage -> stage.round() == round.round() && stage.outcome() == Outcome.DROPPED);
            if (lost) {
                continue; // the round waited for the one that left, too
            }
            if (trainedS > lastUdS + 1e-6) {
                assertThat(round.straggler().awaited())
                        .isEqualTo(new RoundRow.Awaited(GenfvVocabulary.TRAINER, trainedS - lastUdS));
                last++;
            } else if (round.straggler() != null) {
                assertThat(round.straggler().awaited()).isNull();
            }
        }
        assertThat(last).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "window;generation.window=2", "cap;generation.cap=60", "cap;generation.cap=0"})
    void theServerNeverOverrunsTheModels(String keep) {
        GenfvPlay play = GenfvPlay.of(("horizon.rounds=40;generation.keep=" + keep).split(";"));
        int kept = 0;
        int images = 0;
        for (int r = 0; r < play.rows().decisions().size(); r++) {
            double objectiveS = play.decision(r).values().number("objective_s");
            assertThat(play.decision(r).values().number("server_s")).isLessThanOrEqualTo(objectiveS * (1 + 1e-12));
            int soFar = (int) play.decision(r).values().number("images_so_far");
            if (keep.endsWith("cap=60")) {
                kept = Math.min(60, kept + images);
            } else if (keep.endsWith("cap=0")) {
                kept = 0;
            } else if (keep.equals("all")) {
                kept += images;
            } else {
                kept = images + (r < 2 ? 0 : (int) play.decision(r - 2).values().number("images"));
            }
            assertThat(soFar).isEqualTo(kept);
            images = (int) play.decision(r).values().number("images");
        }
    }

    /** With images that take no time to generate, the next, shorter round leaves no time for all that are kept. */
    @Test
    void whereAllKeptImagesAreTooManyTheNewestAreTrainedOn() {
        GenfvPlay play = GenfvPlay.of("horizon.rounds=30", "generation.perImage=1 us", "generation.setup=0 s");
        int fewer = 0;
        for (int r = 0; r < 30; r++) {
            int again = (int) play.decision(r).values().number("images_again");
            int soFar = (int) play.decision(r).values().number("images_so_far");
            int images = (int) play.decision(r).values().number("images");
            double objectiveS = play.decision(r).values().number("objective_s");
            if (again < soFar) {
                assertThat(images).isZero();
                assertThat((again + 1) * 0.0015).isGreaterThan(objectiveS);
                fewer++;
            }
            assertThat(play.decision(r).values().number("server_s")).isLessThanOrEqualTo(objectiveS * (1 + 1e-12));
        }
        assertThat(fewer).isPositive();
    }

    /** A setup longer than any round. */
    @Test
    void aServerWithoutTimeDoesNothing() {
        GenfvPlay play = GenfvPlay.constant("generation.setup=10 s");
        for (int r = 0; r < 3; r++) {
            assertThat(play.stages(r, "srv-gen")).isEmpty();
            assertThat(play.stages(r, "srv-train")).isEmpty();
            assertThat(play.stages(r, "srv-agg")).hasSize(1);
            assertThat(play.decision(r).values().number("kappa2")).isZero();
        }
    }

    @Test
    void nothingPassesTheDecisionOrTheBarrier() {
        GenfvPlay play = GenfvPlay.constant();
        for (RoundRow round : play.rows().rounds()) {
            int r = round.round();
            double labelsS = lastEndS(play.stages(r, "ul-meta"));
            assertThat(play.decision(r).timeS()).isEqualTo(labelsS);
            assertThat(firstStartS(play.stages(r, "dl-model"))).isEqualTo(labelsS);
            assertThat(play.stages(r, "ul-model")).hasSize(play.selected(r));
            StageRow generation = play.stages(r, "srv-gen").get(0);
            StageRow training = play.stages(r, "srv-train").get(0);
            assertThat(generation.startS()).isEqualTo(labelsS);
            assertThat(training.startS()).isEqualTo(generation.endS());
            assertThat(play.stages(r, "srv-agg").get(0).startS())
                    .isEqualTo(Math.max(training.endS(), lastEndS(play.stages(r, "ul-model"))));
        }
    }

    private static double firstStartS(List<StageRow> stages) {
        return stages.stream().mapToDouble(StageRow::startS).min().orElseThrow();
    }

    private static double lastEndS(List<StageRow> stages) {
        return stages.stream().mapToDouble(StageRow::endS).max().orElseThrow();
    }

    /** 10 classes of 32 bits; the model up and down; generation and training are paid for by the server. */
    @Test
    void whatIsSentAndPaidForIsWhatTheScenarioSays() {
        GenfvPlay play = GenfvPlay.constant("horizon.rounds=1");
        assertThat(play.stages(0, "ul-meta")).isNotEmpty().allMatch(stage -> stage.work() == 320);
        assertThat(play.stages(0, "dl-model")).isNotEmpty().allMatch(stage -> stage.work() == 22.4e6);
        assertThat(play.stages(0, "ul-model")).isNotEmpty().allMatch(stage -> stage.work() == 22.4e6);
        double serverS = play.decision(0).values().number("server_s");
        RoundRow round = play.rows().rounds().get(0);
        assertThat(round.energyJ().get(2)).isCloseTo(250 * serverS, within(1e-6));
        double udJ = play.rows().stages().stream()
                .filter(stage -> stage.payer() == Payer.UD)
                .mapToDouble(StageRow::energyJ)
                .sum();
        assertThat(round.energyJ().get(0)).isCloseTo(udJ, within(1e-9 * udJ));
        assertThat(play.stages(0, "srv-gen")).allMatch(stage -> stage.payer() == Payer.SERVER);
    }

    /** Planned energies, and that of each UD as it is drawn, keep the budget; labels are not in it. */
    @ParameterizedTest
    @ValueSource(strings = {"share", "per-subcarrier-power"})
    void energiesArePlannedAndKeepTheBudget(String noise) {
        GenfvPlay play = GenfvPlay.constant("radio.noise=" + noise, "ud.energyBudget=[4.8 J, 5 J]", "horizon.rounds=1");
        double[] plannedJ = play.decision(0).values().reals("energy_j");
        double[] budgetJ = play.decided(0).instance().energyBudgetJ();
        boolean[] selected = play.decision(0).values().flags("selected");
        int tight = 0;
        for (int ud = 0; ud < selected.length; ud++) {
            if (selected[ud]) {
                int who = ud;
                double drawnJ = play.rows().stages().stream()
                        .filter(stage -> stage.ud() == who
                                && List.of("ud-train", "ul-model").contains(stage.kind()))
                        .mapToDouble(StageRow::energyJ)
                        .sum();
                assertThat(drawnJ).isCloseTo(plannedJ[ud], within(1e-9 * drawnJ));
                assertThat(plannedJ[ud]).isLessThanOrEqualTo(budgetJ[ud]);
                tight += plannedJ[ud] > 0.999 * budgetJ[ud] ? 1 : 0;
            }
        }
        assertThat(tight).isPositive();
    }

    /** What is known counts from the decision, a billionth less. */
    @Test
    void timesCountFromTheDecision() {
        GenfvPlay play = GenfvPlay.of("horizon.rounds=2");
        DecidedRound decided = play.decided(1);
        GenerationInstance instance = decided.instance();
        double startS = play.rows().rounds().get(1).startS();
        assertThat(decided.elapsedS()).isCloseTo(decided.timeS() - startS, within(1e-12));
        assertThat(decided.elapsedS()).isPositive();
        assertThat(instance.longestS()).isCloseTo(6 - decided.elapsedS(), within(1e-8));
        assertThat(instance.longestS()).isLessThan(6 - decided.elapsedS());
        assertThat(Arrays.stream(instance.holdS()).max().orElseThrow()).isLessThan(598 / 3.0);
    }

    @Test
    void withoutAnyBudgetRoundsFailAndTheRunEnds() {
        for (String scheme : GenfvPlay.SCHEMES) {
            GenfvPlay play = GenfvPlay.constant("ud.energyBudget=[1 mJ, 2 mJ]", "optimizer.scheme=" + scheme);
            assertThat(play.rows().rounds()).as(scheme).hasSize(3).allMatch(RoundRow::failed);
            for (int r = 0; r < 3; r++) {
                assertThat(play.selected(r)).as(scheme).isZero();
                assertThat(play.stages(r, "srv-gen")).as(scheme).isEmpty();
                assertThat(play.decision(r).values().number("objective_s")).isZero();
                assertThat(play.decision(r).values().get("planned_s")).isNull();
                assertThat(play.decision(r).values().get("mean_emd")).isNull();
            }
        }
    }

    /** Not even histograms are in time. */
    @Test
    void ifNoHistogramArrivesNothingIsDecided() {
        GenfvPlay play = GenfvPlay.constant("selection.longest=1 us");
        assertThat(play.rows().rounds()).hasSize(3).allMatch(RoundRow::failed);
        assertThat(play.rows().decisions()).isEmpty();
        assertThat(play.rows().stages()).isEmpty();
        assertThat(play.rows().rounds().get(1).startS()).isEqualTo(0.5);
    }

    /** Links that are blocked while histograms are on their way: when the last has arrived, no model could. */
    @Test
    void ifHistogramsTakeTheLongestRoundNothingIsDecidedAndAllAreLate() {
        GenfvPlay play = GenfvPlay.constant(
                "radio.bandwidth=1 kHz",
                "selection.longest=400 ms",
                "frame.length=50 ms",
                "channel.blockage.open=1 s",
                "channel.blockage.blocked=1 s",
                "channel.blockage.loss=1000 dB",
                "horizon.rounds=6");
        int late = 0;
        for (RoundRow round : play.rows().rounds()) {
            boolean decided = play.rows().decisions().stream()
                    .anyMatch(decision -> decision.when() instanceof When.Leg leg && leg.round() == round.round());
            List<Integer> dropped = play.dropped(round.round(), "deadline");
            if (!dropped.isEmpty()) {
                assertThat(decided).isFalse();
                assertThat(round.failed()).isTrue();
                assertThat(play.roundS()[round.round()]).isGreaterThanOrEqualTo(0.4);
                assertThat(dropped).hasSameSizeAs(play.stages(round.round(), "ul-meta"));
                late++;
            }
        }
        assertThat(late).isPositive();
    }

    /** More devices than some classes have images: those without images are left out, and the others go on. */
    @Test
    void aDeviceWithoutImagesTakesNoPart() {
        GenfvPlay play = GenfvPlay.constant("ud.count=300", "learning.beta=0.01", "selection.emdMax=2");
        assertThat(play.dropped(0, "infeasible")).isNotEmpty();
        assertThat(play.stages(0, "ul-meta"))
                .isNotEmpty()
                .hasSizeLessThan(300)
                .allMatch(stage -> stage.outcome() == Outcome.COMPLETED);
    }

    /** Devices whose EMD is above the bound are not selected, and with Dirichlet(0.1) labels are more skewed than with 1. */
    @Test
    void theEmdBoundSelects() {
        GenfvPlay play = GenfvPlay.constant("horizon.rounds=1");
        double[] emd = play.decided(0).instance().emd();
        int[] subcarriers = play.decided(0).decision().subcarriers();
        int above = 0;
        for (int n = 0; n < emd.length; n++) {
            above += emd[n] > 1.2 ? 1 : 0;
            assertThat(subcarriers[n] > 0 && emd[n] > 1.2).isFalse();
        }
        assertThat(above).isPositive();
        double strong = mean(
                GenfvPlay.constant("learning.beta=0.1").decided(0).instance().emd());
        double weak =
                mean(GenfvPlay.constant("learning.beta=1").decided(0).instance().emd());
        assertThat(strong).isGreaterThan(weak + 0.3);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    @Test
    void theWeightOfTheServerIsTheSchemes() {
        assertThat(GenfvPlay.constant("optimizer.scheme=fedavg")
                        .decision(0)
                        .values()
                        .number("kappa2"))
                .isZero();
        assertThat(GenfvPlay.constant("optimizer.scheme=fixed-kappa", "optimizer.fixedKappa=0.3")
                        .decision(0)
                        .values()
                        .number("kappa2"))
                .isEqualTo(0.3);
        GenfvPlay play = GenfvPlay.constant();
        double emd = play.decision(0).values().number("mean_emd");
        assertThat(play.decision(0).values().number("kappa2")).isEqualTo(emd / 2 * (emd / 2));
    }

    /** Those that have subcarriers and a reason for which they were dropped. */
    @Test
    void theSelectedThatAreLostAreCounted() {
        GenfvPlay play = GenfvPlay.of("horizon.rounds=20", "optimizer.scheme=random-selection");
        long lost = play.rows().roundUds().stream()
                .filter(row ->
                        row.dropReason() != null && !Double.isNaN(row.adopted().get(0)))
                .count();
        assertThat(lost).isPositive();
        assertThat(play.rows().replication().figures().number("mean_lost")).isEqualTo(lost / 20.0);
    }

    /** Of the same worlds: equal subcarriers take longer, by a margin that a study of the method found as well. */
    @Test
    void equalSubcarriersAreSlower() {
        double exactS =
                GenfvPlay.of("horizon.rounds=10").rows().replication().figures().number("mean_latest_s");
        double equalS = GenfvPlay.of("horizon.rounds=10", "optimizer.scheme=equal-subcarriers")
                .rows()
                .replication()
                .figures()
                .number("mean_latest_s");
        assertThat(equalS).isGreaterThan(1.1 * exactS);
    }
}
