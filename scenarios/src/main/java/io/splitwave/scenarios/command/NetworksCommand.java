package io.splitwave.scenarios.command;

import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.scenarios.format.architecture.ArchitectureText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the networks that a scenario can name, or shows what one costs and what crosses its cuts. */
@Command(
        name = "networks",
        description = {
            "Lists the networks that a scenario can name (model.profile.architecture), or shows what one costs and what"
                    + " crosses its cuts, for one sample."
        },
        footerHeading = "%nExample:%n",
        footer = {"  splitwave networks", "  splitwave networks vgg16", "  splitwave networks vit-b16 --layers --csv"})
final class NetworksCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NETWORK",
            description = "one of the list, or the YAML file of a description")
    private String network;

    @Option(names = "--layers", description = "show every layer, not only the blocks that a cut separates")
    private boolean layers;

    @Option(names = "--csv", description = "CSV, in whole FLOP, parameters and elements")
    private boolean csv;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (network != null) {
            new NetworkTable(ArchitectureText.find(network), out).print(layers, csv);
        } else if (layers || csv) {
            throw new ParameterException(spec.commandLine(), "NETWORK is missing, which --layers and --csv need");
        } else {
            int width = KnownNetworks.names().stream()
                    .mapToInt(String::length)
                    .max()
                    .orElseThrow();
            for (String name : KnownNetworks.names()) {
                out.printf("%-" + width + "s  ", name);
                new NetworkTable(KnownNetworks.named(name).orElseThrow(), out).printTotals();
            }
        }
        out.flush();
        return ExitCode.OK;
    }
}
