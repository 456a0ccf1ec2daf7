package io.splitwave.optimizer.vrsl.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.TestStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretePhasesTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    /** Of 75 worlds each, a third with a direct link, a fifth with an uplink of its own; measured: 71 and 74. */
    @ParameterizedTest
    @CsvSource({"1, 6, 8, 10, 71", "2, 3, 4, 5, 74"})
    void nearlyAlwaysTheBestOfAllIsFound(int bits, int few, int some, int many, int atLeast) {
        int found = 0;
        for (int elements : new int[] {few, some, many}) {
            for (int world = 0; world < 25; world++) {
                FrameContext context = PaperFrame.of(world + 1, 4, elements, 4, 4, world % 3 == 1, world % 5 == 4);
                int[] cut = {1, 2, 3, 4};
                PhaseSearch search = new PhaseSearch(context, cut, 1e-6);
                PhaseShifts near = new DiscretePhases(context, cut, bits)
                        .near(search.from(new PhaseShifts(new double[elements])), TestStreams.of(world, "kicks"));
                double least = exhaustiveS(search, elements, bits);
                assertThat(search.transferS(near)).isGreaterThanOrEqualTo(least * (1 - 1e-12));
                found += search.transferS(near) <= least * (1 + 1e-9) ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(atLeast);
    }

    private static double exhaustiveS(PhaseSearch search, int elements, int bits) {
        int levels = 1 << bits;
        double least = INF;
        double[] rad = new double[elements];
        for (int code = 0; code < 1 << bits * elements; code++) {
            for (int n = 0; n < elements; n++) {
                rad[n] = 2 * Math.PI * (code >> bits * n & levels - 1) / levels;
            }
            least = Math.min(least, search.transferS(new PhaseShifts(rad)));
        }
        return least;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void phasesAreMultiplesAndNoSingleOneCanBeBettered(int bits) {
        FrameContext context = DelayOfPhasesTest.frame(2, 10, 12, 4, true, true, 0.5);
        int[] cut = DelayOfPhasesTest.cuts(10, 6);
        PhaseSearch search = new PhaseSearch(context, cut, 1e-6);
        PhaseShifts continuous = search.from(PhaseSearchTest.random(12, 1));
        PhaseShifts end = new DiscretePhases(context, cut, bits).near(continuous, TestStreams.of(1, "kicks"));
        double s = search.transferS(end);
        int levels = 1 << bits;
        for (int n = 0; n < 12; n++) {
            double steps = end.rad(n) * levels / (2 * Math.PI);
            assertThat(steps).isCloseTo(Math.rint(steps), within(1e-12));
            for (int l = 0; l < levels; l++) {
                double[] rad = end.copyRad();
                rad[n] = 2 * Math.PI * l / levels;
                assertThat(search.transferS(new PhaseShifts(rad))).isGreaterThanOrEqualTo(s * (1 - 1e-11));
            }
        }
        if (bits == 8) {
            assertThat(s).isCloseTo(search.transferS(continuous), within(1e-3 * s));
        }
    }

    @Test
    void theMaintainedGainsAreThoseOfThePhases() {
        // b_k against its definition: the gain as a function of one phase is alpha + 2 Re(phi b)
        FrameContext context = DelayOfPhasesTest.frame(3, 5, 6, 3, true, true, INF);
        for (Cascade cascade : Cascade.of(context.channel())) {
            CascadeGains gains = CascadeGains.of(cascade);
            double[] cos = new double[6];
            double[] sin = new double[6];
            for (int n = 0; n < 6; n++) {
                cos[n] = Math.cos(n);
                sin[n] = Math.sin(n);
            }
            double[] before = new double[5];
            double[] after = new double[5];
            double[] bRe = new double[5];
            double[] bIm = new double[5];
            gains.gains(cos, sin, before);
            gains.element(4, cos[4], sin[4], bRe, bIm);
            double[] turned = new double[5];
            gains.turn(4, Math.cos(1) - cos[4], Math.sin(1) - sin[4], turned);
            double oldCos = cos[4];
            double oldSin = sin[4];
            cos[4] = Math.cos(1);
            sin[4] = Math.sin(1);
            gains.gains(cos, sin, after);
            for (int k = 0; k < 5; k++) {
                double change = 2 * ((cos[4] - oldCos) * bRe[k] - (sin[4] - oldSin) * bIm[k]);
                assertThat(before[k] + change).isCloseTo(after[k], within(1e-12 * after[k]));
                assertThat(turned[k]).isCloseTo(after[k], within(1e-12 * after[k]));
            }
        }
    }

    @Test
    void theSameStreamGivesTheSamePhases() {
        FrameContext context = DelayOfPhasesTest.frame(2, 10, 12, 4, false, false, INF);
        int[] cut = DelayOfPhasesTest.cuts(10, 6);
        DiscretePhases search = new DiscretePhases(context, cut, 2);
        PhaseShifts start = PhaseSearchTest.random(12, 1);
        PhaseShifts first = search.near(start, TestStreams.of(1, "kicks"));
        assertThat(search.near(start, TestStreams.of(1, "kicks"))).isEqualTo(first);
        assertThat(new DiscretePhases(context, cut, 2).near(start, TestStreams.of(1, "kicks")))
                .isEqualTo(first);
    }

    @Test
    void saysWhatItCannotWorkOn() {
        int[] cut = DelayOfPhasesTest.cuts(100, 6);
        FrameContext context = PaperFrame.standard(1);
        assertThatThrownBy(() -> new DiscretePhases(context, cut, 0)).hasMessageContaining("1..8 bits");
        assertThatThrownBy(() -> new DiscretePhases(context, cut, 9)).hasMessageContaining("1..8 bits");
        assertThatThrownBy(() -> new DiscretePhases(PaperFrame.withoutIrs(1), cut, 1))
                .hasMessageContaining("one IRS element");
        assertThatThrownBy(
                        () -> new DiscretePhases(context, cut, 1).near(PhaseShifts.none(), TestStreams.of(1, "kicks")))
                .hasMessageContaining("32 phases");
    }
}
