package io.splitwave.optimizer.cellfree.scheme;

import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.Drops;
import io.splitwave.optimizer.cellfree.power.ShortTermMethod;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;

/** The figures of MEASURED.md: all schemes over drops of the study's set, 4 draws each. Arguments: APs, UDs, drops. */
final class CellFreeStudy {
    private CellFreeStudy() {}

    public static void main(String[] args) {
        int aps = Integer.parseInt(args[0]);
        int uds = Integer.parseInt(args[1]);
        int count = Integer.parseInt(args[2]);
        double[] best = new double[count];
        for (String name : List.of("sa", "ls", "grid", "mais", "all-aps", "first-cut", "fedavg", "fedavg-full")) {
            double objective = 0;
            double gap = 0;
            double ratio = 0;
            double worst = 0;
            double size = 0;
            double cut = 0;
            long start = System.nanoTime();
            for (int drop = 0; drop < count; drop++) {
                Drops drops = new Drops(drop, aps, uds, 4);
                List<CellFreeChannel> draws =
                        Stream.generate(drops::channel).limit(4).toList();
                CellFreeInstance instance = Drops.instance(draws.get(0));
                Random random = new Random(drop);
                LongTermPlan plan = CellFreeSchemes.create(
                                name,
                                new CellFreeSchemeSettings(
                                        ShortTermMethod.EXACT, 800, 60, OptionalInt.empty(), random::nextDouble))
                        .plan(instance, draws);
                best[drop] = name.equals("sa") ? plan.objective() : best[drop];
                objective += plan.objective() / count;
                gap += plan.gap() / count;
                ratio += plan.objective() / best[drop] / count;
                worst = Math.max(worst, plan.objective() / best[drop]);
                for (int ud = 0; ud < uds; ud++) {
                    size += (double) plan.choice().association().clusterSize(ud) / uds / count;
                    cut += (double) plan.choice().cut().get(ud) / uds / count;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: Gamma %.2f, gap %.4f, to sa mean %.4f worst %.4f, size %.2f, cut %.2f, %.0f ms%n",
                    name,
                    objective,
                    gap,
                    ratio,
                    worst,
                    size,
                    cut,
                    (System.nanoTime() - start) * 1e-6 / count);
        }
    }
}
