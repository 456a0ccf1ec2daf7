package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.run.Campaign;
import io.splitwave.scenarios.run.RunFailedException;
import io.splitwave.scenarios.run.RunRecorder;
import io.splitwave.scenarios.run.RunSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays a scenario and writes what happened. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Plays a scenario: time-varying channels, decisions, stages, rounds; writes tables, summary and"
                + " timeline into a folder.",
        footerHeading = "%nExample:%n",
        footer = "  splitwave run paper --set optimizer.scheme=no-dt --replications 5 --out results/no-dt")
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where the results go; must be new or empty (default: a new folder under results/)")
    private Path out;

    @Option(names = "--overwrite", description = "replace the results of an earlier run in DIR; other files stay")
    private boolean overwrite;

    @Option(names = "--seed", paramLabel = "N", description = "master seed, instead of the scenario's")
    private String seed;

    @Option(names = "--replications", paramLabel = "N", description = "replications, instead of the scenario's")
    private String replications;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "replications played at a time (default: all cores); results do not depend on it")
    private Integer threads;

    @Option(names = "--quiet", description = "print no progress")
    private boolean quiet;

    @Override
    public Integer call() {
        List<ScenarioOverride> overrides = overrides();
        Scenario scenario = ScenarioLoader.load(options.scenario(), overrides);
        int workers = threads();
        ResultFolder folder = ResultFolder.create(out == null ? DefaultFolder.next(scenario) : out, overwrite);
        PrintWriter screen = spec.commandLine().getOut();
        screen.println("Splitwave runs " + options.scenario() + ": " + Headline.of(scenario));
        screen.flush();
        RunReport report = new RunReport(screen, PublishedFigures.comparableWith(options.scenario(), overrides));
        long rounds = (long) scenario.horizon().rounds() * scenario.replications();
        Progress progress = Progress.on(quiet, rounds, scenario.replications(), System.err);
        try (RunRecorder recorder = new RunRecorder(folder, scenario, given(overrides))) {
            Campaign campaign = new Campaign(scenario, workers, progress);
            Interruption.guard(campaign::requestStop, () -> {
                report.print(play(campaign, recorder, progress));
                screen.flush();
            });
        } catch (TableStoreException failure) {
            throw new RunFailedException(failure.getMessage(), failure);
        }
        return ExitCode.OK;
    }

    private static RunSummary play(Campaign campaign, RunRecorder recorder, Progress progress) {
        try {
            campaign.play(recorder::add);
        } catch (RunFailedException failure) {
            progress.finish();
            RunSummary kept = recorder.finish();
            throw new RunFailedException(
                    failure.getMessage() + "; the " + kept.replicationsDone() + " replications before it are in "
                            + kept.folder(),
                    failure);
        }
        progress.finish();
        return recorder.finish();
    }

    private static List<String> given(List<ScenarioOverride> overrides) {
        return overrides.stream().map(ScenarioOverride::toString).toList();
    }

    private List<ScenarioOverride> overrides() {
        List<ScenarioOverride> overrides = new ArrayList<>(options.overrides());
        if (seed != null) {
            overrides.add(ScenarioOverride.parse("seed=" + seed));
        }
        if (replications != null) {
            overrides.add(ScenarioOverride.parse("replications=" + replications));
        }
        return overrides;
    }

    private int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1) {
            throw new BadRequestException("--threads: expected a whole number of at least 1, found " + threads);
        }
        return threads;
    }
}
