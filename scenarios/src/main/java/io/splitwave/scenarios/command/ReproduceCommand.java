package io.splitwave.scenarios.command;

import io.splitwave.output.figure.PlotWriter;
import io.splitwave.output.store.FolderLock;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.store.WholeFile;
import io.splitwave.scenarios.campaign.Job;
import io.splitwave.scenarios.campaign.PlannedRun;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Papers;
import io.splitwave.scenarios.reproduce.Reproduction;
import io.splitwave.scenarios.system.Systems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reproduces the paper's figures and says which of its claims hold. */
@Command(
        name = "reproduce",
        description =
                "Plays the scenarios of the paper's figures, draws them, and says of every claim whether it holds.",
        footerHeading = "%nExample:%n",
        footer = "  splitwave reproduce fig2 --quick --out results/fig2")
final class ReproduceCommand implements Callable<Integer> {
    static final String NO_FONTS = "figures have letters on them, and Java finds no fonts on this machine: install"
            + " fontconfig and a font, such as fonts-dejavu-core on Debian";

    private static final long DEFAULT_SEED = 1;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private SplitwaveCommand splitwave;

    @Parameters(
            arity = "1..*",
            paramLabel = "FIGURE",
            description = "fig2 to fig7, headline, blocks, schemes, formula, assumptions, or all")
    private List<String> figures;

    @Option(names = "--quick", description = "fewer replications: a look in under two minutes for all")
    private boolean quick;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where figures go; must be new or empty (default: a new folder under results/)")
    private Path out;

    @Option(names = "--overwrite", description = "replace the results of an earlier run in DIR; other files stay")
    private boolean overwrite;

    @Option(names = "--seed", paramLabel = "N", description = "master seed of every scenario (default: 1)")
    private Long seed;

    @Option(names = "--report", paramLabel = "FILE", description = "write the verdicts, as Markdown, there as well")
    private Path report;

    @Mixin
    private PlayOptions play;

    @Mixin
    private EngineOption engine;

    @Override
    public Integer call() {
        Reproduction reproduction = reproduction();
        if (!PlotWriter.hasFonts()) {
            throw new RunFailedException(NO_FONTS);
        }
        List<Scenario> scenarios = reproduction.scenarios();
        int workers = scenarios.stream()
                .max(Comparator.comparingInt(scenario -> Systems.of(scenario).devices(scenario)))
                .map(play::workers)
                .orElse(1); // a figure may be computed, with nothing to play
        try (Job job = engine.job(scenarios.stream().map(PlannedRun::whole).toList(), play.cores());
                HeldFolder folder = folder()) {
            play(reproduction, scenarios, job, workers, folder);
        }
        return ExitCode.OK;
    }

    private void play(Reproduction reproduction, List<Scenario> scenarios, Job job, int workers, HeldFolder held) {
        ResultFolder folder = held.folder();
        PrintWriter screen = spec.commandLine().getOut();
        screen.println(
                "Splitwave reproduces " + String.join(", ", figures) + ": " + Counted.of(scenarios.size(), "scenario"));
        screen.flush();
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = play.progress(scenarios, err);
        Runnable stop = () -> {
            reproduction.requestStop();
            progress.finish();
            err.println("splitwave: interrupted; writing the figures that are finished");
        };
        Interruption.guard(stop, () -> {
            progress.begin();
            try (held) { // here, since a process that received a signal does nothing afterwards
                run(reproduction, folder, job, workers, progress);
            }
            screen.println();
            reproduction.verdicts().forEach(screen::println);
            screen.printf(
                    "%nFigures and verdicts: open %s in a browser, or read %s%n",
                    folder.resolve(Reproduction.PAGE), folder.resolve(Reproduction.TEXT));
            screen.flush();
        });
    }

    private void run(Reproduction reproduction, ResultFolder folder, Job job, int workers, Progress progress) {
        try {
            boolean complete = reproduction.play(folder, job, workers, progress);
            if (complete && report != null) {
                WholeFile.write(report, reproduction::writeText);
            }
        } catch (ResultFolderException failure) {
            throw new RunFailedException(failure.getMessage(), failure);
        } catch (IOException failure) {
            throw new RunFailedException(
                    "cannot write " + report + ": " + failure + "; the same text is in "
                            + folder.resolve(Reproduction.TEXT),
                    failure);
        }
    }

    static Papers papers() {
        return Papers.found();
    }

    private Reproduction reproduction() {
        Papers papers = papers();
        for (String figure : figures) {
            if (!papers.names().contains(figure)) {
                throw new BadRequestException("expected a figure ("
                        + String.join(", ", papers.names()) + "), found '" + figure + "'"
                        + Nearest.of(figure, papers.names())
                                .map(name -> "; did you mean " + name + "?")
                                .orElse(""));
            }
        }
        if (seed != null && seed < 0) {
            throw new BadRequestException("--seed: expected a whole number of at least 0, found " + seed);
        }
        if (report != null && !canHold(report.toAbsolutePath().normalize())) {
            throw new BadRequestException("--report: expected a file in a folder that exists, found '" + report + "'");
        }
        if (report != null) {
            FolderLock.requireNoneAround(report);
        }
        return new Reproduction(
                papers, figures, quick ? Effort.QUICK : Effort.FULL, seed == null ? DEFAULT_SEED : seed);
    }

    private static boolean canHold(Path file) {
        return !Files.isDirectory(file) && Files.isDirectory(file.getParent());
    }

    private HeldFolder folder() {
        if (out == null) {
            String name = "reproduce-" + String.join("-", figures) + "-seed" + (seed == null ? DEFAULT_SEED : seed);
            return HeldFolder.create(DefaultFolder.next(splitwave.results(), name), overwrite);
        }
        return OutFolder.create(out, overwrite);
    }
}
