package io.splitwave.scenarios.command;

import java.nio.file.Path;

/** The folder that {@code --out} names. */
final class OutFolder {
    private OutFolder() {}

    /** An empty name, as from an unset shell variable, would mean the working folder. */
    static Path named(Path out) {
        if (out.toString().isEmpty()) {
            throw new BadRequestException("--out: expected a folder, found ''");
        }
        return out;
    }

    /** Prepares it for new results, as {@link HeldFolder#create(Path, boolean)}. */
    static HeldFolder create(Path out, boolean overwrite) {
        return HeldFolder.create(named(out), overwrite);
    }
}
