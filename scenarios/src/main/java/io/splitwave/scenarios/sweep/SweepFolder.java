package io.splitwave.scenarios.sweep;

import io.splitwave.output.store.FolderLock;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a sweep: its plan, and a result folder for each point. */
public final class SweepFolder {
    private SweepFolder() {}

    /**
     * Prepares a folder for a sweep and writes its plan there. The caller holds its {@link FolderLock}.
     *
     * @param dir the folder; created with its parents if missing
     * @param plan the points to play
     * @param overwrite true to accept a folder that is not empty: files that an earlier run or sweep wrote there and in
     *     folders of points are removed, others stay
     * @return the folder, with the plan in it
     * @throws ResultFolderException if {@link ResultFolder#create} refuses the folder or that of a point, or a process
     *     writes a point
     */
    public static ResultFolder create(Path dir, SweepPlan plan, boolean overwrite) {
        if (overwrite && Files.isDirectory(dir)) {
            points(dir).forEach(FolderLock::requireFree); // before anything is removed
        }
        ResultFolder folder = ResultFolder.create(dir, overwrite);
        if (overwrite) {
            points(folder.path()).forEach(SweepFolder::empty); // those of a larger earlier sweep are removed
        }
        folder.write(SweepPlan.FILE, plan::write);
        return folder;
    }

    /** Found by their names, since the plan is missing if an earlier overwriting was cut off. */
    private static List<Path> points(Path dir) {
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.filter(entry -> SweepPlan.isPoint(entry.getFileName().toString()))
                    .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ResultFolderException("result folder " + dir + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static void empty(Path point) {
        ResultFolder.create(point, true);
        try {
            Files.delete(point);
        } catch (DirectoryNotEmptyException others) {
            // files that no run wrote stay, and so does their folder
        } catch (IOException e) {
            throw new ResultFolderException(
                    "result folder " + point + " cannot be removed (" + e.getMessage() + ")", e);
        }
    }
}
