package io.splitwave.optimizer.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A frame that is made from another keeps whatever it does not name. */
class FrameContextTest {
    private static final double[] POWERS_W = {0.1, 0.2, 0.3};
    private static final FrameContext OTHER = PaperFrame.of(2, 3, 4, 2, 4, false, false);

    private static FrameContext frame() {
        FrameContext plain = PaperFrame.of(1, 3, 4, 2, 4, false, false);
        return plain.withUplinkPowers(POWERS_W).withCutPenalty(prices(plain));
    }

    private static double[] prices(FrameContext frame) {
        double[] prices = new double[frame.profile().layers() + 1];
        for (int cut = 0; cut < prices.length; cut++) {
            prices[cut] = 1 + cut;
        }
        return prices;
    }

    static Stream<FrameContext> derived() {
        FrameContext frame = frame();
        return Stream.of(
                frame.with(OTHER.channel(), OTHER.copyCpuHz()),
                OTHER.at(7, frame.channel())
                        .withUplinkPowers(POWERS_W)
                        .withCutPenalty(prices(frame))
                        .at(frame.frame(), OTHER.channel()),
                frame.withBudgets(OTHER.budgets()),
                frame.select(0, 1, 2),
                frame.withUplinkPowers(POWERS_W),
                frame.withCutPenalty(prices(frame)),
                frame.withCutPenaltyOf(frame));
    }

    @ParameterizedTest
    @MethodSource
    void derived(FrameContext derived) {
        FrameContext frame = frame();
        assertThat(derived.frame()).isEqualTo(frame.frame());
        assertThat(derived.copyUplinkPowersW()).isEqualTo(POWERS_W);
        for (int cut = 0; cut <= frame.profile().layers(); cut++) {
            assertThat(derived.cutPenaltyS(cut)).isEqualTo(1 + cut);
        }
    }

    @Test
    void otherChannelsAndClocksTakeTheirPlace() {
        FrameContext other = frame().with(OTHER.channel(), OTHER.copyCpuHz());
        assertThat(other.channel()).isSameAs(OTHER.channel());
        assertThat(other.copyCpuHz()).isEqualTo(OTHER.copyCpuHz()).isNotEqualTo(frame().copyCpuHz());
        assertThat(other.profile().deviceFlop(0, 1)).isEqualTo(frame().profile().deviceFlop(0, 1));
        FrameContext two = OTHER.select(0, 1);
        assertThatThrownBy(() -> frame().with(two.channel(), OTHER.copyCpuHz()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the channel has 2 UDs");
    }

    @Test
    void theSameDevicesInAnotherFrameKeepTheirClocks() {
        FrameContext frame = frame();
        FrameContext next = frame.at(9, OTHER.channel());
        assertThat(next.frame()).isEqualTo(9);
        assertThat(next.channel()).isSameAs(OTHER.channel());
        assertThat(next.copyCpuHz()).isEqualTo(frame.copyCpuHz());
        assertThat(next.profile()).isSameAs(frame.profile());
        assertThat(next.budgets()).isSameAs(frame.budgets());
        assertThatThrownBy(() -> frame.at(-1, OTHER.channel())).hasMessageContaining("frame must be >= 0, was -1");
        FrameContext two = OTHER.select(0, 1);
        assertThatThrownBy(() -> frame.at(1, two.channel())).hasMessageContaining("the channel has 2 UDs");
    }
}
