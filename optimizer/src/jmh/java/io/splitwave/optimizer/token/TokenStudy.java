package io.splitwave.optimizer.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The study's table with common random numbers: every scheme on the same 12 instances of up to 10 UDs, as a fraction of {@code
 * tokens-opt}. UDs whose fewest tokens need more than a third of the band do not take part.
 */
public final class TokenStudy {
    private static final int INSTANCES = 12;

    private TokenStudy() {}

    /** Prints one line for each setting. */
    public static void main(String[] args) {
        int instances = args.length > 0 ? Integer.parseInt(args[0]) : INSTANCES;
        double[][] settings = {{0.5, 1, 0}, {0.5, 1, 1}, {1.5, 1, 0}, {1.5, 1, 1}, {1.5, 64, 0}, {2.5, 64, 1}};
        for (double[] setting : settings) {
            row(setting[0], (int) setting[1], setting[2], instances);
        }
    }

    private static void row(double concentration, int tokensMin, double overheadS, int instances) {
        List<Integer> tokens = new ArrayList<>();
        double[] fraction = new double[TokenSchemes.entries().size()];
        double[] leftOut = new double[fraction.length];
        double tauS = 0;
        double kept = 0;
        int uds = 0;
        for (int i = 0; i < instances; i++) {
            TokenInstance instance = admitted(StudyInstances.drawn(i, 10, concentration, tokensMin, overheadS));
            TokenDecision best = decide("tokens-opt", instance);
            tauS += best.tauS() / instances;
            for (int ud = 0; ud < instance.uds(); ud++) {
                if (best.tokens()[ud] >= 0) {
                    tokens.add(best.tokens()[ud]);
                    kept += instance.importance(ud, best.tokens()[ud]) / instance.importance(ud, 196);
                    uds++;
                }
            }
            for (int s = 0; s < fraction.length; s++) {
                TokenDecision decision = decide(TokenSchemes.entries().get(s).name(), instance);
                fraction[s] += decision.objective() / best.objective() / instances;
                leftOut[s] += (double) decision.leftOut().size() / instance.uds() / instances;
            }
        }
        int[] sorted = tokens.stream().mapToInt(Integer::intValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s, %d, %s: K %d [%d, %d], tau %.2f, kept %.2f",
                concentration,
                tokensMin,
                overheadS,
                sorted[sorted.length / 2],
                sorted[sorted.length / 10],
                sorted[sorted.length * 9 / 10],
                tauS,
                kept / uds);
        for (int s = 0; s < fraction.length; s++) {
            System.out.printf(
                    Locale.ROOT,
                    "; %s %.2f (%.0f %% left out)",
                    TokenSchemes.entries().get(s).name(),
                    fraction[s],
                    100 * leftOut[s]);
        }
        System.out.println();
    }

    private static TokenDecision decide(String name, TokenInstance instance) {
        return TokenSchemes.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .maker()
                .apply(new TokenSchemeSettings(64, new Random(7)::nextDouble))
                .decide(instance);
    }

    private static TokenInstance admitted(TokenInstance drawn) {
        TokenDemand demand = new TokenDemand(new TokenWork(drawn));
        int[] uds = IntStream.range(0, drawn.uds())
                .filter(ud -> demand.hz(ud, drawn.tokensMin(), drawn.sendingLimitS(ud)) <= drawn.bandwidthHz() / 3)
                .toArray();
        return new TokenInstance(
                drawn.bandwidthHz(),
                drawn.noiseWPerHz(),
                Arrays.stream(uds).mapToDouble(drawn::gain).toArray(),
                drawn.tokenBit(),
                Arrays.stream(uds).mapToObj(ud -> drawn.importance()[ud]).toArray(double[][]::new),
                drawn.tokensMin(),
                drawn.tokens(),
                drawn.powerMaxW(),
                drawn.energyBudgetJ(),
                Arrays.stream(uds).mapToDouble(ud -> drawn.standingS()[ud]).toArray(),
                Arrays.stream(uds).mapToDouble(ud -> drawn.beforeS()[ud]).toArray(),
                drawn.overheadS());
    }
}
