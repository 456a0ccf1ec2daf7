package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.optimizer.cellfree.CellFreeDecision;
import io.splitwave.optimizer.cellfree.CellFreeTimes;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import io.splitwave.output.report.Figures;
import io.splitwave.output.unit.Scale;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a decision for a person. */
final class UcsflPrint {
    private UcsflPrint() {}

    static void print(String scheme, DecidedRound decided, PrintWriter out) {
        CellFreeDecision decision = decided.decision();
        CellFreeTimes times = decided.times();
        out.printf(
                Locale.ROOT,
                "decision in round %d at %s, scheme %s: clusters and cuts %s%n",
                decided.round(),
                Figures.withUnit(decided.timeS(), "s"),
                scheme,
                decided.replanned() ? "of this round" : "of an earlier round");
        out.printf(
                Locale.ROOT,
                "  round %s by the formulas, objective %s; no decision is below %s, gap %.3g %%%n",
                Figures.withUnit(times.roundS(), "s"),
                Figures.withUnit(decision.objective(), "s"),
                Figures.withUnit(decision.lowerBound(), "s"),
                100 * decision.gap());
        out.printf(
                Locale.ROOT,
                "  clusters and cuts: mean objective over draws %s; none is below %s, gap %.3g %%%n",
                Figures.withUnit(decided.plan().objective(), "s"),
                Figures.withUnit(decided.plan().lowerBound(), "s"),
                100 * decided.plan().gap());
        CellFreeWork work = new CellFreeWork(decided.instance());
        Scale power = Scale.of("W", Arrays.stream(decision.uplinkPowerW()));
        out.printf(
                "%4s %4s %10s %11s %11s %11s %11s %11s  %s%n",
                "UD", "cut", power.unit(), "local", "uplink", "server", "downlink", "time / size^e", "access points");
        for (int ud = 0; ud < times.userDevices(); ud++) {
            out.printf(
                    Locale.ROOT,
                    "%4d %4d %10.3f %11s %11s %11s %11s %11s  %s%n",
                    ud,
                    decision.cut()[ud],
                    power.in(decision.uplinkPowerW()[ud]),
                    Figures.withUnit(times.localS()[ud], "s"),
                    Figures.withUnit(times.uplinkS()[ud], "s"),
                    Figures.withUnit(times.serverS()[ud], "s"),
                    Figures.withUnit(times.downlinkS()[ud], "s"),
                    Figures.withUnit(work.gamma(times, decision.association(), ud), "s"),
                    Arrays.stream(decision.association().clusterOf(ud))
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(" ")));
        }
    }
}
