package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Nearest;
import io.splitwave.scenarios.format.Presets;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the scenarios that ship with Splitwave, or prints one to start from. */
@Command(
        name = "presets",
        description = "Lists the scenarios that ship with Splitwave, or prints one as YAML to start your own from.",
        footerHeading = "%nExample:%n",
        footer = {"  splitwave presets", "  splitwave presets paper > mine.yaml"})
final class PresetsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PRESET", description = "the preset to print")
    private String preset;

    @ArgGroup
    private Schema schema;

    /** At most one of these. */
    static final class Schema {
        @Option(
                names = "--schema",
                description = "print the JSON Schema of scenario files, for completion in an editor")
        private boolean ofScenario;

        @Option(
                names = "--sweep-schema",
                description = "print that of files for 'sweep', in which $${70, 100} may stand for a value")
        private boolean ofSweep;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (schema != null && preset != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    (schema.ofSweep ? "--sweep-schema" : "--schema")
                            + " does not go with a preset: there is one for all");
        }
        if (schema != null) {
            out.print(schema.ofSweep ? Presets.sweepSchema() : Presets.schema());
        } else if (preset != null) {
            out.print(Presets.text(known(preset)));
        } else {
            int width = Presets.names().stream().mapToInt(String::length).max().orElseThrow();
            Presets.names().forEach(name -> out.printf("%-" + width + "s  %s%n", name, Presets.describe(name)));
        }
        out.flush();
        return ExitCode.OK;
    }

    private static String known(String name) {
        if (!Presets.names().contains(name)) {
            throw new BadRequestException("PRESET: expected one of " + String.join(", ", Presets.names()) + ", found '"
                    + name + "'"
                    + Nearest.of(name, Presets.names())
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
        }
        return name;
    }
}
