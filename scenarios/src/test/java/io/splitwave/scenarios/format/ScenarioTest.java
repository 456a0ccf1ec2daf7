package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A scenario made by code is held to the same bounds and rules as one from a file. */
class ScenarioTest {

    private static final Scenario GOOD = ScenarioLoader.load("quickstart", List.of());

    private static Scenario with(Scenario.UserDevices ud, Scenario.Server server) {
        return new Scenario(
                GOOD.name(),
                GOOD.description(),
                GOOD.seed(),
                GOOD.replications(),
                GOOD.sampling(),
                GOOD.horizon(),
                GOOD.frame(),
                GOOD.timeline(),
                ud,
                GOOD.irs(),
                GOOD.accessPoint(),
                GOOD.radio(),
                GOOD.channel(),
                GOOD.mobility(),
                GOOD.visits(),
                GOOD.knowledge(),
                GOOD.model(),
                GOOD.learning(),
                GOOD.twin(),
                server,
                GOOD.barrier(),
                GOOD.limits(),
                GOOD.optimizer());
    }

    private static Scenario.UserDevices devices(int count, double transmitPowerW) {
        return new Scenario.UserDevices(
                count,
                GOOD.ud().distanceM(),
                GOOD.ud().cpuHz(),
                transmitPowerW,
                GOOD.ud().energyCoefficient());
    }

    @Test
    void isMadeFromGoodValues() {
        assertThat(with(GOOD.ud(), GOOD.server())).isEqualTo(GOOD);
        assertThat(with(devices(9, 0.2), GOOD.server()).ud().count()).isEqualTo(9);
    }

    @Test
    void isNotMadeFromBadOnes() {
        assertThatThrownBy(() -> with(devices(0, Double.NaN), GOOD.server()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scenario: ud.count: expected a whole number of at least 1, found 0;"
                        + " ud.transmitPower: expected a power above 0 W, found NaN");
    }

    @Test
    void isNotMadeAgainstTheRules() {
        Scenario.Server noSpeed = new Scenario.Server(Scenario.Discipline.FIFO, OptionalDouble.empty(), 2);
        assertThatThrownBy(() -> with(GOOD.ud(), noSpeed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("server.speed: expected a computing speed above 0 FLOP/s")
                .hasMessageContaining("needed by server.discipline fifo");
    }

    @Test
    void intervalsAndPlacesAreFiniteAndOrdered() {
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("2.0..1.0");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Coordinates(0, Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void doesNotShareTheListItWasMadeFrom() {
        List<Integer> cuts = new ArrayList<>(List.of(1, 2));
        List<Scenario.Block> blocks = new ArrayList<>(List.of(Scenario.Block.CUT));
        Scenario.Optimizer optimizer = new Scenario.Optimizer(
                "ao",
                20,
                1e-6,
                50,
                true,
                1e-6,
                Scenario.Start.EQUAL,
                cuts,
                OptionalInt.empty(),
                0.25,
                1,
                OptionalInt.empty(),
                blocks,
                8,
                false);
        cuts.add(3);
        blocks.add(Scenario.Block.POWER);
        assertThat(optimizer.blocks()).containsExactly(Scenario.Block.CUT);
        assertThat(optimizer.candidateCuts()).containsExactly(1, 2);
    }
}
