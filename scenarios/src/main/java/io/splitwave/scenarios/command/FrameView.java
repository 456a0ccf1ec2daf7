package io.splitwave.scenarios.command;

import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.output.store.Filter;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableRow;
import io.splitwave.output.unit.Scale;
import io.splitwave.scenarios.inspect.FrameJson;
import io.splitwave.scenarios.inspect.FrameReplay;
import io.splitwave.scenarios.run.PlannedFrame;
import io.splitwave.scenarios.run.RunFailedException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Shows one frame, drawn again. */
final class FrameView {
    private final OpenRun run;

    FrameView(OpenRun run) {
        this.run = run;
    }

    void print(int replication, long frame, boolean json, PrintWriter out) {
        run.requireReplication(replication);
        List<TableRow> recorded = run.tables()
                .rows(Table.FRAMES, Filter.all().replication(replication).frame(frame));
        if (frame < 0 || recorded.isEmpty()) {
            throw new BadRequestException("--frame: " + range(replication) + ", found " + frame);
        }
        PlannedFrame planned = new FrameReplay(run.scenario())
                .frame(replication, frame)
                .orElseThrow(() -> new RunFailedException(
                        "frame " + frame + " of replication " + replication + " is recorded but was not played again",
                        null));
        requireSame(recorded.get(0), planned);
        if (json) {
            out.print(new FrameJson().write(planned));
            out.print('\n');
        } else {
            printText(planned, out);
        }
    }

    private String range(int replication) {
        AtomicLong frames = new AtomicLong();
        run.tables()
                .forEach(
                        Table.REPLICATIONS,
                        Filter.all().replication(replication),
                        row -> frames.set(row.number("frames")));
        return "replication " + replication + " has frames 0 to " + (frames.get() - 1);
    }

    /** A frame drawn again must be the recorded one, to the last bit; if not, program or Java differ from the run's. */
    private void requireSame(TableRow recorded, PlannedFrame planned) {
        double objectiveS = planned.result().report().objectiveS();
        FrameDecision decision = planned.recorded();
        boolean same = recorded.real("objective_s") == objectiveS
                && Arrays.equals(recorded.reals("phases_rad"), decision.phases().copyRad())
                && Arrays.equals(recorded.reals("power_w"), decision.copyPowerW())
                && Arrays.equals(recorded.reals("twin_hz"), decision.copyTwinHz())
                && Arrays.equals(recorded.numbers("cut"), decision.copyCut());
        if (!same) {
            throw new RunFailedException(
                    "the frame drawn again, with objective " + objectiveS + " s, is not the recorded one, with "
                            + recorded.real("objective_s") + " s: " + run.folder()
                            + " was written by another version of Splitwave or Java",
                    null);
        }
    }

    private static void printBound(PrintWriter out, String what, double valueS, double lowerBoundS) {
        List<String> parts = new ArrayList<>();
        if (!what.isEmpty()) {
            parts.add(what + " " + Quantities.time(valueS));
        }
        if (Double.isFinite(lowerBoundS) && valueS > 0 && valueS < Double.POSITIVE_INFINITY) {
            parts.add("no decision is below " + Quantities.time(lowerBoundS)
                    + String.format(Locale.ROOT, ", gap %.3g %%", 100 * (valueS - lowerBoundS) / valueS));
        }
        if (!parts.isEmpty()) {
            out.println("  " + String.join(", ", parts));
        }
    }

    private static void printStarts(PrintWriter out, double[] perStartS) {
        if (perStartS.length > 0) {
            out.println("  starts: " + perStartS.length + ", ends "
                    + Quantities.time(Arrays.stream(perStartS).min().orElseThrow()) + " to "
                    + Quantities.time(Arrays.stream(perStartS).max().orElseThrow()));
        }
    }

    private static void printText(PlannedFrame planned, PrintWriter out) {
        SolveReport report = planned.result().report();
        FrameDecision decision = planned.recorded();
        out.printf(
                Locale.ROOT,
                "frame %d from %s: sum of delays %s after %d iterations (%s)%n",
                planned.context().frame(),
                Quantities.time(planned.startS()),
                Quantities.time(report.objectiveS()),
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
