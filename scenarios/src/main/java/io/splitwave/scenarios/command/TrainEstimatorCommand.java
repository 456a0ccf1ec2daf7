package io.splitwave.scenarios.command;

import io.splitwave.learning.estimate.EstimatorEntry;
import io.splitwave.learning.estimate.Estimators;
import io.splitwave.scenarios.estimate.DecidesByEstimate;
import io.splitwave.scenarios.estimate.EstimatorKeys;
import io.splitwave.scenarios.estimate.EstimatorScore;
import io.splitwave.scenarios.estimate.EstimatorStore;
import io.splitwave.scenarios.estimate.EstimatorTrial;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.system.Systems;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Teaches the estimators of a scenario and says how well they do. */
@Command(
        name = "train-estimator",
        description = {
            "Teaches the estimator of goodput that a scenario names, keeps what it has learned for later runs, and prints its"
                    + " errors and what the decisions by its estimates cost, on links that it has not learned from. A run"
                    + " teaches it by itself if nothing is kept; lstm takes up to a minute."
        },
        footerHeading = "%nExample:%n",
        footer = "  splitwave train-estimator adaptive-5g")
final class TrainEstimatorCommand implements Callable<Integer> {
    private static final String ALL = "all";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions scenario;

    @Option(
            names = "--estimator",
            paramLabel = "NAME",
            description = "which one, or all (default: estimator.kind of the scenario)")
    private String estimator;

    @Option(names = "--force", description = "learn anew, and replace what was kept")
    private boolean force;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "no progress")
    private boolean quiet;

    @Override
    public Integer call() {
        Scenario loaded = ScenarioLoader.load(scenario.scenario(), scenario.overrides());
        List<EstimatorEntry> entries = entries(loaded);
        EstimatorTrial trial = EstimatorTrial.of(
                loaded, DecidesByEstimate.workOf(Systems.of(loaded), loaded), EstimatorStore.ofUser());
        PrintWriter err = spec.commandLine().getErr();
        List<EstimatorScore> scores = new ArrayList<>();
        for (EstimatorEntry entry : entries) {
            scores.add(trial.score(entry, force, quiet ? share -> {} : progress(entry.name(), err)));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(EstimatorJson.of(trial, scores));
        } else {
            out.println(loaded.name() + ": learned from " + Counted.of(trial.trainingTraces(), "link")
                    + ", tested with " + Counted.of(trial.testTraces(), "other"));
            EstimatorTable.print(trial, scores, out);
        }
        out.flush();
        scores.stream()
                .flatMap(score -> score.warning().stream())
                .forEach(warning -> err.println("splitwave: " + warning));
        return scores.stream().allMatch(score -> score.warning().isEmpty()) ? ExitCode.OK : SplitwaveCommand.RUN_FAILED;
    }

    private List<EstimatorEntry> entries(Scenario loaded) {
        Optional<String> own = loaded.find(EstimatorKeys.KIND);
        if (own.isEmpty()) {
            throw new BadRequestException(
                    "train-estimator: expected a scenario whose system has the key estimator.kind, found system "
                            + loaded.system());
        }
        if (ALL.equals(estimator)) {
            return Estimators.entries();
        }
        String wanted = Optional.ofNullable(estimator).orElse(own.get());
        List<String> names =
                Estimators.entries().stream().map(EstimatorEntry::name).toList();
        if (!names.contains(wanted)) {
            List<String> offered = Stream.concat(names.stream(), Stream.of(ALL)).toList();
            throw new ParameterException(
                    spec.commandLine(),
                    "--estimator: expected one of " + String.join(", ", offered) + ", found '" + wanted + "'"
                            + Nearest.of(wanted, offered)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse(""));
        }
        return List.of(Estimators.named(wanted));
    }

    /** A line for each tenth. */
    private static DoubleConsumer progress(String name, PrintWriter err) {
        return new DoubleConsumer() {
            private int tenths;

            @Override
            public void accept(double share) {
                int now = (int) (10 * share + 1e-9);
                if (now > tenths) {
                    tenths = now;
                    err.println("splitwave: " + name + " has learned " + 10 * tenths + " %");
                    err.flush();
                }
            }
        };
    }
}
