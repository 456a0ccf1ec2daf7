package io.splitwave.scenarios.command;

import io.splitwave.scenarios.reproduce.Reproduction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders that Splitwave wrote and that hold no run: their kind, and the command that draws them. */
final class OtherFolder {
    /**
     * A kind of folder.
     *
     * @param file by which it is recognised
     * @param what it is
     * @param advice what to do instead, with {@code DIR} for the folder
     */
    private record Kind(String file, String what, String advice) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    CompareCommand.FILE,
                    "the table of a 'splitwave compare', not a run",
                    "'splitwave report --compare DIR --out FILE.html' draws it"),
            new Kind(
                    SweepTable.FILE,
                    "a sweep, whose points are runs",
                    "'splitwave report DIR/point-001' draws one, 'splitwave report --compare DIR/point-* --out FILE.html'"
                            + " all together"),
            new Kind(
                    Reproduction.PAGE,
                    "the figures of a 'splitwave reproduce', not a run",
                    "they are drawn already: open DIR/" + Reproduction.PAGE + " in a browser"));

    private OtherFolder() {}

    /**
     * Refuses a folder that holds something else than a run.
     *
     * @throws BadRequestException with the kind of the folder and the command that draws it
     */
    static void refuse(Path dir) {
        if (Files.exists(dir.resolve("manifest.json"))) {
            return;
        }
        for (Kind kind : KINDS) {
            if (Files.isRegularFile(dir.resolve(kind.file()))) {
                throw new BadRequestException(
                        dir + ": holds " + kind.what() + "; " + kind.advice().replace("DIR", dir.toString()));
            }
        }
    }
}
