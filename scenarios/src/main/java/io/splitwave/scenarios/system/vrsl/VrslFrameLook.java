package io.splitwave.scenarios.system.vrsl;

import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.output.report.Figures;
import io.splitwave.output.store.TableRow;
import io.splitwave.output.unit.Scale;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.FrameLook;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A frame that was planned again, for comparison with the recorded one and for a person. */
final class VrslFrameLook implements FrameLook {
    private final Scenario scenario;
    private final PlannedFrame planned;

    VrslFrameLook(Scenario scenario, PlannedFrame planned) {
        this.scenario = scenario;
        this.planned = planned;
    }

    @Override
    public Optional<String> difference(TableRow recorded) {
        double objectiveS = planned.result().report().objectiveS();
        return isRecordedAs(recorded, objectiveS)
                ? Optional.empty()
                : Optional.of("objective " + objectiveS + " s instead of " + recorded.real("objective_s") + " s");
    }

    private boolean isRecordedAs(TableRow recorded, double objectiveS) {
        FrameDecision decision = planned.recorded();
        return recorded.real("objective_s") == objectiveS
                && Arrays.equals(recorded.reals("phases_rad"), decision.phases().copyRad())
                && Arrays.equals(recorded.reals("power_w"), decision.copyPowerW())
                && Arrays.equals(recorded.reals("twin_hz"), decision.copyTwinHz())
                && Arrays.equals(recorded.numbers("cut"), decision.copyCut());
    }

    @Override
    public String json() {
        return new FrameJson().write(planned);
    }

    @Override
    public void print(PrintWriter out) {
        printText(planned, out);
    }

    @Override
    public String line() {
        boolean[] reached = planned.reached();
        long there = count(planned.present());
        long served = count(reached);
        LinkState links = planned.links();
        int broken = planned.violations().size();
        return String.format(
                Locale.ROOT,
                "scheme %s decided for %d of %d UDs, %s; %s; %d %s broken",
                scenario.optimizer().scheme(),
                there,
                reached.length,
                served == there ? "which are all within reach" : "of which " + served + " are within reach",
                served == 0
                        ? "no link"
                        : "downlinks of " + range(reached, links::downlinkBps) + ", uplinks of "
                                + range(reached, links::uplinkBps),
                broken,
                broken == 1 ? "limit" : "limits");
    }

    private static String time(double timeS) {
        return Figures.withUnit(timeS, "s");
    }

    private static long count(boolean[] flags) {
        return IntStream.range(0, flags.length).filter(ud -> flags[ud]).count();
    }

    private static String range(boolean[] reached, IntToDoubleFunction bps) {
        DoubleSummaryStatistics rates = IntStream.range(0, reached.length)
                .filter(ud -> reached[ud])
                .mapToDouble(bps)
                .summaryStatistics();
        return rate(rates.getMin()) + " to " + rate(rates.getMax());
    }

    private static String rate(double bps) {
        if (bps >= 1e6) {
            return String.format(Locale.ROOT, "%.3g Mbit/s", bps / 1e6);
        }
        return bps >= 1e3
                ? String.format(Locale.ROOT, "%.3g kbit/s", bps / 1e3)
                : String.format(Locale.ROOT, "%.3g bit/s", bps);
    }

    private static void printBound(PrintWriter out, String what, double valueS, double lowerBoundS) {
        List<String> parts = new ArrayList<>();
        if (!what.isEmpty()) {
            parts.add(what + " " + time(valueS));
        }
        if (Double.isFinite(lowerBoundS) && valueS > 0 && valueS < Double.POSITIVE_INFINITY) {
            parts.add("no decision is below " + time(lowerBoundS)
                    + String.format(Locale.ROOT, ", gap %.3g %%", 100 * (valueS - lowerBoundS) / valueS));
        }
        if (!parts.isEmpty()) {
            out.println("  " + String.join(", ", parts));
        }
    }

    private static void printStarts(PrintWriter out, double[] perStartS) {
        if (perStartS.length > 0) {
            out.println("  starts: " + perStartS.length + ", ends "
                    + time(Arrays.stream(perStartS).min().orElseThrow()) + " to "
                    + time(Arrays.stream(perStartS).max().orElseThrow()));
        }
    }

    private static void printText(PlannedFrame planned, PrintWriter out) {
        SolveReport report = planned.result().report();
        FrameDecision decision = planned.recorded();
        out.printf(
                Locale.ROOT,
                "frame %d from %s: sum of delays %s after %d iterations (%s)%n",
                planned.context().frame(),
                time(planned.startS()),
                time(report.objectiveS()),
                report.iterations(),
                report.stop().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        planned.result().leftOut().forEach(leftOut -> out.println("  out of reach, not in the sum: " + leftOut.text()));
        report.slowest()
                .ifPresentOrElse(
                        slowest -> printBound(out, "slowest UD", slowest.delayS(), slowest.lowerBoundS()),
                        () -> printBound(out, "", report.objectiveS(), report.lowerBoundS()));
        printStarts(out, report.perStartS());
        planned.violations().forEach(violation -> out.println("  violated: " + violation));
        int uds = planned.context().userDevices();
        Scale power = Scale.of("W", IntStream.range(0, uds).mapToDouble(decision::powerW));
        Scale clock = Scale.of("Hz", IntStream.range(0, uds).mapToDouble(decision::twinHz));
        Scale down = Scale.of("bit/s", IntStream.range(0, uds).mapToDouble(planned.recordedLinks()::downlinkBps));
        Scale up = Scale.of("bit/s", IntStream.range(0, uds).mapToDouble(planned.recordedLinks()::uplinkBps));
        out.printf(
                "%4s %4s %6s %10s %10s %12s %12s%n",
                "UD",
                "cut",
                "place",
                "AP " + power.unit(),
                "twin " + clock.unit(),
                "down " + down.unit(),
                "up " + up.unit());
        for (int ud = 0; ud < uds; ud++) {
            out.printf(
                    Locale.ROOT,
                    "%4d %4d %6s %10.3f %10.3f %12.4f %12.4f%n",
                    ud,
                    decision.cut(ud),
                    decision.local(ud) ? "UD" : "DT",
                    power.in(decision.powerW(ud)),
                    clock.in(decision.twinHz(ud)),
                    down.in(planned.recordedLinks().downlinkBps(ud)),
                    up.in(planned.recordedLinks().uplinkBps(ud)));
        }
    }
}
