package io.splitwave.optimizer.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.round.DropReason;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every scheme keeps every limit, leaves out the same UDs, and the alternation stalls where it starts. */
class TokenSchemesTest {
    private static final int SEEDS = 200;

    static TokenDecision decide(String name, TokenInstance instance, int fixed) {
        TokenScheme scheme = TokenSchemes.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .maker()
                .apply(new TokenSchemeSettings(fixed, new Random(7)::nextDouble));
        assertThat(scheme.name()).isEqualTo(name);
        return Kept.require(instance, scheme.decide(instance));
    }

    @Test
    void everySchemeKeepsEveryLimit() {
        int sent = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            TokenInstance instance = Worlds.small(seed, 4, 12);
            for (TokenSchemeEntry entry : TokenSchemes.entries()) {
                TokenDecision decision = decide(entry.name(), instance, 3);
                sent += decision.objective() > 0 ? 1 : 0;
                if (seed % 10 == 7) {
                    assertThat(decision.leftOut()).containsEntry(0, DropReason.INFEASIBLE);
                }
            }
        }
        assertThat(sent).isGreaterThan(SEEDS * TokenSchemes.entries().size() / 2);
    }

    /** Study: 794.655 at (16, 16) and 1010.193 at (1, 1), where K = 16 is counted as 18 tokens. */
    @ParameterizedTest
    @CsvSource({"16, 18, 794.655", "1, 18, 1010.193", "1, 16, 1010.193", "16, 16, 841.3991560"})
    void theAlternationStallsWhereItStarts(int start, int tokens, double objective) {
        TokenInstance instance = Worlds.golden(0, tokens);
        TokenDecision stalled =
                Kept.require(instance, new Alternation(demand -> new int[] {start, start}).decide(instance));
        assertThat(stalled.tokens()).containsExactly(start, start);
        assertThat(stalled.objective()).isCloseTo(objective, within(6e-4));
    }

    /** Where tau alone limits the UDs, no token is ever given up, however much better that would be. */
    @Test
    void theAlternationGivesUpNoTokenWhereTauAloneLimits() {
        double least = 1;
        for (long seed = 0; seed < 120; seed += 12) {
            TokenInstance instance = Worlds.small(seed, 4, 12);
            assertThat(instance.energyBudgetJ()).isInfinite();
            assertThat(instance.sendingLimitS(0)).isInfinite();
            TokenDecision stalled = decide("tokens-bcd", instance, 0);
            assertThat(stalled.tokens()).containsOnly(12);
            least = Math.min(
                    least,
                    stalled.objective() / decide("tokens-opt", instance, 0).objective());
        }
        assertThat(least).isLessThan(0.5);
    }

    @Test
    void theAlternationStartsWithAllTokens() {
        assertThat(decide("tokens-bcd", Worlds.golden(0, 16), 0).tokens()).containsExactly(16, 16);
    }

    @Test
    void withoutUdsThereIsNoDivisionByZero() {
        TokenInstance golden = Worlds.golden(0, 16);
        TokenInstance late = new TokenInstance(
                2e6,
                Worlds.N0,
                golden.gain(),
                1e5,
                golden.importance(),
                1,
                16,
                0.2,
                0.05,
                new double[] {1, 0.4},
                new double[] {1, 0.5},
                0);
        TokenInstance dead = new TokenInstance(
                2e6,
                Worlds.N0,
                new double[2],
                1e5,
                golden.importance(),
                1,
                16,
                0.2,
                Double.POSITIVE_INFINITY,
                Worlds.endless(2),
                new double[2],
                0);
        for (TokenSchemeEntry entry : TokenSchemes.entries()) {
            for (TokenInstance none : new TokenInstance[] {late, dead}) {
                TokenDecision decision = decide(entry.name(), none, 1);
                assertThat(decision.leftOut())
                        .containsEntry(0, DropReason.INFEASIBLE)
                        .containsEntry(1, DropReason.INFEASIBLE);
                assertThat(decision.objective()).isZero();
                assertThat(decision.tauS()).isZero();
            }
        }
    }

    @Test
    void fixedTokensOutsideTheRangeAreRefused() {
        assertThatThrownBy(() -> decide("fixed-tokens", Worlds.golden(0, 16), 17))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[1, 16], was 17");
    }

    @Test
    void allButOneTokenSendsTheSameAsAllTokens() {
        TokenInstance golden = Worlds.golden(0, 16);
        assertThat(TokenWork.sent(16, 16)).isEqualTo(17);
        assertThat(TokenWork.sent(15, 16)).isEqualTo(17);
        assertThat(TokenWork.sent(14, 16)).isEqualTo(16);
        assertThat(decide("fixed-tokens", golden, 15).tauS())
                .isEqualTo(decide("fixed-tokens", golden, 16).tauS());
        TokenDecision all = decide("all-tokens", golden, 0);
        assertThat(all.tokens()).containsExactly(16, 16);
        assertThat(all.tauS()).isEqualTo(decide("fixed-tokens", golden, 16).tauS());
    }
}
