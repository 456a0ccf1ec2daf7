package io.splitwave.scenarios.system.vrsl.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the places of a scenario say about the gains of its lines of sight: by hand, from the lengths of the ways. */
class SightGainTest {
    private static final double WAVELENGTH_M = 299_792_458 / 3.5e9;
    private static final int ELEMENTS = 64;
    private static final int ANTENNAS = 16;

    /** 100 dB: what scatters is some 1e-5 of each amplitude. */
    private static final String SIGHT = "ud.count=1; irs.elements=" + ELEMENTS + "; channel.carrier=3.5 GHz;"
            + " channel.fading.apIrs.model=rician; channel.fading.apIrs.kFactor=100 dB;"
            + " channel.fading.irsUd.model=rician; channel.fading.irsUd.kFactor=100 dB;";

    private static final String DIRECT = " accessPoint.antennas=" + ANTENNAS + "; radio.directLink.exponent=2;"
            + " radio.directLink.penetrationLoss=0.7 dB; radio.directLink.presentWithIrs=true;"
            + " radio.pathLoss.apIrsExponent=2; radio.pathLoss.irsUdExponent=2; channel.height.accessPoint=5 m;"
            + " channel.height.irs=5 m; channel.height.ud=5 m; channel.apArray.axis=30 deg;"
            + " channel.fading.direct.model=rician; channel.fading.direct.kFactor=100 dB";

    private static WorldFrame frame(String settings) {
        Scenario scenario = ScenarioLoader.load(
                "quickstart",
                Stream.of(settings.split("; *")).map(ScenarioOverride::parse).toList());
        try (World world = Worlds.of(scenario).draw(new RandomStreams(1), 0, true, Optional.empty())) {
            return world.next();
        }
    }

    /** Both ways together reach what their amplitudes and the likeness of the AP's responses allow. */
    @Test
    void theWayByTheIrsAndTheDirectOneAddUpAsTheirDirectionsAllow() {
        WorldFrame frame = frame(SIGHT + DIRECT);
        ChannelState channel = frame.truth();
        UdPlaces places = frame.places();
        double xM = places.xM(0);
        double yM = places.yM(0);
        double irsUdM = Math.hypot(xM - 20, yM);
        double directM = Math.hypot(xM, yM);
        // eight by eight elements half a wavelength apart on a wall that faces the origin; 16 antennas along 30
        // degrees.
        // Far-field ways: what an element lacks or adds is its place along the direction of the wave.
        double[] rad = new double[ELEMENTS];
        double step = WAVELENGTH_M / 2;
        for (int n = 0; n < ELEMENTS; n++) {
            double sideM = step * (n % 8 - 3.5) * Math.sin(Math.PI + Math.PI / 2);
            double d1 = 20 + sideM * 0; // the wall is square to the way from the AP
            double d2 = irsUdM - sideM * (yM / irsUdM);
            rad[n] = 2 * Math.PI * (d1 + d2) / WAVELENGTH_M;
        }
        double like = 0; // |a_irs^H a_ud| / 16 and its phase
        double likeIm = 0;
        for (int a = 0; a < ANTENNAS; a++) {
            double alongM = step * (a - 7.5);
            double toIrs = alongM * Math.cos(Math.PI / 6);
            double toUd = alongM * (Math.cos(Math.PI / 6) * xM + Math.sin(Math.PI / 6) * yM) / directM;
            double difference = 2 * Math.PI * (toIrs - toUd) / WAVELENGTH_M;
            like += Math.cos(difference) / ANTENNAS;
            likeIm += Math.sin(difference) / ANTENNAS;
        }
        double reflected = ELEMENTS * Math.sqrt(1e-3 / 400) * Math.sqrt(1e-3 / (irsUdM * irsUdM));
        double direct = Math.sqrt(1e-3 / (directM * directM) * Math.pow(10, -0.07));
        double alike = Math.hypot(like, likeIm);
        double best = ANTENNAS * (reflected * reflected + direct * direct + 2 * reflected * direct * alike);
        double common = 2 * Math.PI * directM / WAVELENGTH_M + Math.atan2(likeIm, like);
        PhaseShifts phases =
                new PhaseShifts(Arrays.stream(rad).map(r -> r - common).toArray());
        assertThat(alike).isGreaterThan(0.1); // else the test could not tell
        assertThat(EffectiveGains.compute(channel, phases).downlink(0)).isCloseTo(best, within(1e-3 * best));
    }

    /** Nothing random is left, so both directions meet the same ways. */
    @Test
    void anUplinkOfItsOwnAgreesWithAReciprocalOneInAPureLineOfSight() {
        ChannelState reciprocal = frame(SIGHT + " accessPoint.antennas=1").truth();
        ChannelState independent = frame(SIGHT + " accessPoint.antennas=1; radio.uplink=independent")
                .truth();
        double[] rad = new double[ELEMENTS];
        for (int n = 0; n < ELEMENTS; n++) {
            rad[n] = Math.atan2(reciprocal.irsUd().im(0, n), reciprocal.irsUd().re(0, n))
                    - Math.atan2(reciprocal.apIrs().im(n, 0), reciprocal.apIrs().re(n, 0));
        }
        PhaseShifts aligned = new PhaseShifts(rad);
        double gain = EffectiveGains.compute(reciprocal, aligned).uplink(0);
        assertThat(EffectiveGains.compute(independent, aligned).uplink(0)).isCloseTo(gain, within(1e-4 * gain));
    }
}
