package io.splitwave.network.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3GPP TR 38.901; golden values by hand from its tables with 30 digits unless said otherwise. */
class UrbanLawTest {

    private static final UrbanMicro MICRO = new UrbanMicro(28e9, new Heights(10, 1.5));
    private static final UrbanMacro MACRO = new UrbanMacro(28e9, new Heights(25, 20));

    @ParameterizedTest
    @CsvSource({
        // before the breakpoint of 1680 m; UMi at 28 GHz, Table 7.4.1-1
        "50, true, 97.15144897373692",
        "300, true, 113.366366247933",
        "50, false, 113.4164936221277",
        "300, false, 140.6729974211335",
    })
    void microPathLossAtTwentyEightGigahertz(double distanceM, boolean los, double lossDb) {
        assertThat(MICRO.lossDb(distanceM, los, 0.5)).isCloseTo(lossDb, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({
        // UMa, UDs at 20 m: near the site the loss without line of sight is held at that with it
        "30, true, 89.57071968697374",
        "30, false, 89.57071968697374",
        "2000, false, 160.3874658954406",
    })
    void macroPathLossOfHighDevices(double distanceM, boolean los, double lossDb) {
        assertThat(MACRO.lossDb(distanceM, los, 1e-9)).isCloseTo(lossDb, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({
        // reference values of the network simulator ns-3 to 4 decimals, 5 GHz, UD at 1.5 m, site at 25 and 10 m
        "5000, true, 137.6794, 147.2696",
        "5000, false, 172.0753, 167.8617",
        "100, true, 86.2362, 88.4122",
        "1000, false, 144.7641, 143.1886",
    })
    void agreesWithAnIndependentImplementation(double distanceM, boolean los, double macroDb, double microDb) {
        assertThat(new UrbanMacro(5e9, new Heights(25, 1.5)).lossDb(distanceM, los, 0.5))
                .isCloseTo(macroDb, within(6e-5));
        assertThat(new UrbanMicro(5e9, new Heights(10, 1.5)).lossDb(distanceM, los, 0.5))
                .isCloseTo(microDb, within(6e-5));
    }

    @ParameterizedTest
    @CsvSource({
        // distance, UMi, UMa at 1.5 m, at 18 m, at 22.5 m; Table 7.4.2-1
        "10, 1, 1, 1, 1",
        "18, 1, 1, 1, 1",
        "50, 0.5195854136174696, 0.6494021903337922, 0.6751075659501913, 0.7167237789643673",
        "100, 0.2309847496981354, 0.3476708368442312, 0.4265575075765703, 0.554272602744515",
        "300, 0.06022594730783434, 0.06803635091090489, 0.1779067829566646, 0.3557836353399788",
        "1000, 0.01800000000084796, 0.01800012547242249, 0.02812393593944052, 0.04451407390893906",
    })
    void lineOfSightProbability(double distanceM, double micro, double low, double mid, double high) {
        assertThat(MICRO.losProbability(distanceM)).isCloseTo(micro, within(1e-14));
        assertThat(macroAt(1.5).losProbability(distanceM)).isCloseTo(low, within(1e-14));
        assertThat(macroAt(13).losProbability(distanceM)).isCloseTo(low, within(1e-14));
        assertThat(macroAt(18).losProbability(distanceM)).isCloseTo(mid, within(1e-14));
        assertThat(macroAt(22.5).losProbability(distanceM)).isCloseTo(high, within(1e-14));
    }

    private static UrbanMacro macroAt(double udM) {
        return new UrbanMacro(5e9, new Heights(25, udM));
    }

    @Test
    void probabilitiesNeverLeaveTheUnitInterval() {
        for (double distanceM = 0; distanceM < 6000; distanceM += 0.5) {
            assertThat(macroAt(22.5).losProbability(distanceM)).isBetween(0.0, 1.0);
            assertThat(MICRO.losProbability(distanceM)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void theBreakpointIsWhereItIsAndTheLossIsContinuousThere() {
        // 4 x 9 x 0.5 x 5e9 / 3e8 and 4 x 24 x 0.5 x 5e9 / 3e8, note 1 of Table 7.4.1-1
        Heights micro = new Heights(10, 1.5);
        Heights macro = new Heights(25, 1.5);
        assertThat(TwoSlopes.breakpointM(micro, 5e9, 1)).isCloseTo(300, within(1e-9));
        assertThat(TwoSlopes.breakpointM(macro, 5e9, 1)).isCloseTo(800, within(1e-9));
        // the table joins its slopes to the rounding of 9.5 and 9 (exact: half of the difference of slopes)
        UrbanLaw law = new UrbanMicro(5e9, micro);
        assertThat(law.lossDb(300 + 1e-9, true, 0.5)).isCloseTo(law.lossDb(300, true, 0.5), within(1e-6));
        assertThat(law.lossDb(600, true, 0.5) - law.lossDb(400, true, 0.5)).isGreaterThan(39 * Math.log10(1.5));
    }

    @Test
    void environmentHeightsAreDrawnByNoteOne() {
        // h_UT = 20 m, 100 m: C = 0.7^1.5 x 1.25 x e^(-2/3) = 0.3758611328787499, so 1 m up to 1 / (1 + C) =
        // 0.72681782;
        // the rest is shared by 12, 15 and 18 m
        assertThat(MACRO.environmentM(100, 0.7268)).isEqualTo(1);
        assertThat(MACRO.environmentM(100, 0.7269)).isEqualTo(12);
        assertThat(MACRO.environmentM(100, 0.8178)).isEqualTo(12);
        assertThat(MACRO.environmentM(100, 0.8180)).isEqualTo(15);
        assertThat(MACRO.environmentM(100, 0.9089)).isEqualTo(15);
        assertThat(MACRO.environmentM(100, 0.9091)).isEqualTo(18);
        assertThat(MACRO.environmentM(100, 1 - 1e-16)).isEqualTo(18);
        assertThat(MACRO.environmentM(18, 1 - 1e-16)).isEqualTo(1);
        assertThat(macroAt(13).environmentM(100, 1 - 1e-16)).isEqualTo(1);
        assertThat(macroAt(13.2).environmentM(100, 1 - 1e-16)).isEqualTo(12);
    }

    @Test
    void aHighEnvironmentBringsTheBreakpointNear() {
        // h_E = 18 m: 4 x 7 x 2 x 28e9 / 3e8 = 5226.7 m instead of 170 km, so at 6 km the second slope holds:
        // 28 + 40 lg(6000.00208) + 20 lg 28 - 9 lg(5226.6667^2 + 25), the logarithms to 12 digits
        double near = MACRO.lossDb(6000, true, 1e-9);
        double far = MACRO.lossDb(6000, true, 1 - 1e-16);
        assertThat(far).isCloseTo(28 + 40 * 3.7781514011802866 + 28.943160626844385 - 66.92805004235, within(1e-8));
        assertThat(near).isCloseTo(28 + 22 * 3.7781514011802866 + 28.943160626844385, within(1e-9));
    }

    @Test
    void belowTenMetresTheLossIsHeld() {
        assertThat(MICRO.lossDb(0, true, 0.5)).isEqualTo(MICRO.lossDb(10, true, 0.5));
        assertThat(MACRO.lossDb(3, false, 0.5)).isEqualTo(MACRO.lossDb(10, false, 0.5));
    }

    @Test
    void shadowingFiguresAreThoseOfTheTables() {
        // Tables 7.4.1-1, 7.5-6 Part 1, 7.6.3.1-2
        assertThat(new double[] {MICRO.shadowingDb(true), MICRO.shadowingDb(false)})
                .containsExactly(4, 7.82);
        assertThat(new double[] {MACRO.shadowingDb(true), MACRO.shadowingDb(false)})
                .containsExactly(4, 6);
        assertThat(new double[] {MICRO.shadowingDecorrelationM(true), MICRO.shadowingDecorrelationM(false)})
                .containsExactly(10, 13);
        assertThat(new double[] {MACRO.shadowingDecorrelationM(true), MACRO.shadowingDecorrelationM(false)})
                .containsExactly(37, 50);
        assertThat(new double[] {MICRO.losDecorrelationM(), MACRO.losDecorrelationM()})
                .containsExactly(50, 50);
    }

    @Test
    void whatTheTablesDoNotCoverIsRefused() {
        Heights heights = new Heights(10, 1.5);
        assertThatThrownBy(() -> new UrbanMicro(0.4e9, heights)).hasMessageContaining("UMi: carrierHz must be in");
        assertThatThrownBy(() -> new UrbanMicro(Double.NaN, heights)).hasMessageContaining("carrierHz");
        assertThatThrownBy(() -> new UrbanMacro(101e9, heights)).hasMessageContaining("UMa: carrierHz must be in");
        assertThatThrownBy(() -> new UrbanMacro(5e9, new Heights(10, 12))).hasMessageContaining("below the UDs at 12");
        assertThatThrownBy(() -> new Heights(10, 1.4)).hasMessageContaining("udM must be in [1.5, 22.5], was 1.4");
        assertThatThrownBy(() -> new Heights(1, 1.5)).hasMessageContaining("siteM must be finite and > 1");
    }
}
