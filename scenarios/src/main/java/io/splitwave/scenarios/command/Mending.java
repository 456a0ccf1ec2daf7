package io.splitwave.scenarios.command;

import io.splitwave.output.store.KeptRows;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.stored.CheckedFile;
import io.splitwave.output.stored.FileCheck;
import io.splitwave.output.summary.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files of a run that have changed since they were written, before the run is resumed. Everything except tables is made
 * again from intact tables, to the last bit; a damaged table has no second copy, unless the rows from which it was
 * written are still there.
 */
final class Mending {
    private final ResultFolder folder;
    private final FileCheck check;
    private final List<CheckedFile> damaged;

    /** Reads all results of a run except its reports. */
    Mending(ResultFolder folder, Manifest manifest) {
        this.folder = folder;
        this.check = new FileCheck(folder, manifest);
        this.damaged = check.contents(name -> !FileCheck.isReport(name)).stream()
                .filter(CheckedFile::isDamaged)
                .toList();
    }

    boolean isNeeded() {
        return !damaged.isEmpty();
    }

    /**
     * Refuses a run that cannot be repaired. Where the rows behind the tables are still there, the tables are written
     * again anyway.
     *
     * @throws BadRequestException if a table cannot be restored
     */
    void requirePossible() {
        if (isNeeded()
                && !check.isMendable(damaged.stream().map(CheckedFile::name).toList())) {
            throw new BadRequestException(folder.path() + ": "
                    + damaged.stream().map(CheckedFile::text).collect(Collectors.joining(", ")) + "; "
                    + check.remedy(damaged));
        }
    }

    /** Removes damaged files that will be made again, so that they are not taken for intact ones. */
    void begin() {
        for (CheckedFile file : damaged) {
            try {
                if (!FileCheck.isTable(file.name()) || KeptRows.areIn(folder)) {
                    Files.deleteIfExists(folder.resolve(file.name()));
                }
            } catch (IOException e) {
                throw new BadRequestException("cannot remove " + folder.resolve(file.name()) + ", which " + file.found()
                        + ": " + e.getMessage());
            }
        }
    }
}
