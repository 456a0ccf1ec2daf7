package io.splitwave.scenarios.command;

import io.splitwave.output.summary.Precision;
import io.splitwave.scenarios.campaign.Job;
import io.splitwave.scenarios.campaign.PlannedRun;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.ScenarioSweep;
import io.splitwave.scenarios.format.ScenarioText;
import io.splitwave.scenarios.format.sweep.SweepAxis;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.sweep.FixedNoise;
import io.splitwave.scenarios.sweep.SweepPlan;
import io.splitwave.scenarios.sweep.SweepSample;
import io.splitwave.scenarios.system.Release;
import io.splitwave.scenarios.system.Systems;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays a scenario with several values for some of its keys. */
@Command(
        name = "sweep",
        description =
                "Plays a scenario for several values of some keys, written as $${70, 100, 130} or"
                        + " $${10 m..50 m step 10 m}: every combination, a Latin hypercube, or a design that says which key matters.",
        footerHeading = "%nExample:%n",
        footer = "  splitwave sweep quickstart --replications 2 --set 'ud.count=$${4, 6, 8}' --out results/by-count")
final class SweepCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions options;

    @Mixin
    private ShortOptions shortOptions;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "where the points go, each a folder of its own; must be new or empty")
    private Path out;

    @Option(
            names = "--overwrite",
            description = "replace the results of an earlier run or sweep in DIR, points included; other files stay")
    private boolean overwrite;

    @Mixin
    private DesignOptions design;

    @Mixin
    private PlayOptions play;

    @Mixin
    private EngineOption engine;

    @Mixin
    private PrecisionOptions precision;

    @Override
    public Integer call() {
        SweepSample sample = design.sample();
        List<ScenarioOverride> overrides = new ArrayList<>(options.overrides());
        overrides.addAll(shortOptions.overrides());
        overrides.addAll(precision.overrides(overrides));
        ScenarioSweep sweep = load(overrides);
        List<String> keys = sweep.axes().stream().map(SweepAxis::path).toList();
        List<Scenario> scenarios = new ArrayList<>();
        List<SweepPlan.Point> points = points(sweep, scenarios);
        Optional<Precision> asked = precision.asked(Systems.of(scenarios.get(0)).words(scenarios.get(0)));
        SweepPlan plan = new SweepPlan(
                Release.current().version(),
                options.scenario(),
                sample.text(keys.size()),
                sample,
                keys,
                asked.orElse(null),
                points);
        PrintWriter screen = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Job job = engine.job(scenarios.stream().map(PlannedRun::whole).toList(), play.cores());
                HeldFolder folder = HeldFolder.create(OutFolder.named(out), plan, overwrite)) {
            screen.printf(
                    "Splitwave sweeps %s: %s, %s of %s%n",
                    options.scenario(),
                    Counted.of(plan.points().size(), "point"),
                    plan.design(),
                    String.join(", ", keys));
            screen.flush();
            FixedNoise.warning(scenarios).ifPresent(warning -> err.println("splitwave: " + warning));
            new SweepPlayer(folder, plan, play, planned -> job, screen, err).play();
        }
        return ExitCode.OK;
    }

    private ScenarioSweep load(List<ScenarioOverride> overrides) {
        try {
            return ScenarioSweep.load(options.scenario(), overrides);
        } catch (ScenarioException wrong) {
            throw shortOptions.asTyped(wrong);
        }
    }

    /** All points, each checked before any is played; their scenarios are added to a list. */
    private List<SweepPlan.Point> points(ScenarioSweep sweep, List<Scenario> scenarios) {
        List<SweepPlan.Point> points = new ArrayList<>();
        Set<Problem> problems = new LinkedHashSet<>();
        for (List<String> values : design.points(sweep.axes())) {
            try {
                ScenarioSweep.Point point = sweep.at(values);
                play.workers(point.scenario());
                Simulation.of(point.scenario());
                scenarios.add(point.scenario());
                points.add(new SweepPlan.Point(
                        String.format("point-%03d", points.size() + 1),
                        values,
                        point.settings(),
                        ScenarioText.render(point.scenario())));
            } catch (ScenarioException wrong) {
                problems.addAll(shortOptions.asTyped(wrong).problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(List.copyOf(problems));
        }
        return points;
    }
}
