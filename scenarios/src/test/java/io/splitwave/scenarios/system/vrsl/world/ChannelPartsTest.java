package io.splitwave.scenarios.system.vrsl.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each key reaches the part it names: settings at the edge of their range, where the channel shows them without chance. */
class ChannelPartsTest {
    private static final int FRAMES = 6;

    /** 100 dB: what scatters is 1e-10 of the power, some 1e-5 of the amplitude. */
    private static final String SIGHT_ONLY = "channel.carrier=3 GHz; channel.fading.irsUd.model=rician;"
            + " channel.fading.irsUd.kFactor=100 dB; channel.fading.direct.model=rician;"
            + " channel.fading.direct.kFactor=100 dB";

    private static List<WorldFrame> frames(String... overrides) {
        Scenario scenario = ScenarioLoader.load(
                "quickstart",
                Arrays.stream(overrides)
                        .flatMap(several -> Stream.of(several.split("; *")))
                        .map(ScenarioOverride::parse)
                        .toList());
        List<WorldFrame> frames = new ArrayList<>();
        try (World world = Worlds.of(scenario).draw(new RandomStreams(1), 0, true, Optional.empty())) {
            for (int f = 0; f < FRAMES; f++) {
                frames.add(world.next());
            }
        }
        return frames;
    }

    private static double power(ComplexMatrix matrix, int row, int column) {
        return matrix.re(row, column) * matrix.re(row, column) + matrix.im(row, column) * matrix.im(row, column);
    }

    private static ComplexMatrix irsUd(WorldFrame frame) {
        return frame.truth().irsUd();
    }

    private static ComplexMatrix direct(WorldFrame frame) {
        return frame.truth().direct().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel.fading.irsUd.time=autoregressive; channel.fading.irsUd.correlation=1",
                "channel.fading.irsUd.time=autoregressive; channel.fading.irsUd.speed=0 m/s; channel.carrier=3 GHz",
                "channel.fading.irsUd.time=jakes; channel.fading.irsUd.speed=0 km/h; channel.carrier=3 GHz"
            })
    void fadingWithFullMemoryStandsStillAndTheOtherLinkDoesNot(String settings) {
        List<WorldFrame> frames = frames(settings);
        assertThat(irsUd(frames.get(5))).isEqualTo(irsUd(frames.get(0)));
        assertThat(frames.get(5).truth().apIrs())
                .isNotEqualTo(frames.get(0).truth().apIrs());
    }

    /** J0 is 0 at 2.404825557695773 (tables): at that Doppler the autoregressive process has no memory at all. */
    @Test
    void theDopplerShiftFollowsSpeedCarrierAndFrame() {
        double speedMps = 2.404825557695773 / (2 * Math.PI * 0.05) * 299_792_458 / 3e9;
        List<WorldFrame> forgetful = frames("channel.fading.irsUd.time=autoregressive; channel.carrier=3 GHz;"
                + " channel.fading.irsUd.speed=" + speedMps + " m/s");
        List<WorldFrame> independent = frames();
        for (int f = 0; f < FRAMES; f++) {
            for (int n = 0; n < 16; n++) {
                assertThat(irsUd(forgetful.get(f)).re(3, n))
                        .isCloseTo(irsUd(independent.get(f)).re(3, n), within(1e-12));
            }
        }
    }

    @Test
    void aLineOfSightAloneHasTheGainOfTheWay() {
        for (WorldFrame frame : frames(SIGHT_ONLY)) {
            for (int ud = 0; ud < 8; ud++) {
                double distanceM =
                        Math.hypot(frame.places().xM(ud) - 20, frame.places().yM(ud));
                double gain = 1e-3 * Math.pow(distanceM, -2.8);
                assertThat(power(irsUd(frame), ud, 5)).isCloseTo(gain, within(1e-3 * gain));
            }
        }
    }

    @Test
    void elementsAndAntennasThatStandTogetherFadeTogether() {
        WorldFrame dense = frames("channel.irsArray.spacing=0.0001; channel.irsArray.scatter=isotropic;"
                        + " channel.apArray.neighbourCorrelation=0.99999999")
                .get(2);
        ComplexMatrix apIrs = dense.truth().apIrs();
        for (int n = 0; n < 16; n++) {
            assertThat(irsUd(dense).re(3, n)).isCloseTo(irsUd(dense).re(3, 0), within(1e-5));
            assertThat(apIrs.re(n, 7)).isCloseTo(apIrs.re(0, 0), within(0.01 * Math.sqrt(1e-3 * Math.pow(20, -2.2))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"log-distance", "umi", "uma"})
    void thePenetrationLossIsOnTopOfEveryLaw(String law) {
        String settings =
                "radio.directLink.presentWithIrs=true; channel.carrier=3 GHz; channel.height.accessPoint=25 m;"
                        + " channel.largeScale.direct=" + law;
        WorldFrame outside =
                frames(settings, "radio.directLink.penetrationLoss=0 dB").get(1);
        WorldFrame inside =
                frames(settings, "radio.directLink.penetrationLoss=20 dB").get(1);
        for (int ud = 0; ud < 8; ud++) {
            double whole = power(direct(outside), ud, 0);
            assertThat(power(direct(inside), ud, 0)).isCloseTo(0.01 * whole, within(1e-12 * whole));
        }
        WorldFrame other =
                frames(settings, "channel.largeScale.direct=log-distance").get(1);
        assertThat(direct(other).equals(direct(frames(settings).get(1)))).isEqualTo(law.equals("log-distance"));
    }

    @Test
    void aBlockedLinkLosesWhatIsSaidAndAnOpenOneNothing() {
        String settings = "radio.directLink.presentWithIrs=true";
        List<WorldFrame> open = frames(settings);
        List<WorldFrame> blocked = frames(
                settings, "channel.blockage.open=100 ms; channel.blockage.blocked=100 ms; channel.blockage.loss=30 dB");
        int lost = 0;
        for (int f = 0; f < FRAMES; f++) {
            for (int ud = 0; ud < 8; ud++) {
                double ratio = power(direct(blocked.get(f)), ud, 0) / power(direct(open.get(f)), ud, 0);
                boolean isBlocked = ratio < 0.5;
                assertThat(ratio).isCloseTo(isBlocked ? 1e-3 : 1, within(1e-9));
                lost += isBlocked ? 1 : 0;
            }
            assertThat(irsUd(blocked.get(f))).isEqualTo(irsUd(open.get(f)));
        }
        assertThat(lost).isBetween(1, 47);
    }

    @Test
    void shadowingScalesTheRowsOfTheUdsAndNothingElse() {
        WorldFrame clear = frames().get(0);
        for (String shared : List.of("false", "true")) {
            WorldFrame shadowed = frames("channel.largeScale.shadowing=8 dB; channel.largeScale.sharedMap=" + shared)
                    .get(0);
            for (int ud = 0; ud < 8; ud++) {
                double factor = irsUd(shadowed).re(ud, 0) / irsUd(clear).re(ud, 0);
                assertThat(factor).isPositive().isNotEqualTo(1);
                assertThat(irsUd(shadowed).im(ud, 9))
                        .isCloseTo(factor * irsUd(clear).im(ud, 9), within(1e-12));
            }
            assertThat(shadowed.truth().apIrs()).isEqualTo(clear.truth().apIrs());
        }
    }

    /** Everybody within the reference distance: each has the gain at that distance. */
    @Test
    void movingUdsCloserThanTheReferenceDistanceGainNoMore() {
        for (WorldFrame frame : frames(
                SIGHT_ONLY,
                "mobility.model=random-waypoint; mobility.speed=[1 m/s, 2 m/s];"
                        + " radio.pathLoss.referenceDistance=30 m")) {
            for (int ud = 0; ud < 8; ud++) {
                assertThat(power(irsUd(frame), ud, 0)).isCloseTo(1e-3, within(1e-6));
            }
        }
    }

    /** Every link alike, at rest too: IRS 10 cm from the AP, UDs 1 to 2 mm from the IRS. 0.5^-2 and the like by hand. */
    @ParameterizedTest
    @CsvSource({"1 m, 1e-3", "0.5 m, 4e-3"})
    void nothingIsGainedWithinTheLeastDistance(String least, double gain) {
        for (WorldFrame frame : frames(
                SIGHT_ONLY,
                "channel.fading.apIrs.model=rician; channel.fading.apIrs.kFactor=100 dB; irs.position=[0.1 m, 0 m];"
                        + " ud.distance=[1 mm, 2 mm]; radio.directLink.presentWithIrs=true;"
                        + " radio.directLink.penetrationLoss=0 dB; radio.directLink.exponent=2;"
                        + " radio.pathLoss.apIrsExponent=2; radio.pathLoss.irsUdExponent=2",
                "radio.pathLoss.minimumDistance=" + least)) {
            assertThat(power(frame.truth().apIrs(), 3, 2)).isCloseTo(gain, within(1e-3 * gain));
            for (int ud = 0; ud < 8; ud++) {
                assertThat(power(irsUd(frame), ud, 0)).isCloseTo(gain, within(1e-3 * gain));
                assertThat(power(direct(frame), ud, 0)).isCloseTo(gain, within(1e-3 * gain));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mobility.model=random-waypoint; mobility.speed=[1 m/s, 2 m/s]",
                "mobility.model=gauss-markov; mobility.meanSpeed=2 m/s; mobility.speedDeviation=0.5 m/s",
                "mobility.model=road; mobility.speed=[9 m/s, 20 m/s]; mobility.meanSpeed=14 m/s;"
                        + " mobility.speedDeviation=2 m/s; mobility.road.start=[10 m, 0 m]; mobility.road.length=20 m;"
                        + " mobility.road.lanes=2; mobility.road.laneWidth=3 m"
            })
    void whoMovesStaysWhereTheScenarioSays(String settings) {
        List<WorldFrame> frames = frames(settings);
        for (WorldFrame frame : frames) {
            for (int ud = 0; ud < 8; ud++) {
                double fromIrsX = Math.abs(frame.places().xM(ud) - 20);
                double fromIrsY = Math.abs(frame.places().yM(ud));
                assertThat(fromIrsX).isLessThanOrEqualTo(10);
                assertThat(fromIrsY).isLessThanOrEqualTo(10);
                if (settings.contains("road")) {
                    assertThat(fromIrsY).isIn(1.5, 4.5);
                }
                if (settings.contains("waypoint")) {
                    assertThat(Math.hypot(fromIrsX, fromIrsY)).isLessThanOrEqualTo(10);
                }
            }
        }
        assertThat(frames.get(5).places().xM(3))
                .isNotEqualTo(frames.get(0).places().xM(3));
    }

    @Test
    void oneWayTrafficKeepsToTheRight() {
        for (WorldFrame frame : frames("mobility.model=road; mobility.speed=[9 m/s, 20 m/s]; mobility.meanSpeed=14 m/s;"
                + " mobility.speedDeviation=2 m/s; mobility.road.start=[0 m, 0 m]; mobility.road.length=1 km;"
                + " mobility.road.twoWay=false")) {
            for (int ud = 0; ud < 8; ud++) {
                assertThat(frame.places().yM(ud)).isEqualTo(-1.75);
            }
        }
    }

    @Test
    void theBulkGeneratorDrawsAnotherWorldOfTheSamePlaces() {
        WorldFrame streams = frames().get(0);
        WorldFrame bulk = frames("radio.normals=bulk").get(0);
        assertThat(irsUd(bulk)).isNotEqualTo(irsUd(streams));
        assertThat(bulk.places().xM(2)).isEqualTo(streams.places().xM(2));
        WorldFrame guessed = frames("radio.normals=bulk; knowledge.error=0.2").get(0);
        assertThat(irsUd(guessed)).isEqualTo(irsUd(bulk));
        assertThat(guessed.known().irsUd()).isNotEqualTo(irsUd(bulk));
    }
}
