package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.inference.InferenceKeys;
import io.splitwave.scenarios.inference.ServedNetwork;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what each cut of a scenario's network gives away. */
@Command(
        name = "leakage",
        description = {
            "Prints the leakage of each cut of the network that a scenario serves requests with. With privacy.leakage measured it"
                    + " trains the network, lets attackers learn to tell images from what crosses each cut, and prints how much"
                    + " they tell of other images; this takes a minute or more, once, as the figures are kept.",
            "Leakages are lower bounds, no guarantee: a stronger attack may tell more."
        },
        footerHeading = "%nExample:%n",
        footer = "  splitwave leakage adaptive-5g --set model.network=cnn --set privacy.leakage=measured")
final class LeakageCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions scenario;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Override
    public Integer call() {
        Scenario loaded = ScenarioLoader.load(scenario.scenario(), scenario.overrides());
        if (loaded.find(InferenceKeys.LEAKAGE).isEmpty()) {
            throw new BadRequestException(
                    "leakage: expected a scenario whose system has the key privacy.leakage, found system "
                            + loaded.system());
        }
        ServedNetwork network = ServedNetwork.of(loaded);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(LeakageJson.of(network));
        } else {
            LeakageTable.print(loaded.name(), network, out);
        }
        out.flush();
        return ExitCode.OK;
    }
}
