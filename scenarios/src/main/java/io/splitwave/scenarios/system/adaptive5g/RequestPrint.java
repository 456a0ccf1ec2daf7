package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.optimizer.partition.PartitionCut;
import io.splitwave.optimizer.partition.PartitionInstance;
import io.splitwave.optimizer.partition.PartitionWork;
import io.splitwave.output.report.Figures;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints a decision for a person. */
final class RequestPrint {
    private RequestPrint() {}

    static void print(String policy, DecidedRequest request, PrintWriter out) {
        PartitionWork work = request.work();
        PartitionInstance instance = work.instance();
        double expectedBps = request.decision().expectedBps();
        out.printf(
                Locale.ROOT,
                "request %d of UD %d at %s, policy %s: cut at %s%n",
                request.request(),
                request.ud(),
                Figures.withUnit(request.timeS(), "s"),
                policy,
                request.cut().name());
        out.printf(
                "  expected %s, the link carries %s in the coming steps; longest latency in time %s%n",
                Figures.withUnit(expectedBps, "bit/s"),
                Figures.withUnit(request.actualBps(), "bit/s"),
                Figures.withUnit(instance.latencyMaxS(), "s"));
        out.printf("%-10s %12s %12s %12s %10s %10s%n", "cut", "latency", "energy", "actual", "J expected", "cost");
        List<PartitionCut> cuts = instance.cuts();
        for (int c = 0; c < cuts.size(); c++) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %12s %12s %12s %10.4f %10.4f%s%n",
                    cuts.get(c).name(),
                    Figures.withUnit(work.latencyS(c, expectedBps), "s"),
                    Figures.withUnit(work.energyJ(c, expectedBps), "J"),
                    Figures.withUnit(work.latencyS(c, request.actualBps()), "s"),
                    work.objective(c, expectedBps),
                    work.cost(c, request.actualBps()),
                    remark(cuts.get(c), c == request.decision().cut()));
        }
    }

    private static String remark(PartitionCut cut, boolean chosen) {
        return chosen ? "  chosen" : cut.allowed() ? "" : "  not allowed";
    }
}
