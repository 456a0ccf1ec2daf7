package io.splitwave.scenarios.system;

import io.splitwave.output.store.TableRow;
import java.io.PrintWriter;

/** One frame of a replication, drawn and decided again to be shown. */
public interface FrameLook {
    /**
     * Whether this is the frame that a run recorded, to the last bit.
     *
     * @param recorded its row in the table of frames
     * @return true if every recorded figure is the one of this frame
     */
    boolean isRecordedAs(TableRow recorded);

    /**
     * The value that was minimised, for a message about a frame that differs.
     *
     * @return s
     */
    double objectiveS();

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
