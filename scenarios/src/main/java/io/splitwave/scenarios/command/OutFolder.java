package io.splitwave.scenarios.command;

import java.nio.file.Path;

/** The folder that {@code --out} names. */
final class OutFolder {
    private OutFolder() {}

    /** An empty name, as an unset variable of a shell gives it, would stand for the working folder. */
    static Path named(Path out) {
        if (out.toString().isEmpty()) {
            throw new BadRequestException("--out: expected a folder, found ''");
        }
        return out;
    }

    /** Makes it ready for new results, as {@link HeldFolder#create(Path, boolean)}. */
    static HeldFolder create(Path out, boolean overwrite) {
        return HeldFolder.create(named(out), overwrite);
    }
}
