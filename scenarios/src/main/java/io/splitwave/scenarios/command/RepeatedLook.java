package io.splitwave.scenarios.command;

import io.splitwave.output.store.TableRow;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.system.DecisionLook;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * A decision that was taken again. It must be the recorded one, to the last bit; if not, program or Java differ from the
 * run's.
 */
final class RepeatedLook {
    private final Path folder;
    private final String what;
    private final DecisionLook look;

    /** @param what for the message, for example {@code the frame drawn again} */
    RepeatedLook(Path folder, String what, DecisionLook look) {
        this.folder = folder;
        this.what = what;
        this.look = look;
    }

    /**
     * Shows it.
     *
     * @throws RunFailedException if it is not the recorded one
     */
    void show(TableRow recorded, boolean json, PrintWriter out) {
        look.difference(recorded).ifPresent(differs -> {
            throw new RunFailedException(
                    what + " is not the recorded one, " + differs + ": " + folder
                            + " was written by another version of Splitwave or Java",
                    null);
        });
        if (json) {
            out.print(look.json());
            out.print('\n');
        } else {
            look.print(out);
        }
    }
}
