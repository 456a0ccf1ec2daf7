package io.splitwave.optimizer.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.round.DropReason;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the proofs need of demands and prices, and how the optimum changes with its instance. */
class TokenPropertiesTest {
    private static TokenDemand demand(TokenInstance instance) {
        return new TokenDemand(new TokenWork(instance));
    }

    private static TokenInstance scaled(
            TokenInstance instance, double band, double power, double energy, double overhead) {
        return new TokenInstance(
                instance.bandwidthHz() * band,
                instance.noiseWPerHz(),
                instance.gain(),
                instance.tokenBit(),
                instance.importance(),
                instance.tokensMin(),
                instance.tokens(),
                instance.powerMaxW() * power,
                instance.energyBudgetJ() * energy,
                instance.standingS(),
                instance.beforeS(),
                instance.overheadS() + overhead);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 6, 8, 11, 14})
    void demandsAreConvexInTokensAndInTime(long seed) {
        TokenInstance instance = Worlds.small(seed, 3, 20);
        TokenDemand demand = demand(instance);
        double[] cell = new double[2];
        for (int ud = 0; ud < 3; ud++) {
            for (double tauS = 0.02; tauS < 2; tauS *= 1.1) {
                for (int k = 0; k <= 20; k++) {
                    demand.hzAndFall(ud, k, tauS, cell);
                    double hz = demand.hz(ud, k, tauS);
                    assertThat(cell[0]).isEqualTo(hz);
                    if (Double.isInfinite(hz)) {
                        continue;
                    }
                    for (double earlier = 0.5 * tauS; earlier < tauS; earlier *= 1.1) {
                        assertThat(demand.hz(ud, k, earlier))
                                .isGreaterThanOrEqualTo((hz + cell[1] * (tauS - earlier)) * (1 - 1e-12));
                    }
                    if (k > 0 && k < 18) {
                        double bend = demand.hz(ud, k - 1, tauS) + demand.hz(ud, k + 1, tauS) - 2 * hz;
                        assertThat(bend).isGreaterThanOrEqualTo(-1e-12 * hz);
                    }
                }
            }
        }
    }

    /** No power of a grid keeps time and energy in less bandwidth. */
    @ParameterizedTest
    @ValueSource(longs = {2, 5, 6, 11, 14})
    void noOtherPowerNeedsLessBandwidth(long seed) {
        TokenInstance instance = Worlds.small(seed, 3, 20);
        TokenWork work = new TokenWork(instance);
        TokenDemand demand = demand(instance);
        int compared = 0;
        for (int ud = 0; ud < 3; ud++) {
            for (double tauS = 0.05; tauS < 2; tauS *= 1.5) {
                double leastHz = demand.hz(ud, 5, tauS);
                if (Double.isInfinite(leastHz)) {
                    continue;
                }
                for (double powerW = 1e-4; powerW <= 0.2; powerW *= 1.02) {
                    double hz = 0.999 * leastHz;
                    boolean inTime = work.airtimeS(ud, 5, hz, powerW) <= demand.timeS(ud, tauS);
                    boolean inBudget = work.energyJ(ud, 5, hz, powerW) <= instance.energyBudgetJ();
                    assertThat(inTime && inBudget).isFalse();
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 1e-6, 1e-5, 1e-4})
    void atAPriceTokensDoNotFallWithTau(double price) {
        TokenInstance instance = Worlds.small(2, 4, 40);
        int[] uds = {0, 1, 2, 3};
        int[] before = new int[4];
        int moves = 0;
        for (double tauS = 0.02; tauS < 20; tauS *= 1.05) {
            PriceTable table = new PriceTable(demand(instance), uds, tauS);
            for (int i = 0; i < 4; i++) {
                int kept = table.choice(i, price, 0);
                assertThat(kept).isGreaterThanOrEqualTo(before[i]);
                moves += kept > before[i] ? 1 : 0;
                before[i] = kept;
            }
        }
        assertThat(moves).isPositive();
    }

    @Test
    void theOptimumFallsWithOverheadAndRisesWithBandPowerAndEnergy() {
        for (long seed = 0; seed < 60; seed++) {
            TokenInstance instance = Worlds.small(seed, 4, 16);
            TokenDecision decision = TokensOptimumTest.optimum(instance);
            if (decision.leftOut().size() == 4) {
                continue;
            }
            double atMost = decision.objective() * (1 + 1e-9);
            double atLeast = decision.objective() * (1 - 1e-9);
            assertThat(TokensOptimumTest.optimum(scaled(instance, 1, 1, 1, 0.3)).objective())
                    .isLessThanOrEqualTo(atMost);
            TokenInstance[] kinder = {
                scaled(instance, 1.2, 1, 1, 0), scaled(instance, 1, 1.2, 1, 0), scaled(instance, 1, 1, 1.2, 0)
            };
            for (TokenInstance kind : kinder) {
                TokenDecision better = TokensOptimumTest.optimum(kind);
                if (better.leftOut().equals(decision.leftOut())) {
                    assertThat(better.objective()).isGreaterThanOrEqualTo(atLeast);
                }
            }
        }
    }

    @Test
    void theOptimumUsesTheWholeBandAndNeverKeepsAllButOne() {
        for (long seed = 0; seed < 120; seed++) {
            TokenInstance instance = Worlds.small(seed, 3, 8);
            TokenDecision decision = TokensOptimumTest.optimum(instance);
            if (decision.leftOut().size() < 3) {
                assertThat(Arrays.stream(decision.bandwidthHz()).sum()).isCloseTo(2e6, within(2e-6));
            }
            assertThat(decision.tokens()).doesNotContain(7);
        }
    }

    /** Of UDs that can send alone, no larger number can send together. */
    @Test
    void admissionKeepsAsManyAsPossible() {
        int notSelected = 0;
        for (long seed = 0; seed < 200; seed++) {
            TokenInstance instance = scaled(Worlds.small(seed, 6, 12), 0.2, 1, 1, 0);
            TokenDemand demand = demand(instance);
            Admission admission = Admission.all(demand);
            int most = 0;
            for (int subset = 0; subset < 64; subset++) {
                int code = subset;
                double sumHz = IntStream.range(0, 6)
                        .filter(ud -> (code >> ud & 1) == 1)
                        .mapToDouble(ud -> demand.hz(ud, instance.tokensMin(), instance.sendingLimitS(ud)))
                        .sum();
                most = sumHz <= instance.bandwidthHz() ? Math.max(most, Integer.bitCount(subset)) : most;
            }
            assertThat(admission.uds()).hasSize(most);
            assertThat(admission.uds().length + admission.leftOut().size()).isEqualTo(6);
            notSelected += admission.leftOut().containsValue(DropReason.NOT_SELECTED) ? 1 : 0;
        }
        assertThat(notSelected).isPositive();
    }

    /** Equal increments make it a subset sum, which the search may not finish; the bound must hold all the same. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void theBoundHoldsAndTheSearchEndsWhereAllTokensAreAlike(long seed) {
        TokenInstance study = Worlds.study(seed, 20, 1.5, 1, 1);
        double[][] importance = study.importance();
        for (double[] row : importance) {
            Arrays.setAll(row, k -> 0.25 * k);
        }
        TokenInstance instance = new TokenInstance(
                study.bandwidthHz(),
                study.noiseWPerHz(),
                study.gain(),
                study.tokenBit(),
                importance,
                1,
                196,
                0.2,
                1,
                study.standingS(),
                study.beforeS(),
                1);
        TokenDecision decision = TokensOptimumTest.optimum(instance);
        assertThat(decision.upperBound() / decision.objective() - 1).isBetween(0.0, 1e-3);
    }

    @Test
    void wrongFiguresAreRefusedByNameAndValue() {
        TokenInstance golden = Worlds.golden(0, 16);
        assertThatThrownBy(() -> scaled(golden, Double.NaN, 1, 1, 0))
                .hasMessageContaining("bandwidthHz must be finite and > 0");
        assertThatThrownBy(() -> scaled(golden, 1, 0, 1, 0))
                .hasMessageContaining("powerMaxW must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> scaled(golden, 1, 1, -1, 0))
                .hasMessageContaining("energyBudgetJ must be > 0, was -0.05");
        assertThatThrownBy(() -> scaled(golden, 1, 1, 1, -1))
                .hasMessageContaining("overheadS must be finite and >= 0, was -1.0");
        double[][] bent = golden.importance();
        bent[1][9] += 1;
        assertThatThrownBy(() -> new TokenInstance(
                        2e6, Worlds.N0, golden.gain(), 1, bent, 1, 16, 0.2, 1, golden.standingS(), golden.beforeS(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("importance[1][9] - [8] must be at most the increment before");
    }
}
