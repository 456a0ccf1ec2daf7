package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.summary.SchemeFigures;
import io.splitwave.output.summary.SummaryWriter;
import io.splitwave.scenarios.campaign.Comparison;
import io.splitwave.scenarios.campaign.ComparisonPlan;
import io.splitwave.scenarios.campaign.Job;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioVariants;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.sweep.FixedNoise;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/** Plays several schemes, or other variants of a scenario, on the same worlds and puts their figures side by side. */
@Command(
        name = "compare",
        description = "Plays several schemes, or variants that differ in any keys, on the same worlds (same seed, same"
                + " channels) and prints one table.",
        footerHeading = "%nExample:%n",
        footer = {
            "  splitwave compare quickstart --schemes ao,no-dt,random-phase",
            "  splitwave compare quickstart --variant one=unchanged --variant \"two=accessPoint.totalPower=2.9 W\"",
            "  splitwave compare barriers --replications 2"
        })
final class CompareCommand implements Callable<Integer> {
    static final String FILE = "comparison.csv";
    static final String DIFFERENCES = "differences.csv";
    static final String PAGE = "comparison.html";

    @Spec
    private CommandSpec spec;

    @Mixin
    private VariantOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "also write " + FILE + ", " + DIFFERENCES + " and what was compared there; must be new or empty")
    private Path out;

    @Option(names = "--overwrite", description = "replace the results of an earlier run in DIR; other files stay")
    private boolean overwrite;

    @Mixin
    private PlayOptions play;

    @Mixin
    private EngineOption engine;

    @Override
    public Integer call() {
        ScenarioVariants compared = options.variants();
        // a problem with a file is reported before anything is written
        Set<String> oddities = new LinkedHashSet<>();
        for (Scenario scenario : compared.scenarios()) {
            oddities.addAll(Simulation.of(scenario).shared().warnings());
        }
        oddities.forEach(oddity -> spec.commandLine().getErr().println("splitwave: " + oddity));
        int beside = options.reference(compared);
        int workers =
                compared.scenarios().stream().mapToInt(play::workers).min().orElseThrow();
        try (Job job = engine.job(Comparison.runs(compared, beside), play.cores())) {
            if (out == null) {
                compare(compared, beside, job, workers, () -> {}, Optional.empty());
            } else {
                compareInto(compared, beside, job, workers);
            }
        }
        return ExitCode.OK;
    }

    private void compareInto(ScenarioVariants compared, int beside, Job job, int workers) {
        try (HeldFolder held = OutFolder.create(out, overwrite)) {
            held.folder()
                    .write(
                            ComparisonPlan.FILE,
                            ComparisonPlan.of(
                                    options.scenario(),
                                    compared,
                                    compared.names().get(beside))::write);
            compare(compared, beside, job, workers, held::close, Optional.of(held.folder()));
        }
    }

    private void compare(
            ScenarioVariants compared,
            int beside,
            Job job,
            int workers,
            Runnable atEnd,
            Optional<ResultFolder> folder) {
        PrintWriter screen = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String reference = compared.names().get(beside);
        Scenario first = compared.scenarios().get(0);
        screen.println("Splitwave compares "
                + Counted.of(compared.variants().size(), compared.noun()) + " on " + options.scenario() + ": "
                + headline(compared, beside));
        screen.flush();
        warnings(compared).forEach(err::println);
        Progress progress = play.progress(compared.scenarios(), err);
        Comparison comparison = new Comparison(compared, beside, job, workers, progress);
        Runnable stop = () -> {
            comparison.requestStop();
            progress.finish();
        };
        Interruption.guard(stop, () -> {
            progress.begin();
            List<SchemeFigures> figures = comparison.play();
            progress.finish();
            folder.ifPresent(dir -> write(dir, figures, reference));
            atEnd.run();
            Remarks.of(compared, comparison.counts()).forEach(remark -> err.println("splitwave: " + remark));
            CompareTable table = new CompareTable(compared.noun(), screen);
            table.print(figures, first.replications());
            table.printDifferences(figures, reference);
            folder.ifPresent(dir -> screen.printf(
                    "%nTables with all metrics: %s%n  differences: %s%n  'splitwave report %s' draws them%n",
                    dir.resolve(FILE), dir.resolve(DIFFERENCES), dir.path()));
            screen.flush();
        });
    }

    /** The world of the reference; its name where others have another one. */
    private static String headline(ScenarioVariants compared, int beside) {
        String world = Headline.world(compared.scenarios().get(beside));
        boolean alike = compared.scenarios().stream().map(Headline::world).allMatch(world::equals);
        return alike ? world : world + " (" + compared.names().get(beside) + ")";
    }

    private Set<String> warnings(ScenarioVariants compared) {
        Set<String> warnings = new LinkedHashSet<>();
        for (Scenario scenario : compared.scenarios()) {
            warnings.addAll(play.warnings(scenario));
        }
        BandwidthAlone.warning(
                        options.scenario(),
                        options.overrides(),
                        compared.scenarios().get(0))
                .or(() -> FixedNoise.warning(compared.scenarios()).map(warning -> "splitwave: " + warning))
                .ifPresent(warnings::add);
        return warnings;
    }

    private static void write(ResultFolder folder, List<SchemeFigures> figures, String reference) {
        try {
            folder.write(FILE, to -> SummaryWriter.comparison(figures, to));
            folder.write(DIFFERENCES, to -> SummaryWriter.differences(reference, figures, to));
        } catch (ResultFolderException failure) {
            throw new RunFailedException(failure.getMessage(), failure);
        }
    }
}
