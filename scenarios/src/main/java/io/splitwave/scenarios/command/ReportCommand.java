package io.splitwave.scenarios.command;

import io.splitwave.output.report.HtmlReport;
import io.splitwave.output.report.NamedFigures;
import io.splitwave.output.store.FolderLock;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.store.WholeFile;
import io.splitwave.output.stored.FileCheck;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of a run. */
@Command(
        name = "report",
        description = "Writes a run as one page that works offline, " + ReportFiles.PAGE + ", and its figures as "
                + ReportFiles.MARKDOWN + "; or several runs side by side; or its figures for a paper.",
        footerHeading = "%nExample:%n",
        footer = {
            "  splitwave run quickstart --out results/ao",
            "  splitwave report results/ao",
            "  splitwave run quickstart --set optimizer.scheme=dual --out results/dual",
            "  splitwave report --compare results/ao results/dual --out results/both.html",
            "  splitwave report results/ao --figures results/ao-figures --format pdf,csv"
        })
final class ReportCommand implements Callable<Integer> {
    private static final Path COMPARISON = Path.of("comparison.html");

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "result folder of a run, or of 'splitwave compare'")
    private List<Path> folders;

    @Option(names = "--compare", description = "one page that compares all of them")
    private boolean compare;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "with --compare: where the page goes (default: comparison.html); replaced if it is there")
    private Path out;

    @Option(
            names = "--play-again",
            paramLabel = "N",
            description = "rounds of replication 0 simulated again with an average straggler, from the first; without a"
                    + " barrier, the longest (default: as many as take a few seconds)")
    private Integer playAgain;

    @Mixin
    private FigureOptions figures;

    @Override
    public Integer call() {
        if (compare && playAgain != null) {
            throw new ParameterException(spec.commandLine(), "--play-again does not go with --compare");
        }
        if (playAgain != null && playAgain < 0) {
            throw new BadRequestException("--play-again: expected a whole number of at least 0, found " + playAgain);
        }
        if (!compare && folders.size() > 1) {
            throw new ParameterException(spec.commandLine(), "several folders need --compare");
        }
        if (!compare && out != null) {
            throw new ParameterException(spec.commandLine(), "--out does not go without --compare");
        }
        boolean drawn = figures.asked(spec);
        if (drawn && (compare || playAgain != null)) {
            throw new ParameterException(spec.commandLine(), "--figures does not go with --compare or --play-again");
        }
        String made = drawn
                ? "Figures: " + figures.draw(folders.get(0))
                : "Report: open " + (compare ? compared() : single()) + " in a browser";
        PrintWriter screen = spec.commandLine().getOut();
        screen.println(made);
        screen.flush();
        return ExitCode.OK;
    }

    private Path single() {
        FolderLock.requireFree(folders.get(0));
        OtherFolder.refuse(folders.get(0));
        Scenario scenario;
        try (OpenRun run = OpenRun.at(folders.get(0))) {
            run.requireIntact();
            scenario = run.scenario();
        }
        try (HeldFolder held = HeldFolder.open(folders.get(0))) {
            return write(held.folder(), scenario);
        }
    }

    private Path write(ResultFolder folder, Scenario scenario) {
        try {
            return ReportFiles.write(folder, scenario, Optional.ofNullable(playAgain));
        } catch (ResultFolderException failure) {
            throw new RunFailedException(failure.getMessage(), failure);
        }
    }

    private Path compared() {
        List<StoredRun> runs = new ArrayList<>();
        List<NamedFigures> figures = new ArrayList<>();
        try {
            for (Path folder : folders) {
                Path table = folder.resolve(CompareCommand.FILE);
                if (Files.isRegularFile(table)) {
                    figures.addAll(ComparisonTable.read(table));
                } else {
                    OtherFolder.refuse(folder);
                    requireIntact(ResultFolder.open(folder));
                    runs.add(StoredRun.open(folder));
                }
            }
            return write(runs, figures);
        } finally {
            runs.forEach(StoredRun::close);
        }
    }

    /** Called before a table is opened, since a damaged table may not open, with an unclear message. */
    private static void requireIntact(ResultFolder folder) {
        Path manifest = folder.resolve(RunRecorder.MANIFEST_FILE);
        if (Files.isRegularFile(manifest)) {
            new FileCheck(folder, OpenRun.manifest(manifest)).requireContents(name -> !FileCheck.isReport(name));
        }
    }

    private Path write(List<StoredRun> runs, List<NamedFigures> figures) {
        Path page = (out == null ? COMPARISON : out).toAbsolutePath().normalize();
        try {
            WholeFile.write(page, to -> HtmlReport.compare(runs, figures, to));
            return page;
        } catch (IOException e) {
            throw new BadRequestException("cannot write " + page + ": " + e.getMessage());
        }
    }
}
