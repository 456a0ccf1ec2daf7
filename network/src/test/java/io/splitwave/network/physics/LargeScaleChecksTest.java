package io.splitwave.network.physics;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.RandomWaypoint;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.mobility.WaypointPlan;
import io.splitwave.network.propagation.Blockage;
import io.splitwave.network.propagation.Heights;
import io.splitwave.network.propagation.UrbanMacro;
import io.splitwave.network.propagation.UrbanMicro;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import umontreal.ssj.rng.RandomStream;

/** Each of some fifty figures is judged at 99.99 %, significance 0.005 in all; the seed is fixed. */
class LargeScaleChecksTest {

    private static final long SEED = 20240611;

    static Stream<PhysicsCheck> checks() {
        return LargeScaleChecks.all().stream();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void modelsAgreeWithTheory(PhysicsCheck check) {
        assertThat(check.run(SEED)).isNotEmpty().allMatch(CheckResult::passed);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void oneSeedGivesOneResult(PhysicsCheck check) {
        assertThat(check.run(7)).isEqualTo(check.run(7));
    }

    @Test
    void namesAreUniqueAndSeedsMatter() {
        assertThat(LargeScaleChecks.all()).extracting(PhysicsCheck::name).doesNotHaveDuplicates();
        assertThat(new BlockageCheck().run(3)).isNotEqualTo(new BlockageCheck().run(4));
    }

    static Stream<PhysicsCheck> wrong() {
        return Stream.of(
                // UDs 30 cm higher, a site 1 m lower
                new UrbanPathLossCheck(
                        new UrbanMicro(5e9, new Heights(10, 1.8)), new UrbanMacro(5e9, new Heights(24, 1.5))),
                new LineOfSightCheck(1.1),
                new ShadowingCheck(37),
                new JointShadowingCheck(10.5),
                new BlockageCheck(new Blockage(3, 1.2, 20)),
                // the same durations' ratio, all twice as long: only the mean duration gives it away
                new BlockageCheck(new Blockage(6, 2, 20)),
                new WaypointCheck(streams -> new SpeedsByLeg(streams.stream("naive", 0))),
                new WaypointCheck(streams -> new RandomWaypoint(
                        new WaypointPlan(new Rectangle(0, 0, 100, 50), 0.8, 5, 0, 60),
                        4000,
                        10,
                        ud -> streams.stream("walk." + ud, 0))),
                new GaussMarkovCheck(0.8),
                new RoadCheck(24),
                new ArrivalsCheck(2.2));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongModelIsFound(PhysicsCheck check) {
        List<CheckResult> results = check.run(SEED);
        assertThat(results).anyMatch(result -> !result.passed());
    }

    /** The common mistake: speeds at an instant as they are drawn per leg, uniform. */
    private record SpeedsByLeg(RandomStream stream) implements Mobility {

        @Override
        public UdPlaces next() {
            int uds = 4000;
            double[] speedMps = new double[uds];
            for (int ud = 0; ud < uds; ud++) {
                speedMps[ud] = stream.nextDouble() < 0.4 ? 0.5 + 4.5 * stream.nextDouble() : 0;
            }
            return new UdPlaces(new double[uds], new double[uds], speedMps, new boolean[uds]);
        }
    }
}
