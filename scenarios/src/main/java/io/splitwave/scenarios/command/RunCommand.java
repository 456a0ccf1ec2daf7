package io.splitwave.scenarios.command;

import io.splitwave.output.summary.Precision;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.campaign.Job;
import io.splitwave.scenarios.campaign.PlannedRun;
import io.splitwave.scenarios.campaign.ReplicationEngine;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.campaign.RunRequest;
import io.splitwave.scenarios.campaign.Shard;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.system.PublishedFigure;
import io.splitwave.scenarios.system.Systems;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Plays a scenario and writes the results. */
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

    @Mixin
    private EngineOption engine;

    @Mixin
    private PrecisionOptions precision;

    @Option(
            names = "--trace",
            arity = "1..2",
            paramLabel = "PART",
            description = "show only a part of replication 0 in the timeline, for large runs: rounds=0-9 ud=0-99")
    private List<String> trace = List.of();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "play only the I-th of N parts of the replications; 'splitwave merge' puts the parts together")
    private String shard;

    @Mixin
    private ReportOption reports;

    @Override
    public Integer call() {
        List<ScenarioOverride> overrides = new ArrayList<>();
        Scenario scenario = scenario(overrides);
        Optional<Precision> asked = precision.asked(Systems.of(scenario).words(scenario));
        TraceLimit limit = TraceOption.parse(trace);
        Shard part = ShardOption.parse(shard, scenario, asked);
        int workers = play.workers(scenario);
        PrintWriter screen = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        PlannedRun run = new PlannedRun(scenario, part.of(scenario));
        Progress progress = play.progress(scenario, run.range().count(), asked.isPresent(), err);
        List<String> settings =
                overrides.stream().map(ScenarioOverride::toString).toList();
        RunRequest request = new RunRequest(scenario, part, settings, limit, asked);
        RunReport report = new RunReport(screen, published(scenario, overrides));
        try (Job job = engine.job(List.of(run), play.cores());
                ReplicationEngine played = job.engine(run, workers, progress);
                HeldFolder folder = folder(scenario, part)) {
            screen.println("Splitwave runs " + options.scenario() + ": " + Headline.of(request));
            screen.flush();
            play.warnings(scenario).forEach(err::println);
            BandwidthAlone.warning(options.scenario(), overrides, scenario).ifPresent(err::println);
            Campaign campaign = new Campaign(run.range(), played, progress);
            Supplier<RunRecorder> recorder = () -> new RunRecorder(folder.folder(), request);
            new Recording(folder, scenario).play(campaign, progress, recorder, err, summary -> {
                job.release(); // a cluster does not wait until the report is drawn
                report.print(summary, reports, folder.folder());
            });
        }
        return ExitCode.OK;
    }

    private List<PublishedFigure> published(Scenario scenario, List<ScenarioOverride> overrides) {
        return Systems.of(scenario)
                .published(
                        options.scenario(),
                        scenario,
                        overrides.stream().map(ScenarioOverride::path).toList());
    }

    private Scenario scenario(List<ScenarioOverride> overrides) {
        try {
            overrides.addAll(options.overrides());
            overrides.addAll(shortOptions.overrides());
            overrides.addAll(precision.overrides(overrides));
            return ScenarioLoader.load(options.scenario(), overrides);
        } catch (ScenarioException wrong) {
            throw shortOptions.asTyped(wrong);
        }
    }

    private HeldFolder folder(Scenario scenario, Shard part) {
        if (out == null) {
            return HeldFolder.create(DefaultFolder.next(splitwave.results(), scenario, part), overwrite);
        }
        return OutFolder.create(out, overwrite);
    }
}
