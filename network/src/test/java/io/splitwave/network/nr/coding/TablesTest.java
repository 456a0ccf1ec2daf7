package io.splitwave.network.nr.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    /** The efficiency column as TS 38.214 Table 5.2.2.1-2 prints it. */
    private static final double[] PRINTED_CQI = {
        0.1523, 0.2344, 0.3770, 0.6016, 0.8770, 1.1758, 1.4766, 1.9141, 2.4063, 2.7305, 3.3223, 3.9023, 4.5234, 5.1152,
        5.5547
    };

    /** The efficiency column as TS 38.214 Table 5.1.3.1-1 prints it. */
    private static final double[] PRINTED_MCS = {
        0.2344, 0.3066, 0.3770, 0.4902, 0.6016, 0.7402, 0.8770, 1.0273, 1.1758, 1.3262, 1.3281, 1.4766, 1.6953, 1.9141,
        2.1602, 2.4063, 2.5703, 2.5664, 2.7305, 3.0293, 3.3223, 3.6094, 3.9023, 4.2129, 4.5234, 4.8164, 5.1152, 5.3320,
        5.5547
    };

    /** Half a unit of the last digit, and what binary adds to a value that ends in a 5. */
    private static final double ROUNDING = 0.5e-4 + 1e-12;

    private final SinrThresholds thresholds = SinrThresholds.common();

    @Test
    void efficienciesAreThePrintedOnes() {
        for (int cqi = 1; cqi <= CqiTable.LARGEST; cqi++) {
            assertThat(CqiTable.row(cqi).efficiency())
                    .as("CQI " + cqi)
                    .isCloseTo(PRINTED_CQI[cqi - 1], within(ROUNDING));
        }
        for (int mcs = 0; mcs < McsTable.SIZE; mcs++) {
            assertThat(McsTable.row(mcs).efficiency()).as("MCS " + mcs).isCloseTo(PRINTED_MCS[mcs], within(ROUNDING));
        }
    }

    @Test
    void efficiencyIsOrderTimesRate() {
        assertThat(new ModulationAndCoding(6, 948).efficiency()).isEqualTo(6 * 948 / 1024.0);
    }

    @Test
    void indices16And17AreNotInOrder() {
        assertThat(McsTable.row(17).efficiency()).isLessThan(McsTable.row(16).efficiency());
        assertThat(thresholds.mcsDb(17)).isLessThan(thresholds.mcsDb(16));
        // between the two thresholds the largest index is sent, and 16 never is
        double between = (thresholds.mcsDb(16) + thresholds.mcsDb(17)) / 2;
        assertThat(thresholds.mcs(between)).isEqualTo(17);
        for (double sinrDb = -10; sinrDb < 25; sinrDb += 1e-3) {
            assertThat(thresholds.mcs(sinrDb)).isNotEqualTo(16);
        }
    }

    @Test
    void anMcsWithTheEfficiencyOfACqiHasItsThreshold() {
        for (int cqi = 2; cqi <= CqiTable.LARGEST; cqi++) {
            for (int mcs = 0; mcs < McsTable.SIZE; mcs++) {
                if (McsTable.row(mcs).efficiency() == CqiTable.row(cqi).efficiency()) {
                    assertThat(thresholds.mcsDb(mcs)).isCloseTo(thresholds.cqiDb(cqi), within(1e-12));
                }
            }
        }
        // numpy.interp over log efficiency
        assertThat(thresholds.mcsDb(10)).isCloseTo(5.15579594589, within(1e-9));
        assertThat(thresholds.mcsDb(16)).isCloseTo(11.0305252727, within(1e-9));
        assertThat(thresholds.mcsDb(17)).isCloseTo(11.0136802227, within(1e-9));
    }

    @Test
    void theChosenIndexIsTheLargestThatIsAllowed() {
        for (double sinrDb = -12; sinrDb < 30; sinrDb += 0.01) {
            int cqi = 0;
            for (int candidate = 1; candidate <= CqiTable.LARGEST; candidate++) {
                cqi = thresholds.cqiDb(candidate) <= sinrDb ? candidate : cqi;
            }
            int mcs = 0;
            for (int candidate = 1; candidate < McsTable.SIZE; candidate++) {
                mcs = thresholds.mcsDb(candidate) <= sinrDb ? candidate : mcs;
            }
            assertThat(thresholds.cqi(sinrDb)).isEqualTo(cqi);
            assertThat(thresholds.mcs(sinrDb)).isEqualTo(mcs);
        }
        assertThat(thresholds.cqi(22.7)).isEqualTo(15);
        assertThat(thresholds.cqi(Math.nextDown(-6.7))).isZero();
        assertThat(thresholds.mcs(Double.NEGATIVE_INFINITY)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 29, 31})
    void anMcsWithoutARateIsRefused(int mcs) {
        assertThatThrownBy(() -> McsTable.row(mcs)).hasMessage("MCS index must be in [0, 28], was " + mcs);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16})
    void aCqiWithoutARowIsRefused(int cqi) {
        assertThatThrownBy(() -> CqiTable.row(cqi)).hasMessage("CQI must be in [1, 15], was " + cqi);
    }

    @Test
    void thresholdsThatDoNotRiseAreRefused() {
        List<Double> equal = new ArrayList<>(Collections.nCopies(15, 1.0));
        assertThatThrownBy(() -> new SinrThresholds(equal))
                .hasMessage("SINR thresholds: the value of CQI 2 must be above the 1.0 dB of CQI 1, was 1.0 dB");
        equal.set(0, Double.NaN);
        assertThatThrownBy(() -> new SinrThresholds(equal))
                .hasMessage("SINR thresholds: the value of CQI 1 must be finite, was NaN dB");
        assertThatThrownBy(() -> new SinrThresholds(List.of(1.0)))
                .hasMessage("SINR thresholds: expected 15 values, one for each CQI from 1, were 1");
    }
}
