package io.splitwave.optimizer.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionWorkTest {
    private static final int POOL3 = 3;
    private static final int FC1 = 6;
    private static final int LOCAL = 7;
    private static final PartitionWeights BALANCED = new PartitionWeights(.34, .33, .33);

    /** Worked out in Python from the study's formulas at 20 Mbit/s. */
    @ParameterizedTest
    @CsvSource({
        // cut, latency s, energy J
        "3, .17706166666666667, .6902948733333334",
        "6, .21682093333333335, 1.0342799066666668",
        "7, .20627333333333333, 1.0313666666666668"
    })
    void shouldAgreeWithTheFormulas(int cut, double latencyS, double energyJ) {
        PartitionWork work = new PartitionWork(Worlds.study(BALANCED));
        assertThat(work.latencyS(cut, 20e6)).isCloseTo(latencyS, within(1e-12));
        assertThat(work.energyJ(cut, 20e6)).isCloseTo(energyJ, within(1e-12));
        assertThat(work.objective(cut, 20e6))
                .isCloseTo(
                        .34 * latencyS / .3
                                + .33 * energyJ / Worlds.LOCAL_J
                                + .33 * work.instance().cuts().get(cut).leakage(),
                        within(1e-12));
    }

    /** Mean costs of fixed fc1 over the study's link; fc1 sends so little that the rate hardly matters. */
    @ParameterizedTest
    @CsvSource({".34, .33, .33, .644", ".8, .1, .1, .701", ".1, .2, .7, .414"})
    void shouldAgreeWithTheStudyAtFc1(double latency, double energy, double privacy, double cost) {
        PartitionWork work = new PartitionWork(Worlds.study(new PartitionWeights(latency, energy, privacy)));
        assertThat(work.cost(FC1, 10e6)).isCloseTo(cost, within(.003));
    }

    @Test
    void shouldAddOneForARequestThatIsLate() {
        PartitionWork work = new PartitionWork(Worlds.study(BALANCED));
        assertThat(work.latencyS(POOL3, 3e6)).isGreaterThan(.3);
        assertThat(work.cost(POOL3, 3e6)).isEqualTo(work.objective(POOL3, 3e6) + 1);
        assertThat(work.cost(POOL3, 20e6)).isEqualTo(work.objective(POOL3, 20e6));
    }

    @Test
    void shouldNeverFinishWhatIsSentAtRateZero() {
        PartitionInstance instance = Worlds.study(new PartitionWeights(0, 0, 1));
        PartitionWork work = new PartitionWork(new PartitionInstance(
                150e9, 5e12, .01, instance.cuts(), instance.weights(), .3, new PartitionPower(5, 0, 0), 1));
        assertThat(work.latencyS(FC1, 0)).isInfinite();
        assertThat(work.energyJ(FC1, 0)).isInfinite();
        assertThat(work.cost(FC1, 0)).isInfinite();
        assertThat(work.latencyS(LOCAL, 0)).isEqualTo(30.941 / 150);
        assertThat(work.cost(LOCAL, 0)).isZero();
    }

    @Test
    void shouldRefuseFiguresOutOfRange() {
        assertThatThrownBy(() -> new PartitionCut("fc1", 1, 1, 0, 0, true))
                .hasMessage("partition instance: bit of cut fc1 must be > 0, as the server has work, was 0.0");
        assertThatThrownBy(() -> new PartitionCut("fc1", 1, 1, 1, 1.1, true))
                .hasMessage("partition instance: leakage of cut fc1 must be >= 0 and <= 1, was 1.1");
        assertThatThrownBy(() -> new PartitionCut("Fc 1", 1, 1, 1, 1, true)).hasMessageContaining("'Fc 1'");
        assertThatThrownBy(() -> new PartitionWeights(0, 0, 0)).hasMessageContaining("all were 0");
        assertThatThrownBy(() -> new PartitionWeights(Double.NaN, 1, 1)).hasMessageContaining("weights.latency");
        PartitionCut forbidden = new PartitionCut("fc1", 1, 1, 1, 1, false);
        assertThatThrownBy(() -> instance(List.of(forbidden))).hasMessageContaining("none of 1 was");
        PartitionCut allowed = new PartitionCut("fc1", 1, 1, 1, 1, true);
        assertThatThrownBy(() -> instance(List.of(forbidden, allowed))).hasMessageContaining("two were named fc1");
        PartitionWork work = new PartitionWork(instance(List.of(allowed)));
        assertThatThrownBy(() -> work.latencyS(0, Double.NaN)).hasMessageContaining("was NaN");
        assertThatThrownBy(() -> work.latencyS(0, -1)).hasMessageContaining("was -1.0");
        assertThatThrownBy(() -> new PartitionDecision(-1, 1)).hasMessageContaining("were -1 and 1.0");
    }

    private static PartitionInstance instance(List<PartitionCut> cuts) {
        return new PartitionInstance(1, 1, 0, cuts, BALANCED, 1, new PartitionPower(1, 1, 1), 1);
    }
}
