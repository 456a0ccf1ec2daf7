package io.splitwave.output.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.straggler.CriticalPath;
import io.splitwave.output.word.Cadence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A slice per round or request, and a flow along its critical path to its end. */
final class RoundEvents {
    private record RoundOf(int cohort, int round) {}

    private final Cadence cadence;
    private final Players.Player rounds;
    private final Lanes lanes;
    private final Map<RoundOf, List<StageRow>> stages = new HashMap<>();
    private int flows;

    RoundEvents(Timeline rows, Players players, Lanes lanes) {
        this.cadence = rows.words().cadence();
        this.rounds = players.rounds();
        this.lanes = lanes;
        for (StageRow stage : rows.stages()) {
            stages.computeIfAbsent(new RoundOf(stage.cohort(), stage.round()), key -> new ArrayList<>())
                    .add(stage);
        }
    }

    static int tid(int cohort) {
        return cohort + 1;
    }

    void add(RoundRow round, List<Event> to) {
        double startNs = Nanos.of(round.startS());
        double endNs = Nanos.of(round.endS());
        Event.addSlice(
                startNs,
                endNs,
                rounds.pid(),
                tid(round.cohort()),
                cadence.roundNoun() + " " + round.round(),
                json -> describe(round, json),
                to);
        if (round.straggler() != null) {
            addFlow(round, endNs, to);
        }
    }

    private void addFlow(RoundRow round, double endNs, List<Event> to) {
        List<StageRow> own = stages.getOrDefault(new RoundOf(round.cohort(), round.round()), List.of());
        // a flow connects slices, so steps of no length and waits are skipped
        List<StageRow> path = CriticalPath.of(round, own).steps().stream()
                .filter(step -> !step.queued())
                .map(CriticalPath.Step::stage)
                .filter(stage -> Nanos.of(stage.endS()) > Nanos.of(stage.startS()))
                .toList();
        if (path.isEmpty()) {
            return;
        }
        int id = ++flows;
        double lastNs = 0;
        for (int i = 0; i < path.size(); i++) {
            StageRow stage = path.get(i);
            double startNs = Nanos.of(stage.startS());
            lastNs = Nanos.within(startNs, Nanos.of(stage.endS())); // well inside the slice it binds to
            Event.Phase phase = i == 0 ? Event.Phase.FLOW_START : Event.Phase.FLOW_STEP;
            to.add(flow(lastNs, phase, lanes.of(stage).pid(), lanes.of(stage).tid(), id));
        }
        double finishNs =
                Math.max(lastNs, Nanos.before(endNs)); // just inside the round's slice, never before the last step
        to.add(flow(finishNs, Event.Phase.FLOW_END, rounds.pid(), tid(round.cohort()), id));
    }

    private static Event flow(double tsNs, Event.Phase phase, int pid, int tid, int id) {
        return new Event(tsNs, phase, pid, tid, "critical path", json -> {
            json.writeStringField("cat", "critical path");
            json.writeNumberField("id", id);
            json.writeStringField("bp", "e");
        });
    }

    private void describe(RoundRow round, JsonGenerator json) throws IOException {
        json.writeStringField("cat", cadence.roundNoun());
        json.writeObjectFieldStart("args");
        if (round.straggler() != null && cadence.ofRequests()) {
            json.writeNumberField("ud", round.straggler().ud());
            json.writeStringField("blame", round.straggler().blame());
            json.writeNumberField("latency_s", round.makespanS());
        } else if (round.straggler() != null) {
            json.writeNumberField("straggler_ud", round.straggler().ud());
            json.writeStringField("blame", round.straggler().blame());
            if (round.straggler().awaited() != null) {
                json.writeStringField("awaited", round.straggler().awaited().support());
                json.writeNumberField("awaited_s", round.straggler().awaited().afterS());
            }
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
