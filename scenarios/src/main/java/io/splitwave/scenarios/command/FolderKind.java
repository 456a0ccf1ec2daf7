package io.splitwave.scenarios.command;

import io.splitwave.scenarios.campaign.ComparisonPlan;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.reproduce.Reproduction;
import io.splitwave.scenarios.sweep.SweepDrawing;
import io.splitwave.scenarios.sweep.SweepPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a folder of results holds. */
enum FolderKind {
    /** A run. */
    RUN("run", ReportFiles.PAGE, RunRecorder.MANIFEST_FILE),
    /** A sweep, whose points are runs. */
    SWEEP("sweep", SweepDrawing.PAGE, SweepPlan.FILE, SweepTable.FILE),
    /** The tables of a comparison. */
    COMPARISON("comparison", CompareCommand.PAGE, CompareCommand.FILE, ComparisonPlan.FILE),
    /** Figures and verdicts of papers. */
    REPRODUCTION("reproduction", Reproduction.PAGE, Reproduction.PAGE, Reproduction.TEXT);

    private final String noun;
    private final String page;
    private final List<String> signs;

    FolderKind(String noun, String page, String... signs) {
        this.noun = noun;
        this.page = page;
        this.signs = List.of(signs);
    }

    /** Recognises a folder by its files; empty if it is none of these. */
    static Optional<FolderKind> of(Path dir) {
        return Stream.of(values())
                .filter(kind -> kind.signs.stream().anyMatch(sign -> Files.isRegularFile(dir.resolve(sign))))
                .findFirst();
    }

    /** In the singular. */
    String noun() {
        return noun;
    }

    /** Name of its page. */
    String page() {
        return page;
    }
}
