package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Short options that set a key of the scenario; the format checks their values. */
final class ShortOptions {
    @Option(names = "--seed", paramLabel = "N", description = "master seed, instead of the scenario's")
    private String seed;

    @Option(names = "--replications", paramLabel = "N", description = "replications, instead of the scenario's")
    private String replications;

    List<ScenarioOverride> overrides() {
        List<ScenarioOverride> overrides = new ArrayList<>();
        if (seed != null) {
            overrides.add(ScenarioOverride.parse("seed=" + seed));
        }
        if (replications != null) {
            overrides.add(ScenarioOverride.parse("replications=" + replications));
        }
        return overrides;
    }

    /** The same problems, with the option that was typed instead of the key behind it. */
    ScenarioException asTyped(ScenarioException wrong) {
        return new ScenarioException(
                wrong.problems().stream().map(this::asTyped).toList());
    }

    private Problem asTyped(Problem problem) {
        boolean typed = (seed != null && problem.source().equals("--set seed"))
                || (replications != null && problem.source().equals("--set replications"));
        return typed
                ? new Problem(
                        problem.source().replace("--set ", "--"),
                        problem.line(),
                        "",
                        problem.expected(),
                        problem.found(),
                        problem.nearest())
                : problem;
    }
}
