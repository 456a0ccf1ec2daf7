package io.splitwave.optimizer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GenerationWorkTest {
    private static final int STEPS = 600;

    @ParameterizedTest
    @EnumSource
    void shouldComputeTheFormulasOfItsModelOfNoise(NoiseBand band) {
        for (long seed = 0; seed < 20; seed++) {
            GenerationInstance instance = Worlds.study(seed, 5, 30, band);
            GenerationWork work = new GenerationWork(instance);
            Oracle oracle = new Oracle(instance);
            for (int l = 1; l <= 30; l += 7) {
                double rate = oracle.rateBps(3, l, .05);
                assertThat(work.rateBps(3, l, .05)).isCloseTo(rate, within(1e-12 * rate));
                assertThat(work.uploadS(3, l, .05)).isCloseTo(22.4e6 / rate, within(1e-12 * 22.4e6 / rate));
                assertThat(work.arrivalS(3, l, .05)).isEqualTo(instance.computeS()[3] + work.uploadS(3, l, .05));
                double energyJ = oracle.energyJ(3, l, .05);
                assertThat(work.energyJ(3, l, .05)).isCloseTo(energyJ, within(1e-12 * energyJ));
                double slope = (work.energyJ(3, l, .0501) - work.energyJ(3, l, .0499)) / .0002;
                assertThat(work.energySlope(3, l, .05)).isCloseTo(slope, within(1e-5 * slope));
            }
        }
    }

    /** Of the prototype's notes: the energy of an upload is concave in the power, with second differences of at most 0. */
    @ParameterizedTest
    @EnumSource
    void shouldHaveAnEnergyThatIsConcaveAndGrowsWithThePower(NoiseBand band) {
        GenerationWork work = new GenerationWork(Worlds.study(4, 5, 30, band));
        for (double powerW = .01; powerW < .2; powerW += .001) {
            double below = work.energyJ(2, 7, powerW - .001);
            double at = work.energyJ(2, 7, powerW);
            double above = work.energyJ(2, 7, powerW + .001);
            assertThat(above).isGreaterThan(at);
            assertThat(above - 2 * at + below).isLessThanOrEqualTo(1e-13);
        }
    }

    /** The closed form needs no more subcarriers than any power of a grid. */
    @ParameterizedTest
    @EnumSource
    void shouldKnowThePowerThatNeedsTheFewest(NoiseBand band) {
        int inside = 0;
        for (long seed = 0; seed < 60; seed++) {
            GenerationInstance instance = Worlds.shortOfEnergy(seed, 4, 40, band);
            GenerationWork work = new GenerationWork(instance);
            FastestUpload fastest = new FastestUpload(work);
            for (int n = 0; n < 4; n++) {
                double limitS = work.limitS(n);
                int fewest = fastest.fewest(n, limitS);
                int onGrid = 41;
                for (int step = 0; step <= STEPS; step++) {
                    double powerW = .01 * Math.pow(20, (double) step / STEPS);
                    for (int l = onGrid - 1; l >= 1 && inTime(work, n, l, powerW, limitS); l--) {
                        onGrid = l;
                    }
                }
                assertThat(fewest).isLessThanOrEqualTo(onGrid);
                if (fewest <= 40) {
                    double powerW = work.fewestPowerW(n, limitS);
                    assertThat(work.arrivalS(n, fewest, powerW)).isLessThanOrEqualTo(limitS * (1 + 1e-12));
                    assertThat(work.energyJ(n, fewest, powerW))
                            .isLessThanOrEqualTo(instance.energyBudgetJ()[n] * (1 + 1e-12));
                    inside += powerW > .01 && powerW < .2 ? 1 : 0;
                }
            }
        }
        assertThat(inside).as("powers between the limits").isGreaterThan(20);
    }

    private static boolean inTime(GenerationWork work, int n, int l, double powerW, double limitS) {
        return work.arrivalS(n, l, powerW) <= limitS && work.keepsBudget(n, l, powerW);
    }

    /** From signals far above the noise to those in which the energy hardly depends on the power. */
    @ParameterizedTest
    @CsvSource({"1e-6", "1e-10", "1e-13", "1e-15", "1e-17", "1e-20", "1e-24", "1e-28"})
    void shouldFindTheLargestPowerWithinTheBudget(double gain) {
        for (NoiseBand band : NoiseBand.values()) {
            GenerationInstance any = instance(band, gain, 1);
            for (double fraction : new double[] {.001, .3, .7, .999}) {
                double least = new GenerationWork(any).energyJ(0, 3, .01);
                double most = new GenerationWork(any).energyJ(0, 3, .2);
                double budgetJ = least + fraction * (most - least);
                GenerationWork work = new GenerationWork(instance(band, gain, budgetJ));
                FastestUpload fastest = new FastestUpload(work);
                double powerW = fastest.powerW(0, 3);
                assertThat(powerW).isBetween(.01, .2);
                assertThat(work.energyJ(0, 3, powerW)).isLessThanOrEqualTo(budgetJ);
                if (powerW < .2) {
                    assertThat(work.energyJ(0, 3, powerW * (1 + 1e-12))).isGreaterThanOrEqualTo(budgetJ * (1 - 1e-15));
                }
                assertThat(fastest.arrivalBoundS(0, 3)).isLessThan(fastest.arrivalS(0, 3));
            }
        }
    }

    private static GenerationInstance instance(NoiseBand band, double gain, double budgetJ) {
        double[] one = {1};
        return new GenerationInstance(
                10,
                180e3,
                Worlds.N0,
                band,
                new double[] {gain},
                new double[] {Double.POSITIVE_INFINITY},
                6,
                one,
                new double[1],
                new double[] {budgetJ},
                22.4e6,
                .01,
                .2,
                new double[1],
                2,
                1,
                Worlds.GENERATION);
    }

    /** The radiated power of SHARE is spread, so it is never faster, and as fast with one subcarrier. */
    @Test
    void shouldBeSlowerWhereThePowerIsShared() {
        GenerationWork share = new GenerationWork(Worlds.study(9, 6, 30, NoiseBand.SHARE));
        GenerationWork each = new GenerationWork(Worlds.study(9, 6, 30, NoiseBand.PER_SUBCARRIER_POWER));
        for (int n = 0; n < 6; n++) {
            assertThat(share.rateBps(n, 1, .1)).isEqualTo(each.rateBps(n, 1, .1));
            assertThat(share.rateBps(n, 8, .1)).isLessThan(each.rateBps(n, 8, .1));
        }
    }

    /** Schemes that ignore standing times prove their rounds too. */
    @ParameterizedTest
    @EnumSource
    void shouldBoundTheRoundOfAllVehicles(NoiseBand band) {
        for (long seed = 0; seed < 50; seed++) {
            GenerationInstance i = Worlds.study(seed, 10, 60, band);
            GenerationDecision decision = Worlds.scheme("all-vehicles").decide(i);
            assertThat(Arrays.stream(decision.subcarriers()).sum()).isEqualTo(60);
            assertThat(decision.lowerBoundS())
                    .isLessThanOrEqualTo(decision.objectiveS())
                    .isGreaterThan(decision.objectiveS() * (1 - 1e-9));
        }
    }
}
