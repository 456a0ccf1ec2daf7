package io.splitwave.output.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/** Writes one replication as a gzipped Chrome Trace Event file. Equal rows give equal bytes. */
public final class TraceWriter {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .setCharacterEscapes(new MarkupEscapes());

    private TraceWriter() {}

    /**
     * Writes the trace. Times are microseconds with nanosecond digits; every instant is rounded to a nanosecond once,
     * so that stages that follow each other touch and never overlap.
     *
     * @param scenario name of the scenario, any text
     * @param rows the replication to show
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void write(String scenario, Timeline rows, OutputStream out) throws IOException {
        GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 16);
        try (JsonGenerator json = JSON.createGenerator(zip)) {
            Lanes lanes = new Lanes(rows.stages());
            json.writeStartObject();
            json.writeStringField("displayTimeUnit", "ms");
            json.writeObjectFieldStart("otherData");
            json.writeStringField("scenario", scenario);
            json.writeNumberField("replication", rows.replication());
            json.writeEndObject();
            json.writeArrayFieldStart("traceEvents");
            writeNames(json, scenario, rows, lanes);
            for (Event event : events(rows, lanes)) {
                event.writeTo(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        zip.finish();
    }

    private static List<Event> events(Timeline rows, Lanes lanes) {
        List<Event> events = new ArrayList<>();
        StageEvents stages = new StageEvents(rows, lanes);
        for (StageRow stage : rows.stages()) {
            stages.add(stage, events);
        }
        RoundEvents rounds = new RoundEvents(rows, lanes);
        for (RoundRow round : rows.rounds()) {
            rounds.add(round, events);
        }
        for (Timeline.FrameMark frame : rows.frames()) {
            events.add(frame(frame));
        }
        Counters.add(rows, events);
        Collections.sort(events); // stable, so equal ones keep the order of the rows
        return events;
    }

    private static Event frame(Timeline.FrameMark frame) {
        return new Event(
                Nanos.of(frame.startS()),
                Event.Phase.INSTANT,
                Player.FRAMES.pid(),
                1,
                "frame " + frame.frame(),
                json -> {
                    json.writeStringField("cat", "frame");
                    json.writeStringField("s", "g"); // a line through all tracks
                    json.writeObjectFieldStart("args");
                    json.writeStringField("scheme", frame.scheme());
                    json.writeNumberField("objective_s", frame.objectiveS());
                    json.writeNumberField("iterations", frame.iterations());
                    json.writeStringField("stop", frame.stop());
                    json.writeNumberField("dt_share", frame.dtShare());
                    json.writeNumberField("mean_cut", frame.meanCut());
                    json.writeBooleanField("feasible", frame.feasible());
                    json.writeEndObject();
                });
    }

    private static void writeNames(JsonGenerator json, String scenario, Timeline rows, Lanes lanes) throws IOException {
        for (Player player : Player.values()) {
            metadata(json, "process_name", player.pid(), 0, "name", player.title());
            metadata(json, "process_sort_index", player.pid(), 0, "sort_index", player.pid());
        }
        metadata(json, "process_labels", Player.ROUNDS.pid(), 0, "labels", scenario);
        TreeSet<Integer> cohorts = new TreeSet<>();
        rows.rounds().forEach(round -> cohorts.add(round.cohort()));
        for (int cohort : cohorts) {
            String title = cohorts.size() == 1 ? "rounds" : "rounds of cohort " + cohort;
            metadata(json, "thread_name", Player.ROUNDS.pid(), RoundEvents.tid(cohort), "name", title);
        }
        for (Lanes.Lane lane : lanes.all()) {
            metadata(json, "thread_name", Player.UDS.pid(), lane.tid(), "name", lane.title());
            metadata(json, "thread_sort_index", Player.UDS.pid(), lane.tid(), "sort_index", lane.tid());
        }
        metadata(json, "thread_name", Player.FRAMES.pid(), 1, "name", "frame boundaries");
    }

    private static void metadata(JsonGenerator json, String what, int pid, int tid, String key, Object value)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", what);
        json.writeStringField("ph", "M");
        json.writeNumberField("pid", pid);
        json.writeNumberField("tid", tid);
        json.writeObjectFieldStart("args");
        if (value instanceof Integer) {
            json.writeNumberField(key, (Integer) value);
        } else {
            json.writeStringField(key, value.toString());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
