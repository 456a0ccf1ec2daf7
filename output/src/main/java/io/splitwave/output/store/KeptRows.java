package io.splitwave.output.store;

import java.io.IOException;

/** Rows that a store has left in a folder: those of a run that was killed. */
public final class KeptRows {
    private KeptRows() {}

    /**
     * Whether rows wait in a folder that no store has open: of a run that was killed, maybe after all was written.
     *
     * @param folder of a run
     * @return true if there is a hidden database
     */
    public static boolean areIn(ResultFolder folder) {
        return WorkDatabase.isIn(folder);
    }

    /**
     * Removes what a store left that was killed after all was written.
     *
     * @param folder of a complete run
     * @throws TableStoreException if it cannot be removed
     */
    public static void discardIn(ResultFolder folder) {
        try {
            WorkDatabase.remove(folder);
        } catch (IOException e) {
            throw new TableStoreException(
                    "cannot remove the rows behind the tables in " + folder.path() + ": " + FolderFiles.reason(e), e);
        }
    }
}
