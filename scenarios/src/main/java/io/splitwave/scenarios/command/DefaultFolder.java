package io.splitwave.scenarios.command;

import io.splitwave.scenarios.campaign.Shard;
import io.splitwave.scenarios.format.Scenario;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The default place of results: a new folder, named after scenario, scheme (if there is a choice) and seed. */
final class DefaultFolder {

    private DefaultFolder() {}

    /**
     * Makes a folder that did not exist before, so that two runs started at once get different folders.
     *
     * @param parent where result folders lie; created if missing
     * @return the new folder; if none can be made, the name it would have had; the caller reports the failure
     */
    static Path next(Path parent, Scenario scenario, Shard shard) {
        String name = plain(scenario.name())
                + scenario.chosenScheme().map(scheme -> "-" + scheme).orElse("")
                + "-seed" + scenario.seed();
        return next(parent, shard.equals(Shard.WHOLE) ? name : name + "-shard" + shard.index() + "of" + shard.count());
    }

    /**
     * The same for any name.
     *
     * @param parent see above
     * @param name letters, digits and hyphens
     * @return see above
     */
    static Path next(Path parent, String name) {
        Path folder = parent.resolve(name);
        try {
            Files.createDirectories(parent);
            for (int again = 2; !isNew(folder); again++) {
                folder = parent.resolve(name + "-" + again);
            }
        } catch (IOException e) {
            return folder;
        }
        return folder;
    }

    private static boolean isNew(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Letters, digits and hyphens only, so that no scenario name can leave the folder. */
    private static String plain(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "scenario" : plain;
    }
}
