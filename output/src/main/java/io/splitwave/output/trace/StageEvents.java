package io.splitwave.output.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import io.splitwave.output.row.StageRow;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Slices for what user devices, access point, server and twins do. */
final class StageEvents {
    /** Names of colours that chrome://tracing knows; Perfetto chooses its own. */
    private static final Map<String, String> COLOURS = Map.of(
            "downlink", "thread_state_iowait",
            "compute", "thread_state_running",
            "uplink", "thread_state_runnable",
            "server", "rail_animation");

    private static final String COLOUR_OF_WAITING = "grey";

    private final Lanes lanes;
    private final Timeline rows;

    StageEvents(Timeline rows, Lanes lanes) {
        this.rows = rows;
        this.lanes = lanes;
    }

    void add(StageRow stage, List<Event> to) {
        int tid = lanes.of(stage).tid();
        double requestedNs = Nanos.of(stage.requestedS());
        double startNs = Nanos.of(stage.wasServed() ? stage.startS() : stage.endS());
        double endNs = Nanos.of(stage.endS());
        if (startNs > requestedNs) {
            Event.addSlice(
                    requestedNs,
                    startNs,
                    Player.UDS.pid(),
                    tid,
                    "wait for " + stage.kind(),
                    json -> {
                        json.writeStringField("cat", "queue");
                        json.writeStringField("cname", COLOUR_OF_WAITING);
                    },
                    to);
        }
        if (!stage.wasServed()) {
            return;
        }
        Event.addSlice(startNs, endNs, Player.UDS.pid(), tid, stage.kind(), json -> describe(stage, json), to);
        Player serving = Player.serving(stage);
        if (serving != null && endNs > startNs) {
            // no two slices of a lane overlap, so a lane's number can pair begin and end
            Event.Rest pair = json -> {
                json.writeStringField("cat", stage.kind());
                json.writeStringField("id", "0x" + Integer.toHexString(tid));
                colour(stage, json);
            };
            String name = "UD " + stage.ud() + " " + stage.kind();
            to.add(new Event(startNs, Event.Phase.ASYNC_BEGIN, serving.pid(), 1, name, pair));
            to.add(new Event(endNs, Event.Phase.ASYNC_END, serving.pid(), 1, name, pair));
        }
    }

    private static void colour(StageRow stage, JsonGenerator json) throws IOException {
        String colour = COLOURS.get(stage.kind());
        if (colour != null) {
            json.writeStringField("cname", colour);
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
        json.writeNumberField("energy_j", stage.energyJ());
        Integer cut = rows.cut(stage);
        if (cut != null) {
            json.writeNumberField("cut", cut);
        }
        json.writeStringField("outcome", stage.outcome().text());
        if (stage.dropReason() != null) {
            json.writeNumberField("done", stage.done());
            json.writeStringField("drop_reason", stage.dropReason());
        }
        json.writeEndObject();
    }
}
