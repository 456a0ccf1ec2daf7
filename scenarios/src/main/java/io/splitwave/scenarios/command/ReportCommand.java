package io.splitwave.scenarios.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws what a folder of results holds. */
@Command(
        name = "report",
        description =
                "Writes results as one page that works offline, whatever the folder holds: a run, a sweep, a comparison, a"
                        + " reproduction, or several of these; or several runs side by side; or the figures of a run for a paper.",
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

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "result folder of a run, sweep, compare or reproduce, or a folder that holds such folders")
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
                : "Report: open " + (compare ? compared() : DrawnFolder.draw(folders.get(0), playAgain))
                        + " in a browser";
        PrintWriter screen = spec.commandLine().getOut();
        screen.println(made);
        screen.flush();
        return ExitCode.OK;
    }

    private Path compared() {
        Path page = (out == null ? COMPARISON : out).toAbsolutePath().normalize();
        try (ComparedFolders opened = ComparedFolders.open(folders)) {
            opened.write(page, List.of());
        }
        return page;
    }
}
