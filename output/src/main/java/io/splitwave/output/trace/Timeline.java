package io.splitwave.output.trace;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Values;
import io.splitwave.output.row.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a trace shows of one replication, gathered as its rows come: its stages, its rounds, and of frames and plans the
 * few figures that are shown, without their arrays. Memory grows with the stages that it is given.
 */
public final class Timeline implements RowSink {
    private final List<StageRow> stages = new ArrayList<>();
    private final List<RoundRow> rounds = new ArrayList<>();
    private final List<FrameMark> frames = new ArrayList<>();
    private final Map<UdInRound, Integer> cuts = new HashMap<>();
    private final Set<UdInRound> shown = new HashSet<>();
    private final TraceLimit limit;
    private int replication;

    /** A user device in one of its rounds. */
    record UdInRound(int cohort, int round, int ud) {
        static UdInRound of(StageRow stage) {
            return new UdInRound(stage.cohort(), stage.round(), stage.ud());
        }
    }

    /** What is shown of a frame. */
    record FrameMark(
            long frame,
            double startS,
            String scheme,
            double objectiveS,
            int iterations,
            String stop,
            double dtShare,
            double meanCut,
            double apPowerW,
            boolean feasible) {
        static FrameMark of(DecisionRow row, long frame) {
            Values decided = row.values();
            return new FrameMark(
                    frame,
                    row.timeS(),
                    row.scheme(),
                    decided.number("objective_s"),
                    (int) decided.number("iterations"),
                    decided.text("stop"),
                    decided.number("dt_share"),
                    decided.number("mean_cut"),
                    decided.number("ap_power_w"),
                    decided.flag("feasible"));
        }
    }

    /** An empty timeline of everything. */
    public Timeline() {
        this(TraceLimit.NONE);
    }

    /**
     * An empty timeline of a part.
     *
     * @param limit what it shows: the stages of these user devices in these rounds, and the frames from the start of the
     *     first to the end of the last of these rounds
     */
    public Timeline(TraceLimit limit) {
        this.limit = limit;
    }

    /**
     * The timeline of a replication whose rows are at hand.
     *
     * @param rows its rows
     * @return everything in it
     */
    public static Timeline of(ReplicationRows rows) {
        Timeline timeline = new Timeline();
        rows.passTo(timeline);
        return timeline;
    }

    @Override
    public void add(Row row) {
        replication = row.replication();
        if (row instanceof StageRow stage) {
            if (limit.rounds().has(stage.round()) && limit.uds().has(stage.ud())) {
                stages.add(stage);
                shown.add(UdInRound.of(stage));
            }
        } else if (row instanceof RoundRow round) {
            if (limit.rounds().has(round.round())) {
                rounds.add(round);
            }
        } else if (row instanceof DecisionRow decision && decision.when() instanceof When.Frame of) {
            frames.add(FrameMark.of(decision, of.frame()));
        } else if (row instanceof RoundUdRow ud
                && ud.adopted().size() > 0
                && !Double.isNaN(ud.adopted().get(0))) {
            UdInRound key = new UdInRound(ud.cohort(), ud.round(), ud.ud());
            if (shown.remove(key)) { // the stages of a round come before it ends
                cuts.put(key, (int) ud.adopted().get(0));
            }
        }
    }

    @Override
    public void abandon() {
        stages.clear();
        rounds.clear();
        frames.clear();
        cuts.clear();
        shown.clear();
    }

    int replication() {
        return replication;
    }

    List<StageRow> stages() {
        return stages;
    }

    List<RoundRow> rounds() {
        return rounds;
    }

    /** The frames that begin inside the rounds shown, and the one in force as the first of these begins. */
    List<FrameMark> frames() {
        if (limit.rounds().equals(TraceLimit.Range.ALL)) {
            return frames;
        }
        double fromS = rounds.stream().mapToDouble(RoundRow::startS).min().orElse(0);
        double toS = rounds.stream().mapToDouble(RoundRow::endS).max().orElse(0);
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

    /** The cut of the stage's user device in its round; null if there was none. */
    Integer cut(StageRow stage) {
        return cuts.get(UdInRound.of(stage));
    }
}
