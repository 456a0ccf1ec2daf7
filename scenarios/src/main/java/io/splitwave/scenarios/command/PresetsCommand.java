package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.ComparisonSchema;
import io.splitwave.scenarios.format.Comparisons;
import io.splitwave.scenarios.format.Presets;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioSchema;
import io.splitwave.scenarios.format.ScenarioVariants;
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

/** Lists the scenarios and files of variants that ship with Splitwave, or prints one to start from. */
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

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PRESET",
            description = "the preset or file of variants to print")
    private String preset;

    @ArgGroup
    private Other other;

    /** At most one of these. */
    static final class Other {
        @Option(names = "--comparisons", description = "list the files of variants, for 'compare'")
        private boolean comparisons;

        @Option(
                names = "--schema",
                description = "print the JSON Schema of scenario files, for completion in an editor")
        private boolean ofScenario;

        @Option(
                names = "--sweep-schema",
                description = "print that of files for 'sweep', in which $${70, 100} may stand for a value")
        private boolean ofSweep;

        @Option(names = "--compare-schema", description = "print that of files of variants, for 'compare'")
        private boolean ofComparison;

        private String option() {
            return comparisons
                    ? "--comparisons"
                    : ofScenario ? "--schema" : ofSweep ? "--sweep-schema" : "--compare-schema";
        }
    }

    @Option(
            names = "--system",
            paramLabel = "NAME",
            description = "with a schema: of the files of this system alone; otherwise: list what there is of it alone")
    private String system;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (preset != null && (other != null || system != null)) {
            throw new ParameterException(
                    spec.commandLine(), (other == null ? "--system" : other.option()) + " does not go with a preset");
        }
        if (system != null) {
            Known.one("--system", system, KeyTables.available().names());
        }
        if (other != null && other.comparisons) {
            listComparisons(out);
        } else if (other != null && other.ofComparison) {
            out.print(system == null ? ComparisonSchema.text() : ComparisonSchema.text(system));
        } else if (other != null) {
            ScenarioSchema files = other.ofSweep ? ScenarioSchema.ofSweep() : ScenarioSchema.ofScenario();
            out.print(system == null ? files.text() : files.text(system));
        } else if (preset != null
                && !Presets.names().contains(preset)
                && Comparisons.names().contains(preset)) {
            out.print(Comparisons.text(preset));
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

    /** Those in which some variant is of the system that was asked for. */
    private void listComparisons(PrintWriter out) {
        List<String> names = Comparisons.names().stream()
                .filter(name -> system == null
                        || ScenarioVariants.ofFile(name, List.of()).scenarios().stream()
                                .anyMatch(scenario -> scenario.system().equals(system)))
                .toList();
        int width = width(names.stream());
        names.forEach(name -> out.printf("%-" + width + "s  %s%n", name, Comparisons.describe(name)));
    }

    private static int width(Stream<String> words) {
        return words.mapToInt(String::length).max().orElse(1);
    }
}
