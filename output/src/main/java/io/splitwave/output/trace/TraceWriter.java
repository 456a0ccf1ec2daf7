package io.splitwave.output.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.word.Cadence;
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
            Players players = new Players(rows.words());
            Lanes lanes = new Lanes(rows.words(), players, rows.stages());
            json.writeStartObject();
            json.writeStringField("displayTimeUnit", "ms");
            json.writeObjectFieldStart("otherData");
            json.writeStringField("scenario", scenario);
            json.writeNumberField("replication", rows.replication());
            json.writeEndObject();
            json.writeArrayFieldStart("traceEvents");
            writeNames(json, scenario, rows, players, lanes);
            for (Event event : events(rows, players, lanes)) {
                event.writeTo(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        zip.finish();
    }

    private static List<Event> events(Timeline rows, Players players, Lanes lanes) {
        List<Event> events = new ArrayList<>();
        StageEvents stages = new StageEvents(rows, players, lanes);
        for (StageRow stage : rows.stages()) {
            stages.add(stage, events);
        }
        RoundEvents rounds = new RoundEvents(rows, players, lanes);
        for (RoundRow round : rows.rounds()) {
            rounds.add(round, events);
        }
        for (DecisionMark decision : rows.decisions()) {
            events.add(decision(rows.words().cadence(), decision, players));
        }
        Counters.add(rows, players, events);
        Collections.sort(events); // stable, so equal ones keep the order of the rows
        return events;
    }

    private static Event decision(Cadence cadence, DecisionMark decision, Players players) {
        return new Event(
                Nanos.of(decision.timeS()),
                Event.Phase.INSTANT,
                players.decisions().pid(),
                1,
                decision.name(),
                json -> {
                    json.writeStringField("cat", cadence == Cadence.FRAME ? "frame" : "decision");
                    json.writeStringField("s", "g"); // a line through all tracks
                    json.writeObjectFieldStart("args");
                    decision.describe(json);
                    json.writeEndObject();
                });
    }

    private static void writeNames(JsonGenerator json, String scenario, Timeline rows, Players players, Lanes lanes)
            throws IOException {
        for (Players.Player player : players.all()) {
            metadata(json, "process_name", player.pid(), 0, "name", player.title());
            metadata(json, "process_sort_index", player.pid(), 0, "sort_index", player.pid());
        }
        metadata(json, "process_labels", players.rounds().pid(), 0, "labels", scenario);
        boolean ofRequests = rows.words().cadence().ofRequests();
        String nouns = rows.words().cadence().roundNoun() + "s";
        TreeSet<Integer> cohorts = new TreeSet<>();
        rows.rounds().forEach(round -> cohorts.add(round.cohort()));
        for (int cohort : cohorts) {
            String title = cohorts.size() == 1 ? nouns : nouns + (ofRequests ? " in place " : " of cohort ") + cohort;
            metadata(json, "thread_name", players.rounds().pid(), RoundEvents.tid(cohort), "name", title);
        }
        for (Lanes.Lane lane : lanes.all()) {
            metadata(json, "thread_name", lane.pid(), lane.tid(), "name", lane.title());
            metadata(json, "thread_sort_index", lane.pid(), lane.tid(), "sort_index", lane.tid());
        }
        if (players.decisions() != null) {
            String title = rows.words().cadence() == Cadence.FRAME ? "frame boundaries" : "decisions";
            metadata(json, "thread_name", players.decisions().pid(), 1, "name", title);
        }
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
