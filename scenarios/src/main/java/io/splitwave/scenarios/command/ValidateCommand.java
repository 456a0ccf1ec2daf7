package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a scenario without running it. */
@Command(
        name = "validate",
        description = "Checks a scenario and says what is wrong with it, all problems at once.",
        footerHeading = "%nExample:%n",
        footer = "  splitwave validate paper --set ud.count=50 --resolved")
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions options;

    @Option(names = "--resolved", description = "print the scenario with every default written out")
    private boolean resolved;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Scenario scenario = ScenarioLoader.load(options.scenario(), options.overrides());
        if (resolved) {
            out.print(ScenarioText.render(scenario));
        } else {
            out.println(options.scenario() + ": valid (" + Headline.of(scenario) + ")");
        }
        out.flush();
        return ExitCode.OK;
    }
}
