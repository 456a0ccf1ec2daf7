package io.splitwave.scenarios.system.stsflora;

import io.splitwave.optimizer.token.TokenDecision;
import io.splitwave.optimizer.token.TokenInstance;
import io.splitwave.optimizer.token.TokenWork;
import io.splitwave.output.report.Figures;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.store.TableRow;
import io.splitwave.output.unit.Scale;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.rounds.DecisionReplay;
import io.splitwave.scenarios.rounds.RecordedDecision;
import io.splitwave.scenarios.system.DecisionLook;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A decision that was taken again, for comparison with the recorded one and for a person. */
final class TokenDecisionLook implements DecisionLook {
    private final DecisionRow row;
    private final DecidedTokens decided;

    TokenDecisionLook(DecisionReplay.Taken<DecidedTokens> taken) {
        this.row = taken.row();
        this.decided = taken.decided();
    }

    @Override
    public Optional<String> difference(TableRow recorded) {
        return RecordedDecision.difference(row, recorded);
    }

    @Override
    public String json() {
        return new TokenDecisionJson().write(decided);
    }

    @Override
    public void print(PrintWriter out) {
        TokenDecision decision = decided.decision();
        TokenInstance instance = decided.instance();
        int[] members = decided.members();
        out.printf(
                Locale.ROOT,
                "decision in round %d at %s, scheme %s: %d of %s send tokens%n",
                decided.round(),
                Figures.withUnit(decided.timeS(), "s"),
                row.scheme(),
                decided.senders().length,
                Counted.of(members.length, "UD"));
        out.printf(
                Locale.ROOT,
                "  longest airtime %s, overhead %s, efficiency %s%s%n",
                Figures.withUnit(decision.tauS(), "s"),
                Figures.withUnit(instance.overheadS(), "s"),
                Figures.withUnit(decision.objective(), "1/s"),
                bound(decision));
        decided.leftOut()
                .forEach((ud, reason) -> out.println(
                        "  UD " + ud + " sends none: " + reason.name().toLowerCase(Locale.ROOT)));
        TokenWork work = new TokenWork(instance);
        Scale band = Scale.of("Hz", Arrays.stream(decision.bandwidthHz()));
        Scale power = Scale.of("W", Arrays.stream(decision.powerW()));
        out.printf(
                "%4s %6s %9s %10s %10s %12s %12s%n",
                "UD", "tokens", "kept", band.unit(), power.unit(), "airtime", "energy");
        for (int n = 0; n < members.length; n++) {
            if (!decision.leftOut().containsKey(n)) {
                int kept = decision.tokens()[n];
                double hz = decision.bandwidthHz()[n];
                double powerW = decision.powerW()[n];
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

    private static String bound(TokenDecision decision) {
        double bound = decision.upperBound();
        return bound > 0 && decision.objective() > 0
                ? "; no decision is above " + Figures.withUnit(bound, "1/s")
                        + String.format(Locale.ROOT, ", gap %.3g %%", 100 * (bound / decision.objective() - 1))
                : "";
    }
}
