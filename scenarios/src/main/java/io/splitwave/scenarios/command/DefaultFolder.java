package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where results go when nobody says: a folder that does not exist yet, named after scenario, scheme and seed. */
final class DefaultFolder {
    private static final Path PARENT = Path.of("results");

    private DefaultFolder() {}

    static Path next(Scenario scenario) {
        String name =
                String.join("-", plain(scenario.name()), scenario.optimizer().scheme(), "seed" + scenario.seed());
        Path folder = PARENT.resolve(name);
        for (int again = 2; Files.exists(folder); again++) {
            folder = PARENT.resolve(name + "-" + again);
        }
        return folder;
    }

    /** Letters, digits and hyphens only, so that no scenario name can leave the folder. */
    private static String plain(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "scenario" : plain;
    }
}
