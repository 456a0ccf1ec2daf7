package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens during a stage, in general terms. It sets colours, groups and legends. */
public enum Activity {
    /** Something is sent to a device. */
    SEND_DOWN,
    /** A device sends something. */
    SEND_UP,
    /** A device computes; where a system has replicas of devices, its replica may compute in its place. */
    DEVICE,
    /** A replica of a device computes, always. */
    REPLICA,
    /** A server computes for one device. */
    SERVER,
    /** Samples are generated. */
    GENERATE,
    /** The results of several devices are combined. */
    AGGREGATE,
    /** Time passes, and nothing is sent or computed. */
    WAIT;

    /**
     * Its name in files.
     *
     * @return for example {@code send_down}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
