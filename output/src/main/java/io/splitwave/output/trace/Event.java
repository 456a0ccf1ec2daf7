package io.splitwave.output.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * One event of the trace with a time.
 *
 * @param tsNs time, a whole number of ns
 * @param phase what it is
 * @param pid process
 * @param tid thread
 * @param name name
 * @param rest further fields
 */
record Event(double tsNs, Phase phase, int pid, int tid, String name, Rest rest) implements Comparable<Event> {
    /** Kinds of events, in the order that events of one instant need so that slices follow each other. */
    enum Phase {
        ASYNC_END("e"),
        SLICE_END("E"),
        COUNTER("C"),
        EMPTY_SLICE("X"),
        SLICE_BEGIN("B"),
        ASYNC_BEGIN("b"),
        INSTANT("i"),
        FLOW_START("s"),
        FLOW_STEP("t"),
        FLOW_END("f");

        private final String letter;

        Phase(String letter) {
            this.letter = letter;
        }
    }

    /** Fields that only some kinds of event have. */
    interface Rest {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /**
     * Adds a slice as its begin and its end. One event with a length would be enough, but viewers add it to the begin
     * in binary fractions: the sum may be above the begin of the next slice, and viewers move or drop overlapping
     * slices.
     */
    static void addSlice(double fromNs, double toNs, int pid, int tid, String name, Rest rest, List<Event> to) {
        if (fromNs == toNs) {
            to.add(new Event(fromNs, Phase.EMPTY_SLICE, pid, tid, name, rest));
        } else {
            to.add(new Event(fromNs, Phase.SLICE_BEGIN, pid, tid, name, rest));
            to.add(new Event(toNs, Phase.SLICE_END, pid, tid, name, json -> {}));
        }
    }

    void writeTo(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("ph", phase.letter);
        json.writeFieldName("ts");
        json.writeNumber(Nanos.micros(tsNs));
        if (phase == Phase.EMPTY_SLICE) {
            json.writeNumberField("dur", 0);
        }
        json.writeNumberField("pid", pid);
        json.writeNumberField("tid", tid);
        rest.writeTo(json);
        json.writeEndObject();
    }

    /** By time, at one instant by phase. */
    @Override
    public int compareTo(Event other) {
        int byTime = Double.compare(tsNs, other.tsNs);
        return byTime != 0 ? byTime : phase.compareTo(other.phase);
    }
}
