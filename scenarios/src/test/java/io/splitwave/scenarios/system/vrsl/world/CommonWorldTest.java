package io.splitwave.scenarios.system.vrsl.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.scenarios.system.vrsl.PlannedFrame;
import io.splitwave.scenarios.system.vrsl.PlayedRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Common random numbers: on one seed and replication every scheme sees the same world, to the bit. */
class CommonWorldTest {
    private static final int FRAMES = 4;

    static Stream<Arguments> schemesAndReplications() {
        return PlayedRun.schemes().flatMap(scheme -> Stream.of(0, 3).map(r -> Arguments.of(scheme, r)));
    }

    /** With a direct link for all, so that its part of the channel can be compared too. */
    private static List<PlannedFrame> frames(String scheme, int replication, boolean directForAll) {
        return PlayedRun.play(
                        PlayedRun.small(
                                "horizon.rounds=50",
                                "horizon.frames=" + FRAMES,
                                "radio.uplink=independent",
                                "radio.directLink.presentWithIrs=" + directForAll,
                                "optimizer.scheme=" + scheme),
                        replication)
                .frames();
    }

    @ParameterizedTest
    @MethodSource("schemesAndReplications")
    void clocksAndLayerWorkAreThoseOfTheOtherSchemes(String scheme, int replication) {
        FrameContext expected = frames("ao", replication, true).get(0).context();
        FrameContext found = frames(scheme, replication, true).get(0).context();

        assertThat(found.copyCpuHz()).isEqualTo(expected.copyCpuHz());
        assertThat(layerFlop(found)).isDeepEqualTo(layerFlop(expected));
    }

    @ParameterizedTest
    @MethodSource("schemesAndReplications")
    void channelsAreThoseOfTheOtherSchemes(String scheme, int replication) {
        List<PlannedFrame> expected = frames("ao", replication, true);
        List<PlannedFrame> found = frames(scheme, replication, true);

        assertThat(found).hasSize(FRAMES);
        for (int f = 0; f < FRAMES; f++) {
            ChannelState all = expected.get(f).context().channel();
            ChannelState seen = found.get(f).context().channel();
            assertThat(seen.direct()).isPresent().isEqualTo(all.direct());
            if (scheme.equals("no-irs")) {
                assertThat(seen.irsElements()).isZero();
            } else {
                assertThat(seen.apIrs()).isEqualTo(all.apIrs());
                assertThat(seen.irsUd()).isEqualTo(all.irsUd());
                assertThat(seen.apIrsUplink()).isPresent().isEqualTo(all.apIrsUplink());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemesAndReplications")
    void aDirectLinkThatIsDrawnMovesNothingElse(String scheme, int replication) {
        List<PlannedFrame> with = frames(scheme, replication, true);
        List<PlannedFrame> without = frames(scheme, replication, false);

        for (int f = 0; f < FRAMES; f++) {
            ChannelState expected = with.get(f).context().channel();
            ChannelState found = without.get(f).context().channel();
            assertThat(found.direct().isPresent()).isEqualTo(scheme.equals("no-irs"));
            assertThat(found.apIrs()).isEqualTo(expected.apIrs());
            assertThat(found.irsUd()).isEqualTo(expected.irsUd());
            assertThat(found.apIrsUplink()).isEqualTo(expected.apIrsUplink());
        }
    }

    private static double[][] layerFlop(FrameContext context) {
        double[][] flop = new double[context.userDevices()][context.profile().layers()];
        for (int ud = 0; ud < flop.length; ud++) {
            for (int layer = 1; layer <= flop[ud].length; layer++) {
                flop[ud][layer - 1] = context.profile().layerFlop(ud, layer);
            }
        }
        return flop;
    }
}
