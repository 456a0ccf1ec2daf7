package io.splitwave.scenarios.command;

import io.splitwave.output.store.Filter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into the results of a run. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Looks into the results of a run: one frame in full, the stages, or who was late.",
        footerHeading = "%nExample:%n",
        footer = {
            "  splitwave inspect results/paper --frame 3 --json",
            "  splitwave inspect results/paper --stages --csv --round 0 --ud 17",
            "  splitwave inspect results/paper --stragglers"
        })
final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "result folder of a run")
    private Path folder;

    @ArgGroup(multiplicity = "1")
    private Question question;

    @Option(names = "--replication", paramLabel = "R", description = "only this replication (--frame: default 0)")
    private Integer replication;

    @Option(names = "--round", paramLabel = "R", description = "only this round")
    private Integer round;

    @Option(names = "--ud", paramLabel = "K", description = "only this UD")
    private Integer ud;

    @Option(names = "--json", description = "with --frame: JSON that anybody can recompute the frame from")
    private boolean json;

    @Option(names = "--csv", description = "with --stages: CSV, columns as in stages.parquet")
    private boolean csv;

    /** Exactly one of these. */
    static final class Question {
        @Option(names = "--frame", paramLabel = "N", description = "one frame, drawn again from scenario and seed")
        private Long frame;

        @Option(names = "--stages", description = "the stages of UDs: when, where, how much, how fast")
        private boolean stages;

        @Option(names = "--stragglers", description = "who was last in each round, how late, and by which stage")
        private boolean stragglers;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenRun run = OpenRun.at(folder)) {
            run.requireReplication(replication);
            if (question.frame != null) {
                refuse("--frame", "--round", round, "--ud", ud);
                new FrameView(run).print(replication == null ? 0 : replication, question.frame, json, out);
            } else if (question.stages) {
                new StageView(run).print(filter(), csv, out);
            } else {
                refuse("--stragglers", "--ud", ud, "--csv", csv ? true : null);
                new StragglerView(run).print(filter(), out);
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private Filter filter() {
        Filter filter = Filter.all();
        if (replication != null) {
            filter = filter.replication(replication);
        }
        if (round != null) {
            filter = filter.round(requireIndex("--round", round));
        }
        if (ud != null) {
            filter = filter.ud(requireIndex("--ud", ud));
        }
        return filter;
    }

    private static int requireIndex(String option, int value) {
        if (value < 0) {
            throw new BadRequestException(option + ": expected a whole number of at least 0, found " + value);
        }
        return value;
    }

    private static void refuse(String question, String first, Object firstValue, String second, Object secondValue) {
        if (firstValue != null || secondValue != null) {
            String given = firstValue != null ? first : second;
            throw new BadRequestException(given + " does not go with " + question);
        }
    }
}
