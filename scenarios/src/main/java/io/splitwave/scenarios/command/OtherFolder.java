package io.splitwave.scenarios.command;

import java.nio.file.Path;

/** Folders that Splitwave wrote and that hold no run. */
final class OtherFolder {
    private OtherFolder() {}

    /**
     * Refuses a folder that holds something else than a run.
     *
     * @throws BadRequestException with the kind of the folder and the command that draws it
     */
    static void refuse(Path dir) {
        FolderKind.of(dir).filter(kind -> kind != FolderKind.RUN).ifPresent(kind -> {
            throw new BadRequestException(dir + ": expected a run, found a folder that holds a " + kind.noun()
                    + "; 'splitwave report " + dir + "' draws it");
        });
    }
}
