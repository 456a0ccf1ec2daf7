package io.splitwave.output.trace;

import io.splitwave.output.row.FrameRow;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import java.util.List;

/**
 * The part of a replication that a trace shows.
 *
 * @param rounds rounds of each cohort
 * @param uds user devices
 */
public record TraceLimit(Range rounds, Range uds) {
    /** Everything. */
    public static final TraceLimit NONE = new TraceLimit(Range.ALL, Range.ALL);

    /**
     * Whole numbers from one to another.
     *
     * @param from the first, at least 0
     * @param to the last, at least {@code from}
     */
    public record Range(int from, int to) {
        /** Every number. */
        public static final Range ALL = new Range(0, Integer.MAX_VALUE);

        /**
         * Checks the bounds.
         *
         * @param from see the record
         * @param to see the record
         * @throws IllegalArgumentException if they are not in order
         */
        public Range {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("range: expected 0 <= from <= to, was " + from + " to " + to);
            }
        }

        /**
         * Whether a number lies in it.
         *
         * @param number any
         * @return true if it does
         */
        public boolean has(int number) {
            return number >= from && number <= to;
        }
    }

    /**
     * What is left of a replication: the stages of these user devices in these rounds, and the frames from the start of
     * the first to the end of the last of these rounds.
     *
     * @param rows all rows
     * @return the rows to show
     */
    public ReplicationRows of(ReplicationRows rows) {
        List<RoundRow> shown = rows.rounds().stream()
                .filter(round -> rounds.has(round.round()))
                .toList();
        double fromS = shown.stream().mapToDouble(RoundRow::startS).min().orElse(0);
        double toS = shown.stream().mapToDouble(RoundRow::endS).max().orElse(0);
        return new ReplicationRows(
                rows.replication(),
                rows.stages().stream()
                        .filter(stage -> rounds.has(stage.round()) && uds.has(stage.ud()))
                        .toList(),
                shown,
                rows.roundUds().stream()
                        .filter(ud -> rounds.has(ud.round()) && uds.has(ud.ud()))
                        .toList(),
                frames(rows.frames(), fromS, toS),
                rows.timings());
    }

    /** The frames that begin between two times, and the one that is in force at the first. */
    private static List<FrameRow> frames(List<FrameRow> frames, double fromS, double toS) {
        int first = 0;
        while (first + 1 < frames.size() && frames.get(first + 1).startS() <= fromS) {
            first++;
        }
        int last = first;
        while (last < frames.size() && frames.get(last).startS() <= toS) {
            last++;
        }
        return frames.subList(first, last);
    }
}
