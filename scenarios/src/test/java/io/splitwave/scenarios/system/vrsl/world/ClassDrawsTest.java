package io.splitwave.scenarios.system.vrsl.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.scenarios.assembly.Places;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a class changes stays in that class: all other UDs have the draws that they have without classes. */
class ClassDrawsTest {
    private static final double LOW_HZ = 5e9;
    private static final double HIGH_HZ = 12e9;

    private record Drawn(double[] cpuHz, List<Double> distanceM, List<Double> energyCoefficient, List<Double> powerW) {}

    private static Drawn draw(String... overrides) {
        Scenario scenario = ScenarioLoader.load(
                "quickstart", Stream.of(overrides).map(ScenarioOverride::parse).toList());
        try (World world = Worlds.of(scenario).draw(new RandomStreams(7), 1, true, Optional.empty())) {
            WorldFrame frame = world.next();
            List<Double> distanceM = new ArrayList<>();
            List<Double> energy = new ArrayList<>();
            List<Double> powerW = new ArrayList<>();
            for (int ud = 0; ud < world.userDevices(); ud++) {
                distanceM.add(frame.places()
                        .distanceM(ud, Places.position(scenario.irs().position())));
                energy.add(world.energyCoefficient(ud));
                powerW.add(world.uplinkPowerW(ud));
            }
            return new Drawn(world.cpuHz(), distanceM, energy, powerW);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"independent", "antithetic", "quasi"})
    void aClassChangesNoOtherUd(String sampling) {
        String method = "sampling.method=" + sampling;
        Drawn plain = draw(method, "replications=32");
        Drawn mixed = draw(
                method,
                "replications=32",
                "ud.classes.slow.count=3",
                "ud.classes.slow.cpu=[1 GHz, 2 GHz]",
                "ud.classes.slow.distance=[20 m, 30 m]",
                "ud.classes.slow.energyCoefficient=1e-27",
                "ud.classes.slow.transmitPower=1 mW",
                "ud.classes.others.count=5");
        for (int ud = 0; ud < 8; ud++) {
            boolean slow = ud < 3;
            double share = (plain.cpuHz()[ud] - LOW_HZ) / (HIGH_HZ - LOW_HZ);
            assertThat(mixed.cpuHz()[ud])
                    .isCloseTo(slow ? 1e9 + 1e9 * share : plain.cpuHz()[ud], within(slow ? 1e-3 : 0.0));
            double place = (plain.distanceM().get(ud) - 2) / 8;
            assertThat(mixed.distanceM().get(ud))
                    .as("the same uniform on another range")
                    .isCloseTo(slow ? 20 + 10 * place : plain.distanceM().get(ud), within(slow ? 1e-9 : 0.0));
            assertThat(mixed.energyCoefficient().get(ud)).isEqualTo(slow ? 1e-27 : 1e-28);
            assertThat(mixed.powerW().get(ud))
                    .isEqualTo(slow ? 1e-3 : plain.powerW().get(ud));
        }
    }
}
