package io.splitwave.optimizer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact scheme against brute force and slow searches. */
class GenerationOptimumTest {
    static Stream<GenerationInstance> small() {
        return LongStream.range(0, 60).boxed().flatMap(seed -> Stream.of(NoiseBand.values())
                .flatMap(band -> {
                    int uds = 1 + (int) (seed % 5);
                    int subcarriers = 5 + (int) (seed % 7);
                    return Stream.of(
                            Worlds.study(seed, uds, subcarriers, band),
                            Worlds.shortOfEnergy(seed, uds, subcarriers, band));
                }));
    }

    @ParameterizedTest
    @MethodSource("small")
    void shouldBeTheBestOfAllWholeSubcarriersAndPowers(GenerationInstance instance) {
        GenerationDecision decision = Worlds.exact(instance);
        boolean[] selected = decision.selected();
        Oracle oracle = new Oracle(instance);
        double[][] arrivalS = new double[selected.length][instance.subcarriers() + 1];
        double[][] onGridS = new double[selected.length][instance.subcarriers() + 1];
        for (int n = 0; n < selected.length; n++) {
            for (int l = 1; l <= instance.subcarriers(); l++) {
                arrivalS[n][l] = oracle.arrivalS(n, l);
                onGridS[n][l] = oracle.arrivalOnGridS(n, l, 200);
            }
        }
        double best = best(arrivalS, selected, 0, instance.subcarriers());
        assertThat(decision.objectiveS()).isCloseTo(best, within(1e-9 * best));
        assertThat(decision.lowerBoundS()).isLessThanOrEqualTo(best * (1 + 1e-15));
        assertThat(decision.lowerBoundS()).isCloseTo(best, within(1e-9 * best));
        assertThat(best(onGridS, selected, 0, instance.subcarriers())).isGreaterThanOrEqualTo(decision.lowerBoundS());
    }

    /** Least latest arrival of UDs n.. with at most so many subcarriers; 0 if none of them is selected. */
    private static double best(double[][] arrivalS, boolean[] selected, int n, int left) {
        if (n == selected.length) {
            return 0;
        }
        if (!selected[n]) {
            return best(arrivalS, selected, n + 1, left);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int l = 1; l <= left; l++) {
            best = Math.min(best, Math.max(arrivalS[n][l], best(arrivalS, selected, n + 1, left - l)));
        }
        return best;
    }

    @ParameterizedTest
    @EnumSource
    void shouldMatchTheBisectionOfTheTime(NoiseBand band) {
        for (long seed = 0; seed < 200; seed++) {
            GenerationInstance instance =
                    seed % 2 == 0 ? Worlds.study(seed, 20, 100, band) : Worlds.shortOfEnergy(seed, 20, 100, band);
            GenerationDecision decision = Worlds.exact(instance);
            Oracle oracle = new Oracle(instance);
            double whole = decision.objectiveS() == 0 ? 0 : oracle.makespanS(decision.selected(), true);
            assertThat(decision.objectiveS()).isCloseTo(whole, within(1e-8 * whole));
        }
    }

    @ParameterizedTest
    @MethodSource("small")
    void shouldSelectAsManyAsTheBestSubset(GenerationInstance instance) {
        Oracle oracle = new Oracle(instance);
        int uds = instance.userDevices();
        double[] need = new double[uds];
        for (int n = 0; n < uds; n++) {
            double limitS = Math.min(instance.holdS()[n], instance.longestS());
            need[n] = instance.emd()[n] <= instance.emdMax()
                    ? Math.ceil(oracle.demand(n, limitS) - 1e-9)
                    : Double.POSITIVE_INFINITY;
        }
        int most = 0;
        for (int subset = 0; subset < 1 << uds; subset++) {
            double sum = 0;
            for (int n = 0; n < uds; n++) {
                sum += (subset >> n & 1) == 1 ? need[n] : 0;
            }
            most = sum <= instance.selectionSlack() * instance.subcarriers() + 1e-9
                    ? Math.max(most, Integer.bitCount(subset))
                    : most;
        }
        assertThat(uds - Worlds.exact(instance).leftOut().size()).isEqualTo(most);
    }

    /** What is tried by brute force is worth trying. */
    @Test
    void shouldSelectSeveralInManySmallWorlds() {
        int several = 0;
        int uneven = 0;
        for (GenerationInstance instance : small().toList()) {
            int[] given = Arrays.stream(Worlds.exact(instance).subcarriers())
                    .filter(l -> l > 0)
                    .sorted()
                    .toArray();
            several += given.length > 1 ? 1 : 0;
            uneven += given.length > 1 && given[given.length - 1] > given[0] + 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(60);
        assertThat(uneven).isGreaterThan(30);
    }
}
