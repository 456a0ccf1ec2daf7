package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three UDs on a trace in frames of 50 ms: UD 0 stays to the end at 5 s; UD 1 leaves at 0.12 s, in the middle of the
 * first round, and comes again from 0.6 s to 5 s; UD 2 comes at 0.3 s and leaves at 0.5 s.
 */
class ComingAndGoingTest {
    private static final double FRAME_S = 0.05;

    @TempDir
    private Path folder;

    private Path trace;

    @BeforeEach
    void writeTrace() throws IOException {
        trace = Files.writeString(
                folder.resolve("trace.csv"),
                "time_s,ud,x_m,y_m\n" + samples(0, 0, 5) + samples(1, 0, 0.12) + samples(1, 0.6, 5)
                        + samples(2, 0.3, 0.5));
    }

    /** Lines of a UD that stands still, a quarter of a second apart and one at the end. */
    private static String samples(int ud, double fromS, double toS) {
        StringBuilder lines = new StringBuilder();
        for (double atS = fromS; atS < toS; atS += 0.25) {
            lines.append(atS).append(',').append(ud).append(",25,").append(ud).append('\n');
        }
        return lines + (toS + "," + ud + ",25," + ud + "\n");
    }

    private PlayedRun play(String... overrides) {
        Stream<String> traced = Stream.of(
                "ud.count=3",
                "mobility.model=trace",
                "mobility.trace.file=" + trace,
                "mobility.trace.maxGap=300 ms",
                "horizon.frames=20",
                "horizon.rounds=50");
        return PlayedRun.play(
                PlayedRun.small(Stream.concat(traced, Arrays.stream(overrides)).toArray(String[]::new)), 0);
    }

    private static boolean[] presentIn(PlayedRun run, int frame) {
        return run.frames().get(frame).present();
    }

    @Test
    void framesSayWhoIsThere() {
        PlayedRun run = play();
        assertThat(presentIn(run, 0)).containsExactly(true, true, false);
        assertThat(presentIn(run, 2)).containsExactly(true, true, false); // 0.10 s
        assertThat(presentIn(run, 3)).containsExactly(true, false, false); // 0.15 s
        assertThat(presentIn(run, 6)).containsExactly(true, false, true); // 0.30 s
        assertThat(presentIn(run, 11)).containsExactly(true, false, false); // 0.55 s
        assertThat(presentIn(run, 12)).containsExactly(true, true, false); // 0.60 s
        for (DecisionRow row : run.rows().decisions()) {
            boolean[] present = run.frames().get(VrslRows.frame(row)).present();
            assertThat(row.values().flags("present")).isEqualTo(present);
            assertThat(row.values().number("present_uds")).isEqualTo((int)
                    IntStream.range(0, 3).filter(ud -> present[ud]).count());
        }
    }

    @ParameterizedTest
    @MethodSource("io.splitwave.scenarios.system.vrsl.PlayedRun#schemes")
    void nothingIsSpentOnTheAbsentAndTheOthersDecisionIsThatOfASmallerWorld(String scheme) {
        PlayedRun run = play("optimizer.scheme=" + scheme);
        for (PlannedFrame frame : run.frames()) {
            for (int ud = 0; ud < 3; ud++) {
                if (!frame.present()[ud]) {
                    assertThat(frame.result().decision().powerW(ud)).isZero();
                    assertThat(frame.result().decision().twinHz(ud)).isZero();
                    assertThat(frame.result().decision().local(ud)).isTrue();
                    assertThat(frame.inForce().twinHz(ud)).isZero();
                }
            }
            assertThat(Arrays.stream(frame.inForce().copyTwinHz()).sum())
                    .isLessThanOrEqualTo(run.scenario().twin().budgetHz() * (1 + 1e-9));
        }
    }

    /** The round that begins at 0 goes on without UD 1, which leaves at the boundary of 0.15 s. */
    @Test
    void whoLeavesInMidRoundIsLostAndTheBarrierGoesOn() {
        PlayedRun run = play("radio.bandwidth=200 kHz");
        RoundRow first = run.rows().rounds().get(0);
        List<RoundUdRow> uds =
                run.rows().roundUds().stream().filter(row -> row.round() == 0).toList();
        assertThat(uds).extracting(RoundUdRow::ud).containsExactly(0, 1);
        assertThat(uds.get(0).dropReason()).isNull();
        assertThat(uds.get(1).dropReason()).isEqualTo("left");
        assertThat(first.dropped()).isEqualTo(1);
        assertThat(first.failed()).isFalse();
        assertThat(first.endS())
                .isCloseTo(uds.get(0).completionS(), within(1e-12))
                .isGreaterThan(0.15);
        StageRow cut = run.rows().stages().stream()
                .filter(stage -> stage.ud() == 1 && stage.outcome() == Outcome.DROPPED)
                .findFirst()
                .orElseThrow();
        assertThat(cut.endS()).isCloseTo(3 * FRAME_S, within(1e-12));
        assertThat(cut.done()).isLessThan(cut.work());
        assertThat(cut.dropReason()).isEqualTo("left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async", "deadline", "k-of-n"})
    void aRoundHasThoseWhoAreThereWhenItStarts(String rule) {
        PlayedRun run = play("barrier.rule=" + rule, "barrier.deadline=200 ms", "barrier.k=1");
        assertThat(run.rows().rounds()).hasSizeGreaterThan(3);
        for (RoundRow round : run.rows().rounds()) {
            int frame = (int) Math.floor(round.startS() / FRAME_S + 1e-9);
            boolean[] present = presentIn(run, frame);
            assertThat(run.rows().roundUds().stream()
                            .filter(row -> row.round() == round.round() && row.cohort() == round.cohort())
                            .map(RoundUdRow::ud))
                    .isNotEmpty()
                    .allMatch(ud -> present[ud]);
        }
    }

    /** Both UDs of this trace are away between 0.2 s and 0.7 s: no round runs or starts meanwhile, none is used up. */
    @Test
    void whereNobodyIsThereTheRoundsWait() throws IOException {
        Files.writeString(
                trace,
                "time_s,ud,x_m,y_m\n" + samples(0, 0, 0.2) + samples(0, 0.7, 5) + samples(1, 0, 0.1)
                        + samples(1, 0.7, 5));
        PlayedRun run = play("ud.count=2");
        assertThat(presentIn(run, 5)).containsExactly(false, false);
        DecisionRow empty = run.rows().decisions().get(5);
        assertThat(empty.values().text("stop")).isEqualTo("NOBODY");
        assertThat(empty.values().number("objective_s")).isZero();
        assertThat(empty.values().number("true_mean_gain")).isNaN();
        assertThat(empty.values().number("ap_power_w")).isZero();
        assertThat(run.rows().rounds())
                .extracting(RoundRow::startS)
                .allMatch(startS -> startS < 0.25 || startS >= 0.7 - 1e-12);
        assertThat(run.rows().rounds()).anyMatch(round -> Math.abs(round.startS() - 0.7) < 1e-12);
        assertThat(run.rows().rounds())
                .extracting(RoundRow::round)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(run.rows().rounds()).filteredOn(RoundRow::failed).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vehicular", "bursty-arrivals"})
    void whoIsLostWasThereAndIsNot(String preset) {
        PlayedRun run =
                PlayedRun.play(ScenarioLoader.load(preset, List.of(ScenarioOverride.parse("horizon.rounds=40"))), 1);
        List<StageRow> lost = run.rows().stages().stream()
                .filter(stage -> "left".equals(stage.dropReason()))
                .toList();
        assertThat(lost).isNotEmpty();
        double frameS = run.scenario().frame().lengthS();
        for (StageRow stage : lost) {
            int frame = (int) Math.round(stage.endS() / frameS);
            assertThat(stage.endS()).isCloseTo(frame * frameS, within(1e-9));
            assertThat(presentIn(run, frame - 1)[stage.ud()]).isTrue();
            assertThat(presentIn(run, frame)[stage.ud()]).isFalse();
        }
    }
}
