package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.command.CommandLineAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs and reports made by the command, as a user makes them. */
final class Runs {
    private Runs() {}

    static Path play(Path out, String scenario, String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", scenario, "--quiet", "--out", out.toString()));
        arguments.addAll(List.of(options));
        type(arguments.toArray(String[]::new));
        return out;
    }

    static void type(String... arguments) {
        assertThat(CommandLineAccess.execute(arguments)).isZero();
    }
}
