package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.TableStore;
import io.splitwave.output.stored.CheckedFile;
import io.splitwave.output.stored.FileCheck;
import io.splitwave.output.summary.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files of a run that are not what was written any more, before the run is gone on with. From tables that are intact
 * everything else is made again, to the last bit; of a damaged table there is no second copy, unless its rows still wait
 * behind the tables.
 */
final class Mending {
    private final ResultFolder folder;
    private final FileCheck check;
    private final List<CheckedFile> damaged;

    /** Reads all results of a run, but for its reports. */
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
     * Refuses a run that cannot be mended. Where rows wait behind the tables, these will be written again anyway.
     *
     * @throws BadRequestException if a table is damaged for good
     */
    void requirePossible() {
        if (isNeeded()
                && !check.isMendable(damaged.stream().map(CheckedFile::name).toList())) {
            throw new BadRequestException(folder.path() + ": "
                    + damaged.stream().map(CheckedFile::text).collect(Collectors.joining(", ")) + "; "
                    + check.remedy(damaged));
        }
    }

    /** Removes what is damaged and will be made again, so that it is not taken for whole. */
    void begin() {
        for (CheckedFile file : damaged) {
            try {
                if (!FileCheck.isTable(file.name()) || TableStore.isIn(folder)) {
                    Files.deleteIfExists(folder.resolve(file.name()));
                }
            } catch (IOException e) {
                throw new BadRequestException("cannot remove " + folder.resolve(file.name()) + ", which " + file.found()
                        + ": " + e.getMessage());
            }
        }
    }
}
