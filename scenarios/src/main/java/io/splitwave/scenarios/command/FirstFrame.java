package io.splitwave.scenarios.command;

import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.inspect.FrameReplay;
import io.splitwave.scenarios.run.Forecast;
import io.splitwave.scenarios.run.PlannedFrame;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Frame 0 of replication 0, tried before a run: drawn, decided and played, and what it showed in a line. */
final class FirstFrame {
    private FirstFrame() {}

    /**
     * Plays the frame.
     *
     * @return a line, with its end
     * @throws BadRequestException if it cannot be played
     */
    static String tried(Scenario scenario) {
        if (new Forecast(scenario).threadsThatFit(Runtime.getRuntime().maxMemory()) == 0) {
            throw new BadRequestException(
                    "--try: a replication does not fit into memory; allow more with JAVA_OPTS, or" + " lower ud.count");
        }
        PlannedFrame frame;
        try {
            frame = new FrameReplay(scenario).frame(0, 0).orElseThrow();
        } catch (IllegalArgumentException | IllegalStateException unplayable) {
            throw new BadRequestException(
                    "--try: frame 0 of replication 0 cannot be played: " + unplayable.getMessage());
        }
        return line(frame, scenario.optimizer().scheme());
    }

    private static String line(PlannedFrame frame, String scheme) {
        boolean[] reached = frame.reached();
        long there = count(frame.present());
        long served = count(reached);
        LinkState links = frame.links();
        int broken = frame.violations().size();
        return String.format(
                Locale.ROOT,
                "tried: replication 0, frame 0: scheme %s decided for %d of %d UDs, %s; %s; %d %s broken%n",
                scheme,
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
}
