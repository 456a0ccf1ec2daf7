package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Presets;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.plugin.Plugin;
import io.splitwave.scenarios.plugin.Plugins;
import io.splitwave.scenarios.system.SystemType;
import io.splitwave.scenarios.system.Systems;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the systems that can be simulated, or shows stages, variables, metrics, schemes and keys of one. */
@Command(
        name = "systems",
        description = {
            "Lists the systems that a scenario can name (key system), those of plug-ins too, or shows stages, decision"
                    + " variables, metrics, schemes and keys of one."
        },
        footerHeading = "%nExample:%n",
        footer = {"  splitwave systems", "  splitwave systems --json"})
final class SystemsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "the system to show")
    private String name;

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description =
                    "a preset or file of the system, of which words are shown; default: all presets of the system")
    private String scenario;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        if (name == null && scenario != null) {
            throw new ParameterException(spec.commandLine(), "NAME is missing, which --scenario needs");
        }
        Systems systems = Systems.find();
        List<SystemType> shown = new ArrayList<>(systems.all());
        if (name != null) {
            Known.one("NAME", name, shown.stream().map(SystemType::name).toList());
            shown = List.of(systems.named(name));
        }
        List<Plugin> plugins = Plugins.atHand().all();
        List<SystemView> views = new ArrayList<>();
        for (SystemType system : shown) {
            List<Scenario> presets = presets(system);
            List<Scenario> scenarios = scenario == null ? presets : List.of(scenario(system));
            views.add(new SystemView(system, presets, scenarios, plugins));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            SystemJson.print(views, name != null, out);
        } else if (name != null) {
            views.get(0).print(out);
        } else {
            views.forEach(view -> view.printBriefly(out));
        }
        out.flush();
        return ExitCode.OK;
    }

    private static List<Scenario> presets(SystemType system) {
        return Presets.names().stream()
                .map(preset -> ScenarioLoader.load(preset, List.of()))
                .filter(preset -> preset.system().equals(system.name()))
                .toList();
    }

    private Scenario scenario(SystemType system) {
        Scenario one = ScenarioLoader.load(scenario, List.of());
        if (!one.system().equals(system.name())) {
            throw new BadRequestException("--scenario: expected a scenario of system " + system.name()
                    + ", found one of " + one.system() + ": " + scenario);
        }
        return one;
    }
}
