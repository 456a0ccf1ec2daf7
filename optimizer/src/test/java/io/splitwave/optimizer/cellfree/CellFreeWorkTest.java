package io.splitwave.optimizer.cellfree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.cellfree.Association;
import org.junit.jupiter.api.Test;

class CellFreeWorkTest {
    private final CellFreeInstance instance = Drops.instance(new Drops(0, 8, 4, 4).channel());
    private final CellFreeWork work = new CellFreeWork(instance);

    /** Table I of UCSFL: 0.4 M elements and 9.42 G at cut 2; 4 samples, 32 bit, 1 GHz, 5 GHz. */
    @Test
    void shouldCountTheWorkOfACut() {
        assertThat(work.uplinkBit(2)).isEqualTo(32 * 4 * 401408.0);
        assertThat(work.downlinkBit(2)).isEqualTo(32 * 260160.0);
        assertThat(work.localS(0, 2)).isCloseTo(37.6872, within(1e-9));
        assertThat(work.serverS(2)).isCloseTo(4 * (30.9405 - 9.4218) / 5, within(1e-9));
        assertThat(work.serverS(6)).isZero();
    }

    @Test
    void shouldWaitForTheLastInEachPartButTheDownlink() {
        CellFreeTimes times = new CellFreeTimes(
                new double[] {1, 5}, new double[] {20, 10}, new double[] {2, 3}, new double[] {100, 50});
        assertThat(times.commonS()).isEqualTo(28);
        assertThat(times.timeS(0)).isEqualTo(128);
        assertThat(times.timeS(1)).isEqualTo(78);
        assertThat(times.roundS()).isEqualTo(128);
    }

    @Test
    void shouldWeighTimesByTheSizeOfClusters() {
        CellFreeTimes times =
                new CellFreeTimes(new double[4], new double[4], new double[4], new double[] {100, 110, 50, 50});
        boolean[][] serves = new boolean[8][4];
        for (int ud = 0; ud < 4; ud++) {
            for (int ap = 0; ap < (ud == 1 ? 8 : 2); ap++) {
                serves[ap][ud] = true;
            }
        }
        Association association = new Association(serves);
        double first = 100 / Math.pow(2, .1);
        double second = 110 / Math.pow(8, .1);
        assertThat(work.objective(times, association)).isCloseTo(first, within(1e-12));
        assertThat(work.rank(times, association)).isCloseTo(first + 1e-4 * (first + second + first) / 4, within(1e-12));
    }

    @Test
    void shouldUploadTheWholeModelInsteadOfActivations() {
        CellFreeWork honest = new CellFreeWork(instance.uploadingModels());
        assertThat(honest.uplinkBit(6)).isCloseTo(32 * 138357544.0, within(1e-3));
        assertThat(honest.uplinkBit(5)).isEqualTo(work.uplinkBit(5));
    }

    @Test
    void shouldRefuseWhatIsOutOfRange() {
        assertThatThrownBy(() -> Drops.powered(instance, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cell-free instance: udPowerMaxW must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> new ModelSplit(1, Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("split: parameters");
        assertThatThrownBy(() -> instance.with(new Drops(0, 8, 3, 4).channel()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cpuHz must have 3 values, had 4");
    }
}
