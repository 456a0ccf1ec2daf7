package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Interval;
import org.junit.jupiter.api.Test;

/** A scenario is its values, however they were written, and is made of good ones only. */
class ScenarioTest {

    private static final String TEXT = Presets.text("quickstart");

    private static final Scenario GOOD = Loads.scenario(TEXT);

    @Test
    void isEqualToOneWithTheSameValuesHoweverTheyAreWritten() {
        String watts = "ud.transmitPower=0.1 W";
        Scenario same = Loads.scenario(TEXT, "ud.transmitPower=100 mW", "seed=1");
        assertThat(same).isEqualTo(Loads.scenario(TEXT, watts)).hasSameHashCodeAs(Loads.scenario(TEXT, watts));
        assertThat(same).isNotEqualTo(Loads.scenario(TEXT, "ud.transmitPower=101 mW"));
        assertThat(same).isNotEqualTo(Loads.scenario(TEXT, watts, "limits.maxDelay=1 s"));
        assertThat(GOOD).hasToString("scenario quickstart");
    }

    @Test
    void hasTheValuesThatItWasReadWith() {
        assertThat(Loads.scenario(TEXT, "ud.count=9").ud().count()).isEqualTo(9);
        assertThat(Loads.scenario(TEXT, "ud.count=9").find(UdKeys.COUNT)).contains(9L);
        assertThat(GOOD.of(UdKeys.ENERGY_COEFFICIENT)).isEqualTo(1e-28);
        assertThat(GOOD.find(AccessPointKeys.MAX_POWER_PER_UD)).isEmpty();
        assertThat(GOOD.of(RunKeys.FRAME_LENGTH)).isEqualTo(GOOD.frame().lengthS());
    }

    @Test
    void isNotMadeFromBadOnes() {
        assertThat(Loads.problemsOf(TEXT, "ud.count=0", "ud.transmitPower=.nan W"))
                .containsExactly(
                        "--set ud.count: expected a whole number of at least 1, found 0",
                        "--set ud.transmitPower: expected a power above 0 W such as 0.1 W, found '.nan W'");
    }

    @Test
    void isNotMadeAgainstTheRules() {
        assertThat(Loads.problemsOf(TEXT, "server.discipline=fifo", "server.speed=null"))
                .singleElement()
                .asString()
                .contains("server.speed: expected a computing speed above 0 FLOP/s")
                .contains("needed by server.discipline fifo");
    }

    @Test
    void intervalsAndPlacesAreFiniteAndOrdered() {
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("2.0..1.0");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Coordinates(0, Double.NaN)).hasMessageContaining("NaN");
    }
}
