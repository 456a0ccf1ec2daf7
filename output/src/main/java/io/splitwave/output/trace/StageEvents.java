package io.splitwave.output.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slices for what user devices, support chains, access point, server and replicas do. */
final class StageEvents {
    /** Names of colours that chrome://tracing knows; Perfetto chooses its own. */
    private static final Map<Activity, String> COLOURS = Map.of(
            Activity.SEND_DOWN, "thread_state_iowait",
            Activity.DEVICE, "thread_state_running",
            Activity.REPLICA, "thread_state_running",
            Activity.SEND_UP, "thread_state_runnable",
            Activity.SERVER, "rail_animation",
            Activity.GENERATE, "rail_response",
            Activity.AGGREGATE, "rail_load",
            Activity.WAIT, "thread_state_sleeping");

    private static final String COLOUR_OF_WAITING = "grey";

    private final Lanes lanes;
    private final Timeline rows;
    private final Vocabulary words;
    private final Players players;

    StageEvents(Timeline rows, Players players, Lanes lanes) {
        this.rows = rows;
        this.words = rows.words();
        this.players = players;
        this.lanes = lanes;
    }

    void add(StageRow stage, List<Event> to) {
        int pid = lanes.of(stage).pid();
        int tid = lanes.of(stage).tid();
        String label = words.stageLabel(stage.kind());
        double requestedNs = Nanos.of(stage.requestedS());
        double startNs = Nanos.of(stage.wasServed() ? stage.startS() : stage.endS());
        double endNs = Nanos.of(stage.endS());
        if (startNs > requestedNs) {
            Event.addSlice(
                    requestedNs,
                    startNs,
                    pid,
                    tid,
                    "wait for " + label,
                    json -> {
                        json.writeStringField("cat", "queue");
                        json.writeStringField("cname", COLOUR_OF_WAITING);
                    },
                    to);
        }
        if (!stage.wasServed()) {
            return;
        }
        Event.addSlice(startNs, endNs, pid, tid, label, json -> describe(stage, json), to);
        Players.Player serving = players.serving(stage);
        if (serving != null && endNs > startNs) {
            // no two slices of a lane overlap, so a lane's number can pair begin and end
            Event.Rest pair = json -> {
                json.writeStringField("cat", stage.kind());
                json.writeStringField("id", "0x" + Integer.toHexString(tid));
                colour(stage, json);
            };
            String name = words.chainLabel(stage.support(), stage.ud()) + " " + label;
            to.add(new Event(startNs, Event.Phase.ASYNC_BEGIN, serving.pid(), 1, name, pair));
            to.add(new Event(endNs, Event.Phase.ASYNC_END, serving.pid(), 1, name, pair));
        }
    }

    private void colour(StageRow stage, JsonGenerator json) throws IOException {
        Optional<StageWord> word = words.stage(stage.kind());
        if (word.isPresent()) {
            json.writeStringField("cname", COLOURS.get(word.get().activity()));
        }
    }

    private void describe(StageRow stage, JsonGenerator json) throws IOException {
        json.writeStringField("cat", "stage");
        colour(stage, json);
        json.writeObjectFieldStart("args");
        json.writeNumberField("round", stage.round());
        json.writeStringField("place", stage.place().name());
        json.writeNumberField("work", stage.work());
        json.writeStringField("unit", stage.unit().text());
        if (!Double.isNaN(stage.meanRatePerS())) {
            json.writeNumberField("mean_rate_per_s", stage.meanRatePerS());
        }
        if (!words.payers().isEmpty()) {
            json.writeNumberField("energy_j", stage.energyJ());
        }
        adopted(stage, json);
        json.writeStringField("outcome", stage.outcome().text());
        if (stage.dropReason() != null) {
            json.writeNumberField("done", stage.done());
            json.writeStringField("drop_reason", stage.dropReason());
        }
        json.writeEndObject();
    }

    /** What the user device adopted for the round; nothing of what is absent, and of support chains. */
    private void adopted(StageRow stage, JsonGenerator json) throws IOException {
        Numbers adopted = rows.adopted(stage);
        for (int i = 0; i < adopted.size(); i++) {
            Variable variable = words.adopted().get(i);
            if (Double.isNaN(adopted.get(i))) {
                continue;
            }
            switch (variable.type()) {
                case FLAG -> json.writeBooleanField(variable.name(), adopted.get(i) == 1);
                case REAL -> json.writeNumberField(variable.name(), adopted.get(i));
                default -> json.writeNumberField(variable.name(), (long) adopted.get(i));
            }
        }
    }
}
