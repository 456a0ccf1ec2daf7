package io.splitwave.output.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * One event of the trace with a time.
 *
 * @param tsNs time, ns
 * @param phase what it is
 * @param durNs length of a slice, ns; 0 for others
 * @param pid process
 * @param tid thread
 * @param name name
 * @param rest further fields
 */
record Event(long tsNs, Phase phase, long durNs, int pid, int tid, String name, Rest rest)
        implements Comparable<Event> {
    /** Kinds of events, in the order in which those of one instant must stand for slices to nest. */
    enum Phase {
        ASYNC_END("e"),
        COUNTER("C"),
        SLICE("X"),
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

    void writeTo(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("ph", phase.letter);
        json.writeFieldName("ts");
        json.writeNumber(Nanos.micros(tsNs));
        if (phase == Phase.SLICE) {
            json.writeFieldName("dur");
            json.writeNumber(Nanos.micros(durNs));
        }
        json.writeNumberField("pid", pid);
        json.writeNumberField("tid", tid);
        rest.writeTo(json);
        json.writeEndObject();
    }

    /** By time; at one instant by phase; slices that start together: instants in time first, then the longer. */
    @Override
    public int compareTo(Event other) {
        int byTime = Long.compare(tsNs, other.tsNs);
        if (byTime != 0) {
            return byTime;
        }
        int byPhase = phase.compareTo(other.phase);
        if (byPhase != 0) {
            return byPhase;
        }
        boolean empty = durNs == 0;
        boolean otherEmpty = other.durNs == 0;
        return empty != otherEmpty ? (empty ? -1 : 1) : Long.compare(other.durNs, durNs);
    }
}
