package io.splitwave.scenarios.system.genfv;

import io.splitwave.optimizer.generation.GenerationDecision;
import io.splitwave.optimizer.generation.GenerationInstance;
import io.splitwave.optimizer.generation.GenerationWork;
import io.splitwave.output.report.Figures;
import io.splitwave.output.unit.Scale;
import io.splitwave.scenarios.progress.Counted;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/** Prints a decision for a person. */
final class GenfvPrint {
    private GenfvPrint() {}

    static void print(String scheme, DecidedRound decided, PrintWriter out) {
        GenerationDecision decision = decided.decision();
        int selected = decided.selected().length;
        out.printf(
                Locale.ROOT,
                "decision in round %d at %s, scheme %s: %d of %s selected%n",
                decided.round(),
                Figures.withUnit(decided.timeS(), "s"),
                scheme,
                selected,
                Counted.of(decided.members().length, "UD"));
        if (selected > 0) {
            out.printf(
                    Locale.ROOT,
                    "  latest arrival %s%s; mean EMD %.3g, kappa2 %.3g%n",
                    Figures.withUnit(decision.objectiveS(), "s"),
                    bound(decision),
                    decided.meanEmd(),
                    decided.kappa2());
        }
        ServerPart server = decided.server();
        out.printf(
                Locale.ROOT,
                "  server: %s to generate, %d of %d earlier ones to train on again, %s%n",
                Counted.of(server.images(), "image"),
                server.earlier(),
                decided.instance().generation().imagesSoFar(),
                Figures.withUnit(server.generateS() + server.trainS(), "s"));
        decided.leftOut()
                .forEach((ud, reason) -> out.println("  UD " + ud + " does not train: "
                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        if (selected > 0) {
            printSelected(decided, out);
        }
    }

    private static String bound(GenerationDecision decision) {
        return decision.lowerBoundS() > 0
                ? ", none for the same UDs is below " + Figures.withUnit(decision.lowerBoundS(), "s")
                        + String.format(
                                Locale.ROOT,
                                ", gap %.3g %%",
                                100 * (decision.objectiveS() / decision.lowerBoundS() - 1))
                : "";
    }

    private static void printSelected(DecidedRound decided, PrintWriter out) {
        GenerationInstance instance = decided.instance();
        GenerationWork work = new GenerationWork(instance);
        int[] subcarriers = decided.decision().subcarriers();
        double[] powerW = decided.decision().powerW();
        double[] emd = instance.emd();
        Scale power = Scale.of("W", Arrays.stream(powerW));
        out.printf(
                "%4s %11s %10s %8s %12s %12s %12s%n",
                "UD", "subcarriers", power.unit(), "EMD", "arrival", "limit", "energy");
        for (int n = 0; n < subcarriers.length; n++) {
            if (subcarriers[n] > 0) {
                out.printf(
                        Locale.ROOT,
                        "%4d %11d %10.3f %8.3f %12s %12s %12s%n",
                        decided.members()[n],
                        subcarriers[n],
                        power.in(powerW[n]),
                        emd[n],
                        Figures.withUnit(work.arrivalS(n, subcarriers[n], powerW[n]), "s"),
                        Figures.withUnit(work.limitS(n), "s"),
                        Figures.withUnit(work.energyJ(n, subcarriers[n], powerW[n]), "J"));
            }
        }
    }
}
