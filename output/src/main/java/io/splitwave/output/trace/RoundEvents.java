package io.splitwave.output.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A slice per round, and a flow along its straggler's stages to its end. */
final class RoundEvents {
    private final Lanes lanes;
    private final Map<Timeline.UdInRound, List<StageRow>> criticalPath = new HashMap<>();
    private int flows;

    RoundEvents(Timeline rows, Lanes lanes) {
        this.lanes = lanes;
        for (RoundRow round : rows.rounds()) {
            if (round.straggler() != null) {
                criticalPath.put(straggler(round), new ArrayList<>());
            }
        }
        for (StageRow stage : rows.stages()) {
            List<StageRow> path = criticalPath.get(Timeline.UdInRound.of(stage));
            if (path != null && stage.wasServed() && Nanos.of(stage.endS()) > Nanos.of(stage.startS())) {
                path.add(stage);
            }
        }
    }

    static int tid(int cohort) {
        return cohort + 1;
    }

    void add(RoundRow round, List<Event> to) {
        long startNs = Nanos.of(round.startS());
        long endNs = Nanos.of(round.endS());
        to.add(new Event(
                startNs,
                Event.Phase.SLICE,
                endNs - startNs,
                Player.ROUNDS.pid(),
                tid(round.cohort()),
                "round " + round.round(),
                json -> describe(round, json)));
        if (round.straggler() != null) {
            addFlow(round, endNs, to);
        }
    }

    private void addFlow(RoundRow round, long endNs, List<Event> to) {
        List<StageRow> path = criticalPath.get(straggler(round));
        path.sort(Comparator.comparingDouble(StageRow::startS).thenComparingInt(StageRow::stage));
        if (path.isEmpty()) {
            return;
        }
        int id = ++flows;
        long lastNs = 0;
        for (int i = 0; i < path.size(); i++) {
            StageRow stage = path.get(i);
            long startNs = Nanos.of(stage.startS());
            lastNs = startNs + (Nanos.of(stage.endS()) - startNs) / 2; // well inside the slice it binds to
            Event.Phase phase = i == 0 ? Event.Phase.FLOW_START : Event.Phase.FLOW_STEP;
            to.add(flow(lastNs, phase, Player.UDS.pid(), lanes.of(stage).tid(), id));
        }
        long finishNs = Math.max(lastNs, endNs - 1); // just inside the round's slice, never before the last step
        to.add(flow(finishNs, Event.Phase.FLOW_END, Player.ROUNDS.pid(), tid(round.cohort()), id));
    }

    private static Event flow(long tsNs, Event.Phase phase, int pid, int tid, int id) {
        return new Event(tsNs, phase, 0, pid, tid, "straggler", json -> {
            json.writeStringField("cat", "straggler");
            json.writeNumberField("id", id);
            json.writeStringField("bp", "e");
        });
    }

    private static Timeline.UdInRound straggler(RoundRow round) {
        return new Timeline.UdInRound(
                round.cohort(), round.round(), round.straggler().ud());
    }

    private static void describe(RoundRow round, JsonGenerator json) throws IOException {
        json.writeStringField("cat", "round");
        json.writeObjectFieldStart("args");
        if (round.straggler() != null) {
            json.writeNumberField("straggler_ud", round.straggler().ud());
            json.writeStringField("blame", round.straggler().blame());
            if (!Double.isNaN(round.stragglerIndex())) {
                json.writeNumberField("straggler_index", round.stragglerIndex());
            }
            json.writeNumberField("sum_delay_s", round.delays().sumS());
            json.writeNumberField("idle_ud_s", round.delays().idleUdS());
        }
        json.writeNumberField("completed", round.completed());
        json.writeNumberField("dropped", round.dropped());
        json.writeBooleanField("failed", round.failed());
        json.writeBooleanField("unfinished", round.unfinished());
        json.writeEndObject();
    }
}
