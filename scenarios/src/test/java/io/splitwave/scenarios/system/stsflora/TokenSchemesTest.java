package io.splitwave.scenarios.system.stsflora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.optimizer.token.TokenDecision;
import io.splitwave.optimizer.token.TokenInstance;
import io.splitwave.optimizer.token.TokenScheme;
import io.splitwave.optimizer.token.TokenSchemeSettings;
import io.splitwave.optimizer.token.TokenSchemes;
import io.splitwave.output.row.Values;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schemes decide in the worlds of the preset: within the constraints, and none better than the optimum. */
class TokenSchemesTest {
    private static final double ROUNDING = 1e-9;

    static Stream<String> schemes() {
        return Stream.of(TokenPlay.SCHEMES);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyDecisionIsWithinBandEnergyPowerAndTime(String scheme) {
        for (String settings : new String[] {
            "horizon.rounds=10",
            "horizon.rounds=5;tokens.bits=8;optimizer.overhead=none",
            "horizon.rounds=5;tokens.min=64"
        }) {
            String[] all = (settings + ";tokens.fixed=70;optimizer.scheme=" + scheme).split(";");
            TokenPlay play = TokenPlay.of(all);
            for (int r = 0; r < play.rows().decisions().size(); r++) {
                Values row = play.decision(r).values();
                DecidedTokens decided = r % 4 == 0 ? play.decided(r) : null;
                double sumHz = 0;
                double tauS = 0;
                double kept = 0;
                for (int ud = 0; ud < 100; ud++) {
                    if (!row.flags("sends")[ud]) {
                        continue;
                    }
                    sumHz += row.reals("bandwidth_hz")[ud];
                    tauS = Math.max(tauS, row.reals("airtime_s")[ud]);
                    assertThat(row.reals("energy_j")[ud]).isPositive().isLessThanOrEqualTo(1 + ROUNDING);
                    assertThat(row.reals("power_w")[ud]).isPositive().isLessThanOrEqualTo(0.2 * (1 + ROUNDING));
                    assertThat(row.integers("tokens")[ud]).isBetween(settings.contains("min") ? 64 : 1, 196);
                    if (decided != null) {
                        int n = Arrays.binarySearch(decided.members(), ud);
                        TokenInstance known = decided.instance();
                        assertThat(known.standingS()[n]).isLessThanOrEqualTo(30);
                        assertThat(known.beforeS()[n] + row.reals("airtime_s")[ud])
                                .isLessThanOrEqualTo(known.standingS()[n] * (1 + ROUNDING));
                        kept += known.importance(n, row.integers("tokens")[ud]);
                    }
                }
                assertThat(sumHz).isLessThanOrEqualTo(50e6 * (1 + ROUNDING));
                assertThat(row.number("tau_s")).isCloseTo(tauS, within(ROUNDING * tauS));
                if (decided != null && tauS > 0) {
                    double perS = kept / (decided.instance().overheadS() + tauS);
                    assertThat(row.number("objective_per_s")).isCloseTo(perS, within(ROUNDING * perS));
                }
            }
        }
    }

    /** The same UDs, channels and importances for every scheme; the optimum decides for those that the other lets send. */
    @ParameterizedTest
    @CsvSource({"mean-before, 1, 32", "none, 1, 32", "mean-before, 64, 32", "none, 16, 6"})
    void noSchemeIsBetterThanTheOptimum(String overhead, String min, String bits) {
        String[] settings = {
            "", "optimizer.overhead=" + overhead, "tokens.min=" + min, "tokens.fixed=64", "tokens.bits=" + bits
        };
        int compared = 0;
        for (String scheme : TokenPlay.SCHEMES) {
            settings[0] = "optimizer.scheme=" + scheme;
            TokenPlay play = TokenPlay.constant(settings);
            for (int r = 0; r < 3; r++) {
                DecidedTokens decided = play.decided(r);
                if (decided.senders().length > 0) {
                    double best = optimum().decide(sendersOf(decided)).objective();
                    assertThat(decided.decision().objective()).as(scheme).isBetween(0.0, best * (1 + ROUNDING));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(6);
    }

    private static TokenScheme optimum() {
        return TokenSchemes.entries().stream()
                .filter(entry -> entry.name().equals("tokens-opt"))
                .findFirst()
                .orElseThrow()
                .maker()
                .apply(new TokenSchemeSettings(1, () -> 0));
    }

    private static TokenInstance sendersOf(DecidedTokens decided) {
        TokenInstance all = decided.instance();
        int[] which = IntStream.range(0, all.uds())
                .filter(n -> !decided.decision().leftOut().containsKey(n))
                .toArray();
        return new TokenInstance(
                all.bandwidthHz(),
                all.noiseWPerHz(),
                some(all.gain(), which),
                all.tokenBit(),
                Arrays.stream(which).mapToObj(n -> all.importance()[n]).toArray(double[][]::new),
                all.tokensMin(),
                all.tokens(),
                all.powerMaxW(),
                all.energyBudgetJ(),
                some(all.standingS(), which),
                some(all.beforeS(), which),
                all.overheadS());
    }

    private static double[] some(double[] values, int[] which) {
        return Arrays.stream(which).mapToDouble(n -> values[n]).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean-before"})
    void theBoundIsAboveTheOptimumAndClose(String overhead) {
        TokenPlay play = TokenPlay.of("optimizer.overhead=" + overhead);
        assertThat(play.rows().decisions()).hasSize(10);
        play.rows().decisions().forEach(row -> {
            double objective = row.values().number("objective_per_s");
            assertThat(objective).isPositive();
            assertThat(row.values().number("upper_bound_per_s")).isBetween(objective, objective * (1 + 1e-6));
        });
    }

    /** Who takes part, how important their tokens are and their channels: nothing of it depends on who decides. */
    @Test
    void theWorldIsTheSameForEveryScheme() {
        DecidedTokens[] first = new DecidedTokens[3];
        for (String scheme : TokenPlay.SCHEMES) {
            TokenPlay play = TokenPlay.constant("optimizer.scheme=" + scheme);
            for (int r = 0; r < 3; r++) {
                DecidedTokens decided = play.decided(r);
                first[r] = first[r] == null ? decided : first[r];
                assertThat(decided.members()).as(scheme).hasSize(8).isEqualTo(first[r].members());
                assertThat(decided.instance().gain())
                        .isEqualTo(first[r].instance().gain());
                assertThat(decided.instance().importance())
                        .isDeepEqualTo(first[r].instance().importance());
            }
        }
        assertThat(first[0].members()).isNotEqualTo(first[1].members());
        assertThat(first[0].instance().importance()[0])
                .isNotEqualTo(first[1].instance().importance()[0]);
    }

    /** What is drawn for a UD does not depend on how many others take part. */
    @Test
    void importanceBelongsToTheUdAndTheRound() {
        DecidedTokens few = TokenPlay.constant("selection.active=3").decided(1);
        DecidedTokens all = TokenPlay.constant("selection.active=null").decided(1);
        assertThat(all.members()).hasSize(12);
        for (int n = 0; n < 3; n++) {
            assertThat(few.instance().importance()[n]).isEqualTo(all.instance().importance()[few.members()[n]]);
        }
    }

    @Test
    void fixedAndRandomTokensAreWhatTheirNamesSay() {
        TokenPlay fixed = TokenPlay.constant("optimizer.scheme=fixed-tokens", "tokens.fixed=5");
        assertThat(fixed.senders(0)).isPositive();
        assertThat(fixed.decision(0).values().integers("tokens")).containsOnly(0, 5);
        TokenPlay random = TokenPlay.constant("optimizer.scheme=random-tokens");
        int[] drawn = random.decision(0).values().integers("tokens");
        assertThat(random.senders(0)).isPositive();
        assertThat(Arrays.stream(drawn).filter(k -> k > 0).distinct().count()).isGreaterThan(1);
        assertThat(random.decision(1).values().integers("tokens")).isNotEqualTo(drawn);
    }

    /** Without a fixed part of the round few tokens are best; with it, more. */
    @Test
    void anOverheadMakesMoreTokensWorthwhile() {
        assertThat(meanTokens("mean-before")).isGreaterThan(1.2 * meanTokens("none"));
    }

    private static double meanTokens(String overhead) {
        TokenDecision decision =
                TokenPlay.constant("optimizer.overhead=" + overhead).decided(0).decision();
        return Arrays.stream(decision.tokens()).filter(k -> k > 0).average().orElseThrow();
    }
}
