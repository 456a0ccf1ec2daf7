package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.scenarios.campaign.Merge;
import io.splitwave.scenarios.campaign.Piece;
import io.splitwave.scenarios.campaign.RunSummary;
import io.splitwave.scenarios.play.RunFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Merges the parts of a run. */
@Command(
        name = "merge",
        description = "Merges the shards of a run: the results are those of one run, to the last bit.",
        footerHeading = "%nExample:%n",
        footer = {
            "  splitwave run quickstart --shard 1/2 --out results/part1",
            "  splitwave run quickstart --shard 2/2 --out results/part2",
            "  splitwave merge results/part1 results/part2 --out results/whole"
        })
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "the folders of all shards, in any order")
    private List<Path> shards;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "where the results go; must be new or empty")
    private Path out;

    @Option(names = "--overwrite", description = "replace the results of an earlier run in DIR; other files stay")
    private boolean overwrite;

    @Mixin
    private ReportOption reports;

    @Override
    public Integer call() {
        Merge merge = new Merge(shards.stream().map(Piece::open).toList());
        requireAnother();
        try (HeldFolder folder = OutFolder.create(out, overwrite)) {
            write(merge, folder.folder());
        }
        return ExitCode.OK;
    }

    private void write(Merge merge, ResultFolder folder) {
        PrintWriter screen = spec.commandLine().getOut();
        screen.println("Splitwave merges " + shards.size() + (shards.size() == 1 ? " shard: " : " shards: ")
                + Headline.of(merge.request()));
        screen.flush();
        RunReport report = new RunReport(screen, List.of());
        report.print(into(folder, merge), reports, folder);
    }

    /** Overwriting a shard would remove what is to be merged. */
    private void requireAnother() {
        Path to = out.toAbsolutePath().normalize();
        for (Path shard : shards) {
            if (isSame(shard.toAbsolutePath().normalize(), to)) {
                throw new BadRequestException("--out: expected another folder than those of the shards, found " + out);
            }
        }
    }

    private static boolean isSame(Path shard, Path to) {
        try {
            return shard.equals(to) || (Files.exists(to) && Files.isSameFile(shard, to));
        } catch (IOException e) {
            throw new BadRequestException("--out: " + to + " cannot be read: " + e.getMessage());
        }
    }

    private static RunSummary into(ResultFolder folder, Merge merge) {
        try {
            return merge.into(folder);
        } catch (TableStoreException | ResultFolderException failure) {
            throw new RunFailedException(
                    failure.getMessage() + "; the shards are as they were, merge them again with --overwrite", failure);
        }
    }
}
