package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Presets;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioText;
import io.splitwave.scenarios.format.ScenarioVariants;
import io.splitwave.scenarios.physics.PhysicsChecks;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a scenario without running it, or the models of the program against theory. */
@Command(
        name = "validate",
        description = {
            "Checks a scenario and says what is wrong with it, all problems at once.",
            "With --try: also draws the world of replication 0 and plays its first frame, or its first round where a system"
                    + " does not decide by frame, for problems that show only there.",
            "With --physics: measures the program's models and compares them with theory; exit code 3 if one is off."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  splitwave validate paper --set ud.count=50 --resolved",
            "  splitwave validate paper --try",
            "  splitwave validate --physics"
        })
final class ValidateCommand implements Callable<Integer> {
    private static final long DEFAULT_SEED = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "a preset (see 'splitwave presets') or a YAML file; a file of variants too")
    private String scenario;

    @Mixin
    private ScenarioSettings settings;

    @Option(names = "--resolved", description = "print the scenario with every default written out")
    private boolean resolved;

    @Option(
            names = "--try",
            description = "also draw the world of replication 0, play one frame or round, and say what was seen")
    private boolean tried;

    @Option(names = "--physics", description = "check the models against theory; needs no scenario")
    private boolean physics;

    @Option(names = "--seed", paramLabel = "N", description = "with --physics: seed of what is measured (default: 1)")
    private Long seed;

    @Option(names = "--json", description = "with --physics: one JSON object a line")
    private boolean json;

    @Option(names = "--csv", description = "with --physics: CSV, one line a figure")
    private boolean csv;

    @Override
    public Integer call() {
        return physics ? checkModels() : checkScenario();
    }

    private int checkScenario() {
        if (scenario == null) {
            throw new ParameterException(spec.commandLine(), "SCENARIO is missing");
        }
        refuse(seed != null, "--seed needs --physics; to set a scenario's seed, --set seed=N");
        refuse(json, "--json needs --physics");
        refuse(csv, "--csv needs --physics");
        refuse(tried && resolved, "--try does not go with --resolved");
        if (!Presets.names().contains(scenario) && ScenarioVariants.isFile(scenario)) {
            return checkVariants();
        }
        PrintWriter out = spec.commandLine().getOut();
        Scenario loaded = ScenarioLoader.load(scenario, settings.overrides());
        warn(List.of(loaded));
        if (resolved) {
            out.print(ScenarioText.render(loaded));
        } else {
            String seen = tried ? FirstFrame.tried(loaded) : "";
            out.println(scenario + ": valid (" + Headline.of(loaded) + ")");
            out.print(seen);
        }
        out.flush();
        return ExitCode.OK;
    }

    private int checkVariants() {
        refuse(tried, "--try does not go with a file of variants");
        refuse(resolved, "--resolved does not go with a file of variants");
        ScenarioVariants variants = ScenarioVariants.ofFile(scenario, settings.overrides());
        warn(variants.scenarios());
        PrintWriter out = spec.commandLine().getOut();
        out.println(scenario + ": valid (" + Counted.of(variants.variants().size(), variants.noun()) + ": "
                + String.join(", ", variants.names()) + ")");
        out.flush();
        return ExitCode.OK;
    }

    /** Each warning once. */
    private void warn(List<Scenario> scenarios) {
        scenarios.stream()
                .flatMap(loaded -> Stream.concat(
                        TrainingParts.warnings(loaded).stream(), Simulation.of(loaded).shared().warnings().stream()))
                .distinct()
                .forEach(warning -> spec.commandLine().getErr().println("splitwave: " + warning));
    }

    private int checkModels() {
        refuse(scenario != null, "SCENARIO does not go with --physics");
        refuse(!settings.isEmpty(), "--set does not go with --physics");
        refuse(resolved, "--resolved does not go with --physics");
        refuse(tried, "--try does not go with --physics");
        refuse(json && csv, "--json does not go with --csv");
        PhysicsReport.Form form =
                json ? PhysicsReport.Form.JSON : csv ? PhysicsReport.Form.CSV : PhysicsReport.Form.TABLE;
        return new PhysicsReport(spec.commandLine().getOut(), form)
                .judge(PhysicsChecks.all(), seed == null ? DEFAULT_SEED : seed);
    }

    private void refuse(boolean unsuited, String why) {
        if (unsuited) {
            throw new ParameterException(spec.commandLine(), why);
        }
    }
}
