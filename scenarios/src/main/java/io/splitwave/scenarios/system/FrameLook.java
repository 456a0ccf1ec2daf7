package io.splitwave.scenarios.system;

import io.splitwave.output.store.TableRow;
import java.io.PrintWriter;
import java.util.Optional;

/** One frame of a replication, drawn and decided again to be shown. */
public interface FrameLook {
    /**
     * How it differs from the frame that a run recorded.
     *
     * @param recorded the row of that frame in the table of frames
     * @return what differs, in a few words; empty if every recorded figure is the one of this frame, to the last bit
     */
    Optional<String> difference(TableRow recorded);

    /**
     * The frame as JSON, complete enough to compute its figures elsewhere.
     *
     * @return text of one object, indented
     */
    String json();

    /**
     * Prints the frame for a person.
     *
     * @param out takes some lines
     */
    void print(PrintWriter out);

    /**
     * The decision and its devices, in a few words.
     *
     * @return one line without its end
     */
    String line();
}
