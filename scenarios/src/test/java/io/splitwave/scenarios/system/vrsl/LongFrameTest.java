package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.rate.LinkRate;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With a frame longer than the run and nothing that queues, the simulation is the closed form of VRSL (6)-(15). */
class LongFrameTest {
    private static final double ROUNDING = 1e-9;
    private static final int ROUNDS = 3;

    static Stream<Arguments> schemesAndServers() {
        return PlayedRun.schemes()
                .filter(scheme -> !scheme.equals("reactive")) // it decides anew inside the frame: InFlightRunTest
                .flatMap(scheme -> Stream.of("none", "dedicated").map(server -> Arguments.of(scheme, server)));
    }

    /** Uplink gains of their own, so that a mix-up of up and down does not go unnoticed. */
    private static PlayedRun play(String scheme, String server) {
        return PlayedRun.playSmall(
                "frame.length=100 s",
                "horizon.rounds=" + ROUNDS,
                "radio.uplink=independent",
                "optimizer.scheme=" + scheme,
                "server.discipline=" + server);
    }

    @ParameterizedTest
    @MethodSource("schemesAndServers")
    void everyStageTakesItsAnalyticTime(String scheme, String server) {
        requireAnalyticTimes(play(scheme, server), server);
    }

    /** UDs whose bits and FLOP differ, as their mini-batches do. */
    @ParameterizedTest
    @ValueSource(strings = {"ao", "dual", "direct", "makespan", "admm", "full-local", "full-offload"})
    void everyStageTakesItsAnalyticTimeWithBatchesOfItsClass(String scheme) {
        PlayedRun run = PlayedRun.playSmall(
                "frame.length=1000 s",
                "horizon.rounds=" + ROUNDS,
                "radio.uplink=independent",
                "optimizer.scheme=" + scheme,
                "server.discipline=dedicated",
                "model.profile.architecture=vit-digits",
                "model.profile.batch=100",
                "model.profile.passes=forward-and-backward",
                "model.profile.elementSize=32 bit",
                "model.profile.inputElementSize=8 bit",
                "model.profile.downlink=gradient",
                "ud.classes={small: {count: 2, batch: 10}, others: {}}");
        requireAnalyticTimes(run, "dedicated");
        ModelProfile profile = run.frames().get(0).context().profile();
        assertThat(profile.uplinkBit(0, 3)).isEqualTo(profile.uplinkBit(2, 3) / 10);
    }

    private static void requireAnalyticTimes(PlayedRun run, String server) {
        PlannedFrame frame = run.frames().get(0);
        Delays delays = DelayModel.delays(frame.context(), frame.result().decision(), frame.links());

        assertThat(run.frames()).hasSize(1);
        assertThat(run.rows().stages())
                .hasSize(ROUNDS
                        * frame.context().userDevices()
                        * stagesPerRound(frame.result().decision().form(), server));
        for (StageRow stage : run.rows().stages()) {
            double byHandS = byHandS(frame, serverFlops(run, server), stage);
            String who = stage.kind() + " of UD " + stage.ud();
            assertThat(stage.serviceS()).as(who).isCloseTo(byHandS, within(ROUNDING * byHandS));
            assertThat(delayModelS(delays, stage)).as(who).isCloseTo(byHandS, within(ROUNDING * byHandS));
            assertThat(stage.queueS()).as(who).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("schemesAndServers")
    void aRoundTakesTheLongestOfTheSums(String scheme, String server) {
        PlayedRun run = play(scheme, server);
        PlannedFrame frame = run.frames().get(0);
        Delays delays = DelayModel.delays(frame.context(), frame.result().decision(), frame.links());
        double longestS = IntStream.range(0, frame.context().userDevices())
                .mapToDouble(delays::totalS)
                .max()
                .orElseThrow();

        assertThat(run.rows().rounds()).hasSize(ROUNDS);
        for (RoundRow round : run.rows().rounds()) {
            assertThat(round.makespanS()).isCloseTo(longestS, within(ROUNDING * longestS));
            assertThat(round.delays().sumS()).isCloseTo(delays.sumS(), within(ROUNDING * delays.sumS()));
            // close, not equal: a scheme may make several UDs the last
            assertThat(delays.totalS(round.straggler().ud())).isCloseTo(longestS, within(ROUNDING * longestS));
        }
        assertThat(VrslRows.figure(run.rows().replication(), "end_s"))
                .isCloseTo(ROUNDS * longestS, within(ROUNDING * ROUNDS * longestS));
    }

    private static int stagesPerRound(RoundForm form, String server) {
        return switch (form) {
            case SPLIT -> server.equals("none") ? 3 : 4; // down, compute, up, and the server where it is modelled
            case LOCAL -> 1;
            case OFFLOAD -> 2; // raw input up, server
        };
    }

    /** Where no server is modelled, only full offloading has one: one for each UD, of a speed of its own. */
    private static double serverFlops(PlayedRun run, String server) {
        return server.equals("none")
                ? run.scenario().model().offloadServerFlops().orElseThrow()
                : run.scenario().server().speedFlops().orElseThrow();
    }

    private static double byHandS(PlannedFrame frame, double serverFlops, StageRow stage) {
        FrameContext context = frame.context();
        FrameDecision decision = frame.result().decision();
        ModelProfile profile = context.profile();
        Budgets budgets = context.budgets();
        EffectiveGains gains = EffectiveGains.compute(context.channel(), decision.phases());
        int ud = stage.ud();
        int cut = decision.cut(ud);
        return switch (stage.kind()) {
            case "downlink" -> profile.downlinkBit(ud, cut)
                    / LinkRate.bps(
                            budgets.bandwidthHz(), decision.powerW(ud), gains.downlink(ud), budgets.noiseW()); // (11)
            case "uplink" -> profile.uplinkBit(ud, cut)
                    / LinkRate.bps(
                            budgets.bandwidthHz(), budgets.uplinkPowerW(), gains.uplink(ud), budgets.noiseW()); // (14)
            case "compute" -> profile.deviceFlop(ud, cut)
                    / (context.cpuHz(ud) + (decision.local(ud) ? 0 : decision.twinHz(ud))); // (6), (7)
            case "server" -> profile.serverFlop(ud, cut) / serverFlops;
            default -> throw new IllegalArgumentException(stage.kind());
        };
    }

    private static double delayModelS(Delays delays, StageRow stage) {
        return switch (stage.kind()) {
            case "downlink" -> delays.downlinkS(stage.ud());
            case "compute" -> delays.computeS(stage.ud());
            case "uplink" -> delays.uplinkS(stage.ud());
            case "server" -> delays.serverS(stage.ud());
            default -> throw new IllegalArgumentException(stage.kind());
        };
    }
}
