package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioException;
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
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Plays a scenario and writes what happened. */
@Command(
        name = "run",
        description = "Plays a scenario: time-varying channels, decisions, stages, rounds; writes tables, summary and"
                + " timeline into a folder.",
        footerHeading = "%nExample:%n",
        footer = "  splitwave run paper --set optimizer.scheme=no-dt --out results/no-dt")
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private SplitwaveCommand splitwave;

    @Mixin
    private ScenarioOptions options;

    @Mixin
    private ShortOptions shortOptions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where the results go; must be new or empty (default: a new folder under results/)")
    private Path out;

    @Option(names = "--overwrite", description = "replace the results of an earlier run in DIR; other files stay")
    private boolean overwrite;

    @Mixin
    private PlayOptions play;

    @Option(
            names = "--trace",
            arity = "1..2",
            paramLabel = "PART",
            description = "show only a part of replication 0 in the timeline, for large runs: rounds=0-9 ud=0-99")
    private List<String> trace = List.of();

    @Option(names = "--no-report", description = "write no report.html and no report.md; 'splitwave report' can later")
    private boolean noReport;

    @Override
    public Integer call() {
        List<ScenarioOverride> overrides = new ArrayList<>();
        Scenario scenario = scenario(overrides);
        TraceLimit limit = TraceOption.parse(trace);
        int workers = play.workers(scenario);
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = play.progress(scenario, 1, err);
        Campaign campaign = new Campaign(scenario, workers, progress);
        ResultFolder folder = folder(scenario);
        PrintWriter screen = spec.commandLine().getOut();
        screen.println("Splitwave runs " + options.scenario() + ": " + Headline.of(scenario));
        screen.flush();
        play.warnings(scenario).forEach(err::println);
        RunReport report = new RunReport(screen, PublishedFigures.comparableWith(options.scenario(), overrides));
        Runnable stop = () -> {
            campaign.requestStop();
            progress.finish();
            err.println("splitwave: interrupted; writing the replications that are finished");
        };
        Interruption.guard(stop, () -> {
            RunSummary summary = record(campaign, folder, scenario, overrides, limit, progress);
            report.print(summary);
            screen.flush();
            if (!noReport && summary.replicationsDone() == scenario.replications()) {
                screen.println("Report: open " + draw(folder, scenario) + " in a browser");
                screen.flush();
            }
        });
        return ExitCode.OK;
    }

    /** The results are safe by now; a report that fails is no reason to doubt them. */
    private static Path draw(ResultFolder folder, Scenario scenario) {
        try {
            return ReportFiles.write(folder, scenario, ReportFiles.usualRoundsAgain(scenario));
        } catch (ResultFolderException | TableStoreException failure) {
            throw new RunFailedException("the results are whole, but not the report: " + failure.getMessage(), failure);
        }
    }

    private Scenario scenario(List<ScenarioOverride> overrides) {
        try {
            overrides.addAll(options.overrides());
            overrides.addAll(shortOptions.overrides());
            return ScenarioLoader.load(options.scenario(), overrides);
        } catch (ScenarioException wrong) {
            throw shortOptions.asTyped(wrong);
        }
    }

    private ResultFolder folder(Scenario scenario) {
        if (out == null) {
            return ResultFolder.create(DefaultFolder.next(splitwave.results(), scenario), overwrite);
        }
        if (out.toString().isEmpty()) {
            throw new BadRequestException("--out: expected a folder, found ''");
        }
        return ResultFolder.create(out, overwrite);
    }

    /** From here on the request was good: whatever goes wrong is a failure of the run. */
    private static RunSummary record(
            Campaign campaign,
            ResultFolder folder,
            Scenario scenario,
            List<ScenarioOverride> overrides,
            TraceLimit limit,
            Progress progress) {
        List<String> given = overrides.stream().map(ScenarioOverride::toString).toList();
        try (RunRecorder recorder = new RunRecorder(folder, scenario, given, limit)) {
            return play(campaign, recorder, progress);
        } catch (TableStoreException | ResultFolderException failure) {
            throw new RunFailedException(failure.getMessage(), failure);
        }
    }

    private static RunSummary play(Campaign campaign, RunRecorder recorder, Progress progress) {
        RunFailedException failure = null;
        try {
            campaign.play(recorder, recorder.channels());
        } catch (RunFailedException e) {
            failure = e;
        } finally {
            progress.finish();
        }
        RunSummary kept = failure == null ? recorder.finish() : recorder.finishFailed();
        if (failure != null) {
            throw new RunFailedException(
                    failure.getMessage() + "; replications kept in " + kept.folder() + ": " + kept.replicationsDone(),
                    failure);
        }
        return kept;
    }
}
