package io.splitwave.scenarios.command;

import io.splitwave.output.store.FolderLock;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.reproduce.Reproduction;
import io.splitwave.scenarios.sweep.SweepPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Draws the page of a folder, whatever results it holds. */
final class DrawnFolder {
    /** The page of a folder that holds several result folders. */
    static final String SEVERAL = "runs.html";

    /** Runs whose colours and dashes differ on one page. */
    private static final int MOST_RUNS = 8;

    private DrawnFolder() {}

    /**
     * Draws.
     *
     * @param dir of a run, sweep, comparison or reproduction, or with such folders in it
     * @param playAgain rounds of a run that are simulated again; null for as many as take a few seconds
     * @return the page
     * @throws BadRequestException if it holds none of these
     */
    static Path draw(Path dir, Integer playAgain) {
        FolderLock.requireFree(dir);
        Optional<FolderKind> kind = FolderKind.of(dir);
        if (playAgain != null && kind.filter(found -> found != FolderKind.RUN).isPresent()) {
            throw new BadRequestException("--play-again: expected with a run, found a folder that holds a "
                    + kind.orElseThrow().noun());
        }
        if (kind.isEmpty()) {
            return several(dir);
        }
        return switch (kind.get()) {
            case RUN -> run(dir, playAgain);
            case SWEEP -> sweep(dir);
            case COMPARISON -> comparison(dir);
            case REPRODUCTION -> reproduction(dir);
        };
    }

    private static Path run(Path dir, Integer playAgain) {
        Scenario scenario;
        try (OpenRun run = OpenRun.at(dir)) {
            run.requireIntact();
            scenario = run.scenario();
        }
        try (HeldFolder held = HeldFolder.open(dir)) {
            return ReportFiles.write(held.folder(), scenario, Optional.ofNullable(playAgain));
        } catch (ResultFolderException failure) {
            throw new RunFailedException(failure.getMessage(), failure);
        }
    }

    private static Path sweep(Path dir) {
        try (HeldFolder held = HeldFolder.open(dir)) {
            SweepPlan plan = SweepPlan.read(held.folder().resolve(SweepPlan.FILE));
            SweepResults results = SweepResults.complete(held.folder(), plan);
            if (results.isEmpty()) {
                throw new BadRequestException(
                        dir + ": no point of the sweep is complete; 'splitwave resume " + dir + "' continues it");
            }
            return results.draw();
        } catch (IOException e) {
            throw new BadRequestException(e.getMessage());
        }
    }

    private static Path comparison(Path dir) {
        if (!Files.isRegularFile(dir.resolve(CompareCommand.FILE))) {
            throw new BadRequestException(
                    dir + ": the comparison has no " + CompareCommand.FILE + ", so it did not end; compare again");
        }
        try (HeldFolder held = HeldFolder.openComparison(dir);
                ComparedFolders opened = ComparedFolders.open(List.of(dir))) {
            return opened.writeInto(held.folder(), CompareCommand.PAGE);
        }
    }

    private static Path reproduction(Path dir) {
        Path page = dir.resolve(Reproduction.PAGE).toAbsolutePath().normalize();
        if (!Files.isRegularFile(page)) {
            throw new BadRequestException(dir + ": the reproduction has no " + Reproduction.PAGE + "; reproduce again");
        }
        return page; // drawn when it was played
    }

    private static Path several(Path dir) {
        if (!Files.isDirectory(dir)) {
            ResultFolder.open(dir); // says what it is instead
        }
        FoundFolders found = FoundFolders.in(dir);
        if (found.isEmpty()) {
            throw new BadRequestException(dir + ": holds no results: expected the folder of a run, sweep, comparison or"
                    + " reproduction, or one with such folders in it");
        }
        Path page = dir.resolve(SEVERAL).toAbsolutePath().normalize();
        List<Path> runs = found.runs();
        boolean comparable = runs.size() > 1 && runs.size() <= MOST_RUNS;
        try (ComparedFolders opened = ComparedFolders.open(comparable ? runs : List.of())) {
            opened.write(page, found.links());
        }
        return page;
    }
}
