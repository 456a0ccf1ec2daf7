package io.splitwave.learning.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures by hand from rho_k (1 + rounds since it started)^(-1/2). */
class CountedWorkTest {
    private static final double EXACT = 1e-15;

    private static List<Participant> of(int... uds) {
        return IntStream.of(uds).mapToObj(ud -> new Participant(ud, 1)).toList();
    }

    private static CountedWork equal(int userDevices) {
        double[] share = new double[userDevices];
        Arrays.fill(share, 1.0 / userDevices);
        return new CountedWork(share);
    }

    @Test
    void aRoundOfEverybodyIsOneRound() {
        CountedWork work = new CountedWork(new double[] {0.75, 0.25});
        for (int round = 1; round <= 3; round++) {
            work.started(new int[] {0, 1});
            assertThat(work.add(of(0, 1))).containsExactly(0.75, 0.25);
            assertThat(work.rounds()).isEqualTo(round);
        }
    }

    @Test
    void whoIsAbsentCountsAsOneWhoHasChangedNothing() {
        CountedWork work = new CountedWork(new double[] {0.5, 0.3, 0.2});
        work.started(new int[] {0, 1, 2});
        assertThat(work.add(of(0, 2))).containsExactly(0.5, 0.2);
        assertThat(work.rounds()).isEqualTo(0.7);
        work.started(new int[] {0, 1, 2});
        assertThat(work.add(of())).isEmpty();
        assertThat(work.rounds()).isEqualTo(0.7);
    }

    @Test
    void aloneItIsRhoAndStalenessIsWhatOthersHaveBroughtMeanwhile() {
        CountedWork work = new CountedWork(new double[] {0.5, 0.3, 0.2});
        work.started(new int[] {0, 1, 2});
        assertThat(work.add(of(0))).containsExactly(0.5);
        // half a round later: 0.3 / sqrt(1.5)
        assertThat(work.add(of(1))[0]).isCloseTo(0.3 / Math.sqrt(1.5), within(EXACT));
        work.started(new int[] {0});
        assertThat(work.add(of(0))).containsExactly(0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 80, 320})
    void aTurnOfDevicesOneByOneIsAlmostARoundHoweverManyTheyAre(int userDevices) {
        CountedWork work = equal(userDevices);
        work.started(IntStream.range(0, userDevices).toArray());
        for (int turn = 0; turn < 200; turn++) {
            for (int ud = 0; ud < userDevices; ud++) {
                work.add(of(ud));
                work.started(new int[] {ud});
            }
        }
        // each is stale by what a turn r of the others brings, (1 - 1/K) r, so r = (1 + (1 - 1/K) r)^(-1/2); for large
        // K
        // r^2 (1 + r) = 1, r = 0.7549. Counted in aggregations it would be K^(-1/2) and less
        double turn = work.rounds() / 200;
        double others = 1 - 1.0 / userDevices;
        assertThat(turn * turn * (1 + others * turn)).isCloseTo(1, within(0.02)); // the first turn is fresher
    }

    @Test
    void aShareIsANumber() {
        assertThatThrownBy(() -> new CountedWork(new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("UD 1: share of the data must be >= 0, was NaN");
    }
}
