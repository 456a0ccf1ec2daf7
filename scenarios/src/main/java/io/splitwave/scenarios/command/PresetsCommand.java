package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Presets;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioSchema;
import io.splitwave.scenarios.format.key.KeyTables;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
        footer = {
            "  splitwave presets",
            "  splitwave presets paper > mine.yaml",
            "  splitwave presets --schema > scenario.schema.json"
        })
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

    @Option(
            names = "--system",
            paramLabel = "NAME",
            description = "with a schema: of the files of this system alone; otherwise: list its presets alone")
    private String system;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (preset != null && (schema != null || system != null)) {
            String option = schema == null ? "--system" : schema.ofSweep ? "--sweep-schema" : "--schema";
            throw new ParameterException(spec.commandLine(), option + " does not go with a preset");
        }
        if (system != null) {
            Known.one("--system", system, KeyTables.available().names());
        }
        if (schema != null) {
            ScenarioSchema files = schema.ofSweep ? ScenarioSchema.ofSweep() : ScenarioSchema.ofScenario();
            out.print(system == null ? files.text() : files.text(system));
        } else if (preset != null) {
            out.print(Presets.text(Known.one("PRESET", preset, Presets.names())));
        } else {
            list(out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void list(PrintWriter out) {
        List<Scenario> presets = Presets.names().stream()
                .map(name -> ScenarioLoader.load(name, List.of()))
                .filter(scenario -> system == null || scenario.system().equals(system))
                .toList();
        int names = width(presets.stream().map(Scenario::name));
        int systems = width(presets.stream().map(Scenario::system));
        for (Scenario of : presets) {
            out.printf(
                    "%-" + names + "s  %-" + systems + "s  %s%n",
                    of.name(),
                    of.system(),
                    of.description().orElse(""));
        }
    }

    private static int width(Stream<String> words) {
        return words.mapToInt(String::length).max().orElse(1);
    }
}
