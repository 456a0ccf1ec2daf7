package io.splitwave.scenarios.command;

import io.splitwave.output.store.Filter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into the results of a run. */
@Command(
        name = "inspect",
        description = "Looks into the results of a run: one frame in full, the stages, or who was late.",
        footerHeading = "%nExample:%n",
        footer = {
            "  splitwave run quickstart --out results/quickstart",
            "  splitwave inspect results/quickstart --stragglers",
            "  splitwave inspect results/quickstart --stages --csv --round 0 --ud 3",
            "  splitwave inspect results/quickstart --frame 3 --json"
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
    public Integer call() {
        if (question.frame != null) {
            refuse("--frame", given("--round", round), given("--ud", ud), given("--csv", csv));
        } else if (question.stages) {
            refuse("--stages", given("--json", json));
        } else {
            refuse("--stragglers", given("--ud", ud), given("--json", json), given("--csv", csv));
        }
        PrintWriter out = spec.commandLine().getOut();
        try (OpenRun run = OpenRun.at(folder)) {
            run.requireReplication(replication);
            run.requireUserDevice(ud);
            run.requireRound(round, replication);
            answer(run, out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void answer(OpenRun run, PrintWriter out) {
        if (question.frame != null) {
            new FrameView(run).print(replication == null ? 0 : replication, question.frame, json, out);
        } else if (question.stages) {
            new StageView(run).print(filter(), csv, out);
        } else {
            new StragglerView(run).print(filter(), out);
        }
    }

    private Filter filter() {
        Filter filter = Filter.all();
        if (replication != null) {
            filter = filter.replication(replication);
        }
        if (round != null) {
            filter = filter.round(round);
        }
        if (ud != null) {
            filter = filter.ud(ud);
        }
        return filter;
    }

    /** The option, if it was given; else null. */
    private static String given(String option, Object value) {
        return value == null || value.equals(false) ? null : option;
    }

    private void refuse(String question, String... unsuited) {
        for (String option : unsuited) {
            if (option != null) {
                throw new ParameterException(spec.commandLine(), option + " does not go with " + question);
            }
        }
    }
}
