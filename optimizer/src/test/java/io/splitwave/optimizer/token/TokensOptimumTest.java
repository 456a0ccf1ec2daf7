package io.splitwave.optimizer.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The optimum against the study's values, against all tokens in small worlds, and against the other schemes in many. */
class TokensOptimumTest {
    /** Every choice of tokens, each with the best bandwidth by plain bisection. */
    private static double bruteForce(TokenInstance instance, int[] uds) {
        TokenDemand demand = new TokenDemand(new TokenWork(instance));
        int levels = instance.tokens() - instance.tokensMin() + 1;
        long all = Math.round(Math.pow(levels, uds.length));
        double best = 0;
        for (long code = 0; code < all; code++) {
            int[] tokens = new int[instance.uds()];
            long rest = code;
            double sum = 0;
            for (int ud : uds) {
                tokens[ud] = instance.tokensMin() + (int) (rest % levels);
                rest /= levels;
                sum += instance.importance(ud, tokens[ud]);
            }
            double beatS = sum / best - instance.overheadS();
            if (best == 0 ? sum > 0 : beatS > 0 && sumHz(demand, uds, tokens, beatS) < instance.bandwidthHz()) {
                best = Math.max(best, sum / (instance.overheadS() + leastS(demand, uds, tokens)));
            }
        }
        return best;
    }

    private static double sumHz(TokenDemand demand, int[] uds, int[] tokens, double tauS) {
        return Arrays.stream(uds)
                .mapToDouble(ud -> demand.hz(ud, tokens[ud], tauS))
                .sum();
    }

    private static double leastS(TokenDemand demand, int[] uds, int[] tokens) {
        double bandHz = demand.instance().bandwidthHz();
        if (!(sumHz(demand, uds, tokens, Double.POSITIVE_INFINITY) <= bandHz)) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = 1;
        while (!(sumHz(demand, uds, tokens, high) <= bandHz)) {
            low = high;
            high *= 2;
        }
        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (sumHz(demand, uds, tokens, middle) <= bandHz) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static int[] sending(TokenInstance instance, TokenDecision decision) {
        return IntStream.range(0, instance.uds())
                .filter(ud -> !decision.leftOut().containsKey(ud))
                .toArray();
    }

    static TokenDecision optimum(TokenInstance instance) {
        return TokenSchemesTest.decide("tokens-opt", instance, 0);
    }

    /** Study; K = 16 is counted as 18 tokens there. With 17, as it is sent, the values of a separate brute force hold. */
    @ParameterizedTest
    @CsvSource({
        "0, 18, 4, 1, .0388189, 1459.379",
        "0, 16, 4, 1, .0388189, 1459.379",
        ".5, 18, 10, 16, .1383597, 198.00676",
        ".5, 16, 10, 16, .1331472, 199.6368904"
    })
    void hasTheValuesOfTheStudy(double overheadS, int tokens, int first, int second, double tauS, double objective) {
        TokenDecision decision = optimum(Worlds.golden(overheadS, tokens));
        assertThat(decision.tokens()).containsExactly(first, second);
        assertThat(decision.tauS()).isCloseTo(tauS, within(6e-8));
        assertThat(decision.objective()).isCloseTo(objective, within(objective * 1e-6));
        assertThat(decision.upperBound() / decision.objective() - 1).isBetween(0.0, 1e-9);
    }

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheBestOfAllTokens(long seed) {
        int[][] sizes = {{3, 7}, {2, 12}, {4, 5}, {1, 20}, {5, 3}, {3, 2}, {4, 1}};
        int[] size = sizes[(int) (seed % sizes.length)];
        TokenInstance instance = Worlds.small(seed, size[0], size[1]);
        TokenDecision decision = optimum(instance);
        double best = bruteForce(instance, sending(instance, decision));
        assertThat(decision.objective()).isCloseTo(best, within(1e-9 * best));
        assertThat(decision.upperBound()).isBetween(best, best * (1 + 1e-9));
    }

    /** The same instance without those whom a decision leaves out. */
    private static TokenInstance without(TokenInstance instance, TokenDecision decision) {
        double[] gain = instance.gain();
        decision.leftOut().keySet().forEach(ud -> gain[ud] = 0);
        return new TokenInstance(
                instance.bandwidthHz(),
                instance.noiseWPerHz(),
                gain,
                instance.tokenBit(),
                instance.importance(),
                instance.tokensMin(),
                instance.tokens(),
                instance.powerMaxW(),
                instance.energyBudgetJ(),
                instance.standingS(),
                instance.beforeS(),
                instance.overheadS());
    }

    /** A scheme that leaves out more UDs may have a larger objective, so the optimum is taken for the UDs that it lets send. */
    @ParameterizedTest
    @ValueSource(ints = {12, 196})
    void noOtherSchemeIsBetterForTheSameUds(int tokens) {
        for (long seed = 0; seed < 200; seed++) {
            TokenInstance instance = tokens == 12
                    ? Worlds.small(seed, 6, tokens)
                    : Worlds.study(seed, 6, 1.5, seed % 2 == 0 ? 1 : 64, seed % 4 < 2 ? 0 : 1);
            TokenDecision all = optimum(instance);
            for (TokenSchemeEntry entry : TokenSchemes.entries()) {
                TokenDecision other = TokenSchemesTest.decide(entry.name(), instance, tokens == 12 ? 3 : 64);
                assertThat(other.leftOut()).containsAllEntriesOf(all.leftOut());
                TokenDecision best = other.leftOut().equals(all.leftOut()) ? all : optimum(without(instance, other));
                assertThat(best.leftOut()).hasSameSizeAs(other.leftOut());
                assertThat(other.objective())
                        .as("%s, seed %d", entry.name(), seed)
                        .isLessThanOrEqualTo(best.objective() * (1 + 1e-9));
            }
        }
    }

    @Test
    void theBoundOfLargeWorldsIsTight() {
        for (long seed = 0; seed < 40; seed++) {
            TokenInstance instance =
                    Worlds.study(seed, 20, 0.5 + seed % 3, seed % 2 == 0 ? 1 : 64, seed % 4 < 2 ? 0 : 1);
            TokenDecision decision = optimum(instance);
            assertThat(decision.upperBound() / decision.objective() - 1).isBetween(0.0, 1e-9);
        }
    }
}
