package io.splitwave.scenarios.system.stsflora;

import io.splitwave.optimizer.token.TokenDecision;
import io.splitwave.optimizer.token.TokenInstance;
import io.splitwave.optimizer.token.TokenWork;
import io.splitwave.output.report.Figures;
import io.splitwave.output.unit.Scale;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.rounds.ShownDecision;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/** Prints a decision for a person. */
final class TokenPrint {
    private TokenPrint() {}

    static void print(String scheme, DecidedTokens decided, PrintWriter out) {
        TokenDecision decision = decided.decision();
        TokenInstance instance = decided.instance();
        int[] members = decided.members();
        out.printf(
                Locale.ROOT,
                "decision in round %d at %s, scheme %s: %d of %s send tokens%n",
                decided.round(),
                Figures.withUnit(decided.timeS(), "s"),
                scheme,
                decided.senders().length,
                Counted.of(members.length, "UD"));
        out.printf(
                Locale.ROOT,
                "  longest airtime %s, overhead %s, efficiency %s%s%n",
                Figures.withUnit(decision.tauS(), "s"),
                Figures.withUnit(instance.overheadS(), "s"),
                Figures.withUnit(decision.objective(), "1/s"),
                ShownDecision.bound(decision.objective(), decision.upperBound(), "1/s"));
        decided.leftOut()
                .forEach((ud, reason) -> out.println(
                        "  UD " + ud + " sends none: " + reason.name().toLowerCase(Locale.ROOT)));
        if (decided.senders().length > 0) {
            printSenders(decided, out);
        }
    }

    private static void printSenders(DecidedTokens decided, PrintWriter out) {
        TokenDecision decision = decided.decision();
        TokenInstance instance = decided.instance();
        int[] members = decided.members();
        TokenWork work = new TokenWork(instance);
        Scale band = Scale.of("Hz", Arrays.stream(decision.bandwidthHz()));
        Scale power = Scale.of("W", Arrays.stream(decision.powerW()));
        out.printf(
                "%4s %6s %9s %10s %10s %12s %12s%n",
                "UD", "tokens", "kept", band.unit(), power.unit(), "airtime", "energy");
        int[] tokensOfMember = decision.tokens();
        double[] hzOfMember = decision.bandwidthHz();
        double[] wOfMember = decision.powerW();
        for (int n = 0; n < members.length; n++) {
            if (!decision.leftOut().containsKey(n)) {
                int kept = tokensOfMember[n];
                double hz = hzOfMember[n];
                double powerW = wOfMember[n];
                out.printf(
                        Locale.ROOT,
                        "%4d %6d %7.2f %% %10.3f %10.3f %12s %12s%n",
                        members[n],
                        kept,
                        100 * instance.importance(n, kept) / instance.importance(n, instance.tokens()),
                        band.in(hz),
                        power.in(powerW),
                        Figures.withUnit(work.airtimeS(n, kept, hz, powerW), "s"),
                        Figures.withUnit(work.energyJ(n, kept, hz, powerW), "J"));
            }
        }
    }
}
