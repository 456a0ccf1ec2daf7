package io.splitwave.scenarios.system.sfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Two UDs 100 m from the AP whose channel is a line of sight alone, with numbers that are worked out by hand. The gain is
 * 1e-3 x 100^-3 = 1e-9; over 10 MHz with 1e-17 W/Hz the noise is 1e-10 W, so 1 W has a signal-to-noise ratio of 10 in the
 * whole band, and 20 in half of it. The network mlp has 17,226 parameters.
 */
class HandExampleRunTest {
    private static final String[] WORLD = {
        "ud.count=2",
        "ud.distance=[100 m, 100 m]",
        "ud.cpu=[1 MHz, 1 MHz]",
        "ud.flopPerCycle=1",
        "ud.transmitPower=1 W",
        "ud.energyCoefficient=1e-18",
        "accessPoint.totalPower=2 W",
        "radio.bandwidth=10 MHz",
        "radio.noiseDensity=1e-17 W/Hz",
        "channel.carrier=3 GHz",
        "channel.fading.direct.model=rician",
        "channel.fading.direct.kFactor=100 dB",
        "model.network=mlp",
        "local.samples=10",
        "server.speed=1 MFLOP/s",
        "horizon.rounds=1"
    };

    /** Scatter of -100 dB moves the gain by some 1e-5. */
    private static final double SCATTER = 1e-4;

    private static SflPlay play(String preset, String... more) {
        String[] all = java.util.stream.Stream.of(WORLD, more)
                .flatMap(java.util.stream.Stream::of)
                .toArray(String[]::new);
        return SflPlay.play(preset, all);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    @Test
    void federated() {
        // down: 551,232 bit at 10 MHz log2(1 + 20); training: 10 samples x 3 x 34,048 FLOP at 1 MFLOP/s;
        // up: 551,232 bit at 5 MHz log2(1 + 20); aggregation: 2 UDs x 2 x 17,226 FLOP at 1 MFLOP/s
        double expectedS = 551_232 / (10e6 * log2(21)) + 1.02144 + 551_232 / (5e6 * log2(21)) + 0.068904;
        assertThat(play("fl").roundS()[0]).isCloseTo(expectedS, within(SCATTER * expectedS));
    }

    @Test
    void energyOfAMegahertz() {
        // kappa f^3 = 1e-18 x 1e18 = 1 W for 1.02144 s, and 1 W while sending, for each of two
        double expectedJ = 2 * (1.02144 + 551_232 / (5e6 * log2(21)));
        assertThat(play("fl").rows().rounds().get(0).energyJ().get(0))
                .isCloseTo(expectedJ, within(SCATTER * expectedJ));
    }

    @Test
    void theNoiseOfTheFullBandAndTheDownlinkOfThePapers() {
        // up: 5 MHz log2(1 + 10); down: both in the whole band at 2 W
        double expectedS = 551_232 / (10e6 * log2(21)) + 1.02144 + 551_232 / (5e6 * log2(11)) + 0.068904;
        SflPlay play = play("fl", "radio.noiseOf=full-band", "radio.downlink=full-band");
        assertThat(play.roundS()[0]).isCloseTo(expectedS, within(SCATTER * expectedS));
        double apJ = 2 * 2 * 551_232 / (10e6 * log2(21)); // 2 W for each of two
        assertThat(play.rows().rounds().get(0).energyJ().get(1)).isCloseTo(apJ, within(SCATTER * apJ));
    }

    @Test
    void sharesOfTheDownlinkTakeTwiceAsLong() {
        double expectedS = 551_232 / (5e6 * log2(21)) + 1.02144 + 551_232 / (5e6 * log2(21)) + 0.068904;
        assertThat(play("fl", "radio.downlink=shares").roundS()[0]).isCloseTo(expectedS, within(SCATTER * expectedS));
    }

    @Test
    void sequential() {
        // cut 1 of mlp: 64 x 128 + 128 = 8,320 parameters, 2 x 64 x 128 = 16,384 FLOP, 128 elements; one after the
        // other
        double partBit = 32 * 8320;
        double crossingBit = 10 * 32 * 128;
        double turnS = partBit / (10e6 * log2(21))
                + 10 * 3 * 0.016384
                + crossingBit / (10e6 * log2(11))
                + 10 * 3 * (0.034048 - 0.016384)
                + crossingBit / (10e6 * log2(21))
                + partBit / (10e6 * log2(11));
        SflPlay play = play("sl", "model.cut=1");
        assertThat(play.roundS()[0]).isCloseTo(2 * turnS, within(SCATTER * 2 * turnS));
        assertThat(play.rows().roundUds())
                .extracting(row -> row.adopted().get(1))
                .containsExactly(1.0, 1.0);
    }
}
