package io.splitwave.network.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.network.RandomChannels;
import io.splitwave.network.TestStreams;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelStateTest {

    private final ChannelState open = RandomChannels.channel(5, 4, 3, true, true, TestStreams.seeded(1));

    @Test
    void sizesAreThoseOfTheMatrices() {
        assertThat(open.userDevices()).isEqualTo(5);
        assertThat(open.irsElements()).isEqualTo(4);
        assertThat(open.apAntennas()).isEqualTo(3);
    }

    @Test
    void takingTheIrsAwayLeavesTheDirectLink() {
        ChannelState direct = open.withoutIrs();
        assertThat(direct.irsElements()).isZero();
        assertThat(direct.userDevices()).isEqualTo(5);
        assertThat(direct.apAntennas()).isEqualTo(3);
        assertThat(direct.direct()).isEqualTo(open.direct());
        assertThat(direct.apIrsUplink()).isEmpty();
        assertThatThrownBy(direct::withoutDirect)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("N = 0");
    }

    @Test
    void blockingTheDirectLinkLeavesTheIrs() {
        ChannelState blocked = open.withoutDirect();
        assertThat(blocked.direct()).isEmpty();
        assertThat(blocked.apIrs()).isEqualTo(open.apIrs());
        assertThat(blocked.irsUd()).isEqualTo(open.irsUd());
        assertThat(blocked.apIrsUplink()).isEqualTo(open.apIrsUplink());
        assertThatThrownBy(blocked::withoutIrs)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("blocked");
    }

    @Test
    void shapesMustFit() {
        ComplexMatrix g = ComplexMatrix.empty(4, 3);
        ComplexMatrix h = ComplexMatrix.empty(5, 4);
        assertRefused(g, ComplexMatrix.empty(5, 3), Optional.empty(), Optional.empty(), "irsUd must be 5 x 4");
        assertRefused(g, h, Optional.of(ComplexMatrix.empty(5, 4)), Optional.empty(), "direct must be 5 x 3");
        assertRefused(g, h, Optional.empty(), Optional.of(ComplexMatrix.empty(3, 4)), "apIrsUplink must be 4 x 3");
        assertRefused(g, ComplexMatrix.empty(0, 4), Optional.empty(), Optional.empty(), "at least 1 UD");
        assertRefused(ComplexMatrix.empty(4, 0), h, Optional.empty(), Optional.empty(), "1 antenna");
        assertRefused(
                ComplexMatrix.empty(0, 3), ComplexMatrix.empty(5, 0), Optional.empty(), Optional.empty(), "no path");
    }

    private static void assertRefused(
            ComplexMatrix apIrs,
            ComplexMatrix irsUd,
            Optional<ComplexMatrix> direct,
            Optional<ComplexMatrix> uplink,
            String message) {
        assertThatThrownBy(() -> new ChannelState(apIrs, irsUd, direct, uplink))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
