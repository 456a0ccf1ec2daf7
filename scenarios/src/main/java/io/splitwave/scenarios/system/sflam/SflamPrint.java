package io.splitwave.scenarios.system.sflam;

import io.splitwave.optimizer.subchannel.SubchannelDecision;
import io.splitwave.optimizer.subchannel.SubchannelWork;
import io.splitwave.output.report.Figures;
import io.splitwave.output.unit.Scale;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.rounds.ShownDecision;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/** Prints a decision for a person. */
final class SflamPrint {
    private SflamPrint() {}

    static void print(String scheme, DecidedSubchannels decided, PrintWriter out) {
        SubchannelDecision decision = decided.decision();
        int[] members = decided.members();
        out.printf(
                Locale.ROOT,
                "decision of round %d at %s, scheme %s: %d of %s have a subchannel%n",
                decided.round(),
                Figures.withUnit(decided.timeS(), "s"),
                scheme,
                decided.served().length,
                Counted.of(members.length, "UD"));
        out.printf(
                Locale.ROOT,
                "  efficiency of all: %s%s%n",
                Figures.withUnit(decision.objective(), "1/J"),
                ShownDecision.bound(decision.objective(), decision.upperBound(), "1/J"));
        decided.leftOut()
                .forEach((ud, reason) ->
                        out.println("  UD " + ud + " has none: " + reason.name().toLowerCase(Locale.ROOT)));
        if (decided.served().length > 0) {
            printServed(decided, out);
        }
    }

    private static void printServed(DecidedSubchannels decided, PrintWriter out) {
        SubchannelDecision decision = decided.decision();
        SubchannelWork work = decided.work();
        int[] members = decided.members();
        Scale power = Scale.of("W", Arrays.stream(decision.powerW()));
        out.printf(
                "%4s %10s %5s %10s %12s %12s %12s%n",
                "UD", "subchannel", "bits", power.unit(), "iteration", "energy", "efficiency");
        int[] subchannel = decision.subchannel();
        int[] bitsOfMember = decision.bits();
        double[] wOfMember = decision.powerW();
        for (int n = 0; n < members.length; n++) {
            int m = subchannel[n];
            if (m != SubchannelDecision.NONE) {
                int bits = bitsOfMember[n];
                double powerW = wOfMember[n];
                out.printf(
                        Locale.ROOT,
                        "%4d %10d %5d %10.3f %12s %12s %12s%n",
                        members[n],
                        m,
                        bits,
                        power.in(powerW),
                        Figures.withUnit(work.iterationS(n, m, bits, powerW), "s"),
                        Figures.withUnit(work.energyJ(n, m, bits, powerW), "J"),
                        Figures.withUnit(work.efficiency(n, m, bits, powerW), "1/J"));
            }
        }
    }
}
