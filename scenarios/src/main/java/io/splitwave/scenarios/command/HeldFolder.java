package io.splitwave.scenarios.command;

import io.splitwave.output.store.FolderLock;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.sweep.SweepFolder;
import io.splitwave.scenarios.sweep.SweepPlan;
import java.nio.file.Path;

/** A result folder that no other process may write until this is closed. Every command that writes has one. */
final class HeldFolder implements AutoCloseable {
    private final ResultFolder folder;
    private final FolderLock lock;

    private HeldFolder(ResultFolder folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    private interface Opening {
        ResultFolder open();
    }

    /**
     * Makes a folder ready for new results.
     *
     * @throws io.splitwave.output.store.ResultFolderException if this is not possible, or another process writes it;
     *     then nothing was written or removed
     */
    static HeldFolder create(Path dir, boolean overwrite) {
        FolderLock.requireFree(dir);
        ResultFolder.requireUsable(dir, overwrite);
        return held(dir, () -> ResultFolder.create(dir, overwrite));
    }

    /** The same for a sweep, whose plan is written at once. */
    static HeldFolder create(Path dir, SweepPlan plan, boolean overwrite) {
        FolderLock.requireFree(dir);
        ResultFolder.requireUsable(dir, overwrite);
        return held(dir, () -> SweepFolder.create(dir, plan, overwrite));
    }

    /**
     * Opens a folder of earlier results to write more.
     *
     * @throws io.splitwave.output.store.ResultFolderException if it holds no results, or a process writes it
     */
    static HeldFolder open(Path dir) {
        FolderLock.requireFree(dir);
        ResultFolder.open(dir);
        return held(dir, () -> ResultFolder.open(dir));
    }

    /** The same for a folder of a comparison. */
    static HeldFolder openComparison(Path dir) {
        FolderLock.requireFree(dir);
        return held(dir, () -> ResultFolder.open(dir, CompareCommand.FILE));
    }

    private static HeldFolder held(Path dir, Opening opening) {
        FolderLock lock = FolderLock.take(dir);
        try {
            return new HeldFolder(opening.open(), lock);
        } catch (RuntimeException e) {
            try (lock) {
                throw e;
            }
        }
    }

    ResultFolder folder() {
        return folder;
    }

    /**
     * Checks before all results are written that the folder is still the one that was locked.
     *
     * @throws RunFailedException if it was removed, even if another folder has its name now
     */
    void requireInPlace() {
        if (!isInPlace()) {
            throw new RunFailedException(
                    "result folder " + folder.path() + " was removed while it was being written; nothing is kept",
                    null);
        }
    }

    /** Whether the folder is still the one that was locked. */
    boolean isInPlace() {
        return lock.isWhereItWas();
    }

    @Override
    public void close() {
        lock.close();
    }
}
