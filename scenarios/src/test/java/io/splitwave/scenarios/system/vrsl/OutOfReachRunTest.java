package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.LeftOut;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.scenarios.system.vrsl.world.Schemes;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that people block entirely: who is behind them in a frame is left out of its plan, and comes back. */
class OutOfReachRunTest {
    private static final String DEAD = "channel.blockage.loss=4000 dB";
    /** With all elements dead the direct link is all there is for a scheme that knows an IRS. */
    private static final String NO_SURFACE = "irs.faults.deadShare=1";

    @Test
    void theReachableOfThePresetBlockageAreServedAsIfTheOthersWereNotThere() {
        PlayedRun run =
                PlayedRun.play(PlayedRun.scenario("blockage", "optimizer.scheme=no-irs", DEAD, "horizon.frames=1"), 0);
        PlannedFrame first = run.frames().get(0);
        assertThat(first.result().leftOut()).hasSize(9).allMatch(out -> out.reason() == LeftOut.Reason.NO_DOWNLINK);
        int[] alive = IntStream.range(0, 30).filter(ud -> first.reached()[ud]).toArray();
        FrameContext others = first.context().select(alive);
        SchemeResult alone = Schemes.create(run.scenario(), new RandomStreams(1).stream("optimizer", 0))
                .decide(others);
        // by an independent solver: 2.852 s for the 21, where all 30 together had left them with 4.786 s
        assertThat(first.result().report().objectiveS())
                .isEqualTo(alone.report().objectiveS())
                .isCloseTo(2.852, within(5e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-irs", "ao", "makespan", "reactive", "dual"})
    void whoIsOutOfReachGetsNothingAndIsServedAgainWhenItIsNot(String scheme) {
        String surface = scheme.equals("no-irs") ? "irs.faults.deadShare=0" : NO_SURFACE;
        PlayedRun run = PlayedRun.play(
                PlayedRun.scenario(
                        "blockage",
                        "optimizer.scheme=" + scheme,
                        DEAD,
                        surface,
                        "irs.faults.known=true",
                        "ud.count=12",
                        "horizon.rounds=2"),
                0);
        int left = 0;
        int back = 0;
        for (int f = 0; f < run.frames().size(); f++) {
            PlannedFrame frame = run.frames().get(f);
            DecisionRow row = run.rows().decisions().get(f);
            boolean[] reached = frame.reached();
            for (LeftOut out : frame.result().leftOut()) {
                FrameDecision plan = frame.result().decision();
                assertThat(plan.powerW(out.ud())).isZero();
                assertThat(plan.twinHz(out.ud())).isZero();
                assertThat(frame.inForce().twinHz(out.ud())).isZero();
                assertThat(frame.inForce().powerW(out.ud())).isZero();
                left++;
            }
            for (int ud = 0; f > 0 && ud < 12; ud++) {
                boolean comesBack = reached[ud] && !run.frames().get(f - 1).reached()[ud];
                assertThat(comesBack && frame.result().decision().powerW(ud) == 0)
                        .isFalse();
                back += comesBack ? 1 : 0;
            }
            assertThat(row.values().number("reached_uds"))
                    .isEqualTo(12 - frame.result().leftOut().size());
            assertThat(VrslRows.texts(row, "left_out"))
                    .hasSize(frame.result().leftOut().size());
            assertThat(row.values().number("objective_s")).isFinite();
            assertThat(row.values().number("true_objective_s"))
                    .isEqualTo(row.values().number("objective_s"));
            double twinHz =
                    IntStream.range(0, 12).mapToDouble(frame.inForce()::twinHz).sum();
            assertThat(twinHz).isLessThanOrEqualTo(frame.context().budgets().twinBudgetHz() * (1 + 1e-9));
        }
        assertThat(left).isPositive();
        assertThat(back).isPositive();
        ReplicationRow whole = run.rows().replication();
        assertThat(VrslRows.figure(whole, "mean_left_out_uds"))
                .isCloseTo((double) left / run.frames().size(), within(1e-12));
        assertThat(VrslRows.figure(whole, "mean_objective_s")).isFinite();
    }

    @Test
    void aFrameInFullNamesThem() throws IOException {
        PlannedFrame first = PlayedRun.play(
                        PlayedRun.scenario("blockage", "optimizer.scheme=no-irs", DEAD, "horizon.frames=1"), 0)
                .frames()
                .get(0);
        JsonNode json = new ObjectMapper().readTree(new FrameJson().write(first));
        assertThat(json.get("leftOut")).hasSize(9);
        JsonNode one = json.get("leftOut").get(0);
        int ud = one.get("ud").asInt();
        assertThat(first.reached()[ud]).isFalse();
        assertThat(one.get("reason").asText()).isEqualTo("NO_DOWNLINK");
        assertThat(one.get("leastS").isNull()).isTrue();
        assertThat(json.get("objective").get("valueS").isNumber()).isTrue();
    }
}
