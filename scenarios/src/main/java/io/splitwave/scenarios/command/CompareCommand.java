package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.summary.SchemeFigures;
import io.splitwave.output.summary.SummaryWriter;
import io.splitwave.scenarios.campaign.Comparison;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.progress.Progress;
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

/** Plays several schemes on the same worlds and puts their figures side by side. */
@Command(
        name = "compare",
        description = "Plays several schemes on the same worlds (same seed, same channels) and prints one table.",
        footerHeading = "%nExample:%n",
        footer = "  splitwave compare quickstart --schemes ao,no-dt,no-irs,random-phase")
final class CompareCommand implements Callable<Integer> {
    static final String FILE = "comparison.csv";
    static final String DIFFERENCES = "differences.csv";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions options;

    @Mixin
    private ShortOptions shortOptions;

    @Option(
            names = "--schemes",
            required = true,
            split = ",",
            paramLabel = "SCHEME",
            description = "the schemes to compare, separated by commas")
    private List<String> schemes;

    @Option(
            names = "--reference",
            paramLabel = "SCHEME",
            description = "the one of them that the others are compared with (default: the first)")
    private String reference;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "also write " + FILE + " and " + DIFFERENCES + " there; must be new or empty")
    private Path out;

    @Option(names = "--overwrite", description = "replace the results of an earlier run in DIR; other files stay")
    private boolean overwrite;

    @Mixin
    private PlayOptions play;

    @Override
    public Integer call() {
        List<Scenario> scenarios = scenarios();
        // what is wrong with a file is said before anything is written
        Set<String> oddities = new LinkedHashSet<>();
        scenarios.forEach(
                scenario -> oddities.addAll(Simulation.of(scenario).shared().warnings()));
        oddities.forEach(oddity -> spec.commandLine().getErr().println("splitwave: " + oddity));
        int beside = reference();
        int workers = play.workers(scenarios.get(0));
        if (out == null) {
            compare(scenarios, beside, workers, () -> {}, Optional.empty());
        } else {
            try (HeldFolder held = OutFolder.create(out, overwrite)) {
                compare(scenarios, beside, workers, held::close, Optional.of(held.folder()));
            }
        }
        return ExitCode.OK;
    }

    private void compare(
            List<Scenario> scenarios, int beside, int workers, Runnable atEnd, Optional<ResultFolder> folder) {
        PrintWriter screen = spec.commandLine().getOut();
        Scenario first = scenarios.get(0);
        screen.println("Splitwave compares " + scenarios.size() + " schemes on " + options.scenario() + ": "
                + Headline.world(first));
        screen.flush();
        PrintWriter err = spec.commandLine().getErr();
        scenarios.stream()
                .flatMap(scenario -> play.warnings(scenario).stream())
                .distinct()
                .forEach(err::println);
        BandwidthAlone.warning(options.scenario(), options.overrides(), first).ifPresent(err::println);
        Progress progress = play.progress(first, scenarios.size() * first.replications(), err);
        Comparison comparison = new Comparison(scenarios, beside, workers, progress);
        Runnable stop = () -> {
            comparison.requestStop();
            progress.finish();
        };
        Interruption.guard(stop, () -> {
            progress.begin();
            List<SchemeFigures> figures = comparison.play();
            progress.finish();
            folder.ifPresent(dir -> write(dir, figures, schemes.get(beside)));
            atEnd.run();
            Systems.of(first)
                    .remarks(first, comparison.counts())
                    .forEach(remark -> err.println("splitwave: " + remark));
            CompareTable table = new CompareTable(screen);
            table.print(figures, first.replications());
            table.printDifferences(figures, schemes.get(beside));
            folder.ifPresent(dir -> screen.printf(
                    "%nTables with all metrics: %s%n  differences: %s%n", dir.resolve(FILE), dir.resolve(DIFFERENCES)));
            screen.flush();
        });
    }

    private int reference() {
        int found = reference == null ? 0 : schemes.indexOf(reference);
        if (found < 0) {
            throw new BadRequestException("--reference: expected one of the schemes that are compared, "
                    + String.join(", ", schemes) + ", found '" + reference + "'");
        }
        return found;
    }

    private List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        try {
            for (String scheme : schemes) {
                List<ScenarioOverride> overrides = new ArrayList<>(options.overrides());
                overrides.addAll(shortOptions.overrides());
                overrides.add(ScenarioOverride.parse("optimizer.scheme=" + scheme));
                scenarios.add(ScenarioLoader.load(options.scenario(), overrides));
            }
            return scenarios;
        } catch (ScenarioException wrong) {
            throw new ScenarioException(shortOptions.asTyped(wrong).problems().stream()
                    .map(CompareCommand::asTyped)
                    .toList());
        }
    }

    private static Problem asTyped(Problem problem) {
        return problem.source().equals("--set optimizer.scheme")
                ? new Problem("--schemes", problem.line(), "", problem.expected(), problem.found(), problem.nearest())
                : problem;
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
