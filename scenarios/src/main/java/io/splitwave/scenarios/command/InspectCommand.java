package io.splitwave.scenarios.command;

import io.splitwave.output.store.Answer;
import io.splitwave.output.store.Filter;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.scenarios.campaign.MismatchException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.plugin.PluginException;
import io.splitwave.scenarios.progress.Terminal;
import io.splitwave.scenarios.system.Systems;
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

/** Shows the results of a run. */
@Command(
        name = "inspect",
        description =
                "Shows the results of a run: a frame or a decision in full, stages, a round as a chart, which UDs were late and why,"
                        + " the story of a UD, the answer to any query in SQL.",
        footerHeading = "%nExample:%n",
        footer = {
            "  splitwave run quickstart --out results/quickstart",
            "  splitwave inspect results/quickstart --stragglers",
            "  splitwave inspect results/quickstart --gantt",
            "  splitwave inspect results/quickstart --critical-path",
            "  splitwave inspect results/quickstart --ud 3 --round 0",
            "  splitwave inspect results/quickstart --sql \"SELECT max(makespan_s) FROM rounds\"",
            "  splitwave inspect results/quickstart --stages --csv --round 0 --ud 3",
            "  splitwave inspect results/quickstart --frame 3 --json",
            "  splitwave run sfl --out results/sfl",
            "  splitwave inspect results/sfl --decision 0 --json"
        })
final class InspectCommand implements Callable<Integer> {
    private static final int USUAL_WIDTH = 100;
    private static final int USUAL_ROWS = 30;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "result folder of a run")
    private Path folder;

    @ArgGroup
    private Question question;

    @Option(
            names = "--replication",
            paramLabel = "R",
            description = "only this replication (default: 0 where one frame, decision, round or UD is shown)")
    private Integer replication;

    @Option(
            names = "--round",
            paramLabel = "R",
            description = "only this round (--gantt, --critical-path: default the longest)")
    private Integer round;

    @Option(names = "--ud", paramLabel = "K", description = "only this UD; alone: its story, round by round")
    private Integer ud;

    @Option(
            names = "--json",
            description = "with --frame and --decision: JSON, complete enough to recompute it elsewhere")
    private boolean json;

    @Option(names = "--csv", description = "with --stages, --columns and --sql: CSV")
    private boolean csv;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "with --gantt: how many UDs, the latest first (default: 30)")
    private Integer rows;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "with --gantt: characters in a line (default: the terminal's width, or 100)")
    private Integer width;

    /** At most one of these. */
    static final class Question {
        @Option(names = "--frame", paramLabel = "N", description = "one frame, drawn again from scenario and seed")
        private Long frame;

        @Option(
                names = "--decision",
                paramLabel = "N",
                description =
                        "decision N of a replication that decides by round, from 0, taken again from scenario and seed")
        private Long decision;

        @Option(names = "--stages", description = "the stages of UDs: when, where, how much, how fast")
        private boolean stages;

        @Option(names = "--stragglers", description = "who was last in each round, how late, and by which stage")
        private boolean stragglers;

        @Option(names = "--gantt", description = "a round as a chart, the latest UDs first")
        private boolean gantt;

        @Option(
                names = "--critical-path",
                description =
                        "which stages determined the end of a round, and how long it takes with an average straggler")
        private boolean criticalPath;

        @Option(
                names = "--sql",
                paramLabel = "SELECT",
                description = "a query on the tables of the run, which --columns lists")
        private String sql;

        @Option(names = "--columns", description = "the tables of the run, and what each of their columns holds")
        private boolean columns;

        @Option(
                names = "--check",
                description = "whether every file is what was written, one line each; exit code 3 if one is not")
        private boolean check;
    }

    @Override
    public Integer call() {
        requireSuited();
        PrintWriter out = spec.commandLine().getOut();
        if (question != null && question.check) {
            boolean intact = new CheckView(out).isIntact(folder);
            out.flush();
            return intact ? ExitCode.OK : SplitwaveCommand.RUN_FAILED;
        }
        try (OpenRun run = OpenRun.at(folder)) {
            run.requireReplication(replication);
            run.requireUserDevice(ud);
            run.requireRound(round, shown());
            answer(run, out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void requireSuited() {
        if (question == null) {
            if (ud == null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "expected one of --frame, --decision, --stages, --stragglers, --gantt, --critical-path, --sql, --columns,"
                                + " --check, --ud, found none");
            }
            refuse("the story of a UD", given("--json", json), given("--csv", csv), ofGantt());
        } else if (question.frame != null) {
            refuse("--frame", given("--round", round), given("--ud", ud), given("--csv", csv), ofGantt());
        } else if (question.decision != null) {
            refuse("--decision", given("--round", round), given("--ud", ud), given("--csv", csv), ofGantt());
        } else if (question.stages) {
            refuse("--stages", given("--json", json), ofGantt());
        } else if (question.stragglers) {
            refuse("--stragglers", given("--ud", ud), given("--json", json), given("--csv", csv), ofGantt());
        } else if (question.gantt) {
            refuse("--gantt", given("--json", json), given("--csv", csv));
        } else if (question.criticalPath) {
            refuse("--critical-path", given("--ud", ud), given("--json", json), given("--csv", csv), ofGantt());
        } else if (question.columns) {
            refuse(
                    "--columns",
                    given("--replication", replication),
                    given("--round", round),
                    given("--ud", ud),
                    given("--json", json),
                    ofGantt());
        } else if (question.check) {
            refuse(
                    "--check",
                    given("--replication", replication),
                    given("--round", round),
                    given("--ud", ud),
                    given("--json", json),
                    given("--csv", csv),
                    ofGantt());
        } else {
            refuse(
                    "--sql",
                    given("--replication", replication),
                    given("--round", round),
                    given("--ud", ud),
                    given("--json", json),
                    ofGantt());
        }
        requireAtLeastOne("--rows", rows);
        requireAtLeastOne("--width", width);
        if (width != null && width > GanttView.WIDEST) {
            throw new BadRequestException(
                    "--width: expected a whole number of at most " + GanttView.WIDEST + ", found " + width);
        }
    }

    private void answer(OpenRun run, PrintWriter out) {
        if (question == null) {
            try (StoredRun stored = StoredRun.open(folder)) {
                new UdStory(stored, ud).tell(shown(), round, out);
            }
        } else if (question.frame != null) {
            new FrameView(run).print(replication == null ? 0 : replication, question.frame, json, out);
        } else if (question.decision != null) {
            new DecisionView(run).print(replication == null ? 0 : replication, question.decision, json, out);
        } else if (question.stages) {
            sayWhichIsShown(run, out);
            new StageView(run).print(filter(), csv, out);
        } else if (question.columns) {
            new ColumnsView(run.words()).print(csv, out);
        } else if (question.stragglers) {
            sayWhichIsShown(run, out);
            new StragglerView(run).print(filter(), out);
        } else {
            try (StoredRun stored = StoredRun.open(folder)) {
                answer(run, stored, out);
            }
        }
    }

    private void answer(OpenRun run, StoredRun stored, PrintWriter out) {
        if (question.sql != null) {
            try (Answer answer = stored.tables().ask(question.sql)) {
                SqlView.print(answer, csv, out);
            }
            return;
        }
        PlayedRound played = RoundChoice.of(stored, replication, round, ud);
        if (question.gantt) {
            int columns = width != null ? width : Terminal.columns() > 0 ? Terminal.columns() : USUAL_WIDTH;
            new GanttView(stored.words(), played, columns, rows == null ? USUAL_ROWS : rows, ud).print(out);
        } else {
            CriticalPathView view = new CriticalPathView(stored.words(), played);
            view.print(out);
            printAgain(run, stored, view, out);
        }
    }

    private static void printAgain(OpenRun run, StoredRun stored, CriticalPathView view, PrintWriter out) {
        Scenario scenario;
        try {
            scenario = run.scenarioToPlay();
        } catch (PluginException cannot) {
            out.println("The round is not simulated again: " + cannot.getMessage() + ".");
            return;
        } catch (MismatchException changed) {
            out.println("The round could not be simulated again: " + changed.getMessage() + ".");
            return;
        }
        Systems.of(scenario).roundsAgain(scenario, stored).ifPresent(again -> view.printAgain(again, out));
    }

    /**
     * The replication asked for; 0 if only a round or a UD was given, as each replication has its own; otherwise null.
     */
    private Integer shown() {
        return replication == null && (round != null || ud != null) ? Integer.valueOf(0) : replication;
    }

    /** CSV has a column for it. */
    private void sayWhichIsShown(OpenRun run, PrintWriter out) {
        if (!csv && replication == null && shown() != null && run.replications() > 1) {
            out.println("Replication 0 of " + run.replications() + "; --replication R shows another.");
        }
    }

    private Filter filter() {
        Filter filter = Filter.all();
        if (shown() != null) {
            filter = filter.replication(shown());
        }
        if (round != null) {
            filter = filter.round(round);
        }
        if (ud != null) {
            filter = filter.ud(ud);
        }
        return filter;
    }

    private String ofGantt() {
        return rows != null ? "--rows" : given("--width", width);
    }

    /** The option, if it was given; otherwise null. */
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

    private static void requireAtLeastOne(String option, Integer value) {
        if (value != null && value < 1) {
            throw new BadRequestException(option + ": expected a whole number of at least 1, found " + value);
        }
    }
}
