package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.output.row.DecisionRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions are made on what is known; rates, delays and gains come from what is true. */
class KnowledgeTest {
    private static final String FRAMES = "horizon.frames=8";

    private static List<PlannedFrame> frames(String... overrides) {
        return PlayedRun.playSmall(overrides).frames();
    }

    @ParameterizedTest
    @ValueSource(strings = {"knowledge.ageFrames=2", "knowledge.age=100 ms", "knowledge.age=60 ms"})
    void anAgedChannelIsThatOfSoManyFramesAgo(String age) {
        List<PlannedFrame> old = frames(FRAMES, age);
        List<PlannedFrame> fresh = frames(FRAMES);
        for (int f = 0; f < old.size(); f++) {
            ChannelState then = fresh.get(Math.max(0, f - 2)).context().channel();
            assertThat(old.get(f).context().channel().irsUd()).isEqualTo(then.irsUd());
            assertThat(old.get(f).context().channel().apIrs()).isEqualTo(then.apIrs());
            assertThat(old.get(f).truth().channel().irsUd())
                    .isEqualTo(fresh.get(f).context().channel().irsUd());
            assertThat(old.get(f).result().decision().phases())
                    .as("decided as the fresh one was then, frame " + f)
                    .satisfies(phases -> assertThat(phases.elements()).isEqualTo(16));
        }
    }

    @Test
    void theLinksInForceAreThoseOfTheTrueChannel() {
        for (String imperfect : List.of("knowledge.ageFrames=1", "knowledge.error=0.5", "irs.faults.deadShare=0.5")) {
            PlayedRun run = PlayedRun.playSmall(FRAMES, imperfect);
            for (PlannedFrame frame : run.frames()) {
                EffectiveGains gains = EffectiveGains.compute(
                        frame.truth().channel(), frame.result().decision().phases());
                for (int ud = 0; ud < 8; ud++) {
                    assertThat(frame.links().downlinkGain(ud)).isEqualTo(gains.downlink(ud));
                }
            }
        }
    }

    @Test
    void theRowTellsThePredictedFromTheTrue() {
        PlayedRun run = PlayedRun.playSmall(FRAMES, "knowledge.error=0.3", "optimizer.scheme=direct");
        for (DecisionRow row : run.rows().decisions()) {
            PlannedFrame frame = run.frames().get(VrslRows.frame(row));
            double trueS = DelayModel.delays(frame.truth(), frame.result().decision(), frame.links())
                    .sumS();
            assertThat(row.values().number("objective_s"))
                    .isEqualTo(frame.result().report().objectiveS());
            assertThat(row.values().number("true_objective_s"))
                    .isCloseTo(trueS, within(1e-12 * trueS))
                    .isNotEqualTo(row.values().number("objective_s"));
            double sum = 0;
            for (int ud = 0; ud < 8; ud++) {
                sum += frame.links().downlinkGain(ud);
            }
            assertThat(row.values().number("true_mean_gain")).isCloseTo(sum / 8, within(1e-12 * sum));
            // 30 % more power in the estimate, and phases made for its errors
            assertThat(row.values().number("known_mean_gain"))
                    .isGreaterThan(row.values().number("true_mean_gain"));
        }
    }

    @Test
    void perfectKnowledgeIsTheSameObjectAndTheSameFigures() {
        PlayedRun run = PlayedRun.playSmall(FRAMES);
        assertThat(run.frames()).allMatch(frame -> frame.truth() == frame.context());
        assertThat(run.rows().decisions())
                .allMatch(row ->
                        row.values().number("true_objective_s") == row.values().number("objective_s"))
                .allMatch(row ->
                        row.values().number("true_mean_gain") == row.values().number("known_mean_gain"));
    }

    @Test
    void errorsHaveStreamsOfTheirOwn() {
        List<PlannedFrame> exact = frames(FRAMES);
        List<PlannedFrame> guessed = frames(FRAMES, "knowledge.error=0.3");
        for (int f = 0; f < exact.size(); f++) {
            assertThat(guessed.get(f).truth().channel().irsUd())
                    .isEqualTo(exact.get(f).truth().channel().irsUd());
            assertThat(guessed.get(f).context().channel().irsUd())
                    .isNotEqualTo(exact.get(f).truth().channel().irsUd());
        }
    }

    @Test
    void deadElementsAreZeroInTruthAndKnownOnlyIfSaid() {
        for (boolean known : new boolean[] {false, true}) {
            PlannedFrame frame = frames(FRAMES, "irs.faults.deadShare=0.5", "irs.faults.known=" + known)
                    .get(0);
            long dead = deadRows(frame.truth().channel());
            assertThat(dead).isBetween(2L, 14L); // binomial(16, 1/2): outside with probability 5e-4
            assertThat(deadRows(frame.context().channel())).isEqualTo(known ? dead : 0);
        }
    }

    private static long deadRows(ChannelState channel) {
        long dead = 0;
        for (int n = 0; n < channel.irsElements(); n++) {
            dead += channel.apIrs().re(n, 0) == 0 && channel.apIrs().im(n, 0) == 0 ? 1 : 0;
        }
        return dead;
    }
}
