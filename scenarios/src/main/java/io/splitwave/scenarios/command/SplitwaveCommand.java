package io.splitwave.scenarios.command;

import io.splitwave.network.channel.ComplexProduct;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.campaign.MismatchException;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.plugin.Blame;
import io.splitwave.scenarios.plugin.PluginException;
import io.splitwave.scenarios.progress.PhaseLog;
import io.splitwave.scenarios.system.Release;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.logging.log4j.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line: the parts that all commands share, such as the handling of failures. */
@Command(
        name = "splitwave",
        versionProvider = Version.class,
        description = "Simulates distributed learning over wireless networks: channels, decisions, stages, rounds.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, and all that was printed arrived",
            "2:the request cannot be met: usage, scenario, folder; nothing was written",
            "3:the run failed on the way, standard output accepted no more, or a check found something",
            "130:interrupted by Ctrl-C; what was finished is kept",
            "141:the reader of standard output has gone",
            "143:ended by a termination signal; what was finished is kept"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  splitwave run quickstart --out results/quickstart",
            "  splitwave inspect results/quickstart --stragglers"
        })
final class SplitwaveCommand implements Runnable {
    /** Bad usage or a bad scenario: nothing was written. */
    static final int BAD_INPUT = ExitCode.USAGE;

    /** The run failed. */
    static final int RUN_FAILED = 3;

    /** The reader of standard output has closed it: the code of a shell for a program that SIGPIPE, 13, has ended. */
    static final int READER_GONE = 128 + 13;

    /** Most problems of a scenario that are printed; a file with more is probably not a scenario. */
    private static final int MOST_PROBLEMS = 20;

    private final Path results;
    private final List<Path> plugins = new ArrayList<>();
    private boolean verbose;
    private Path log;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "print this help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "print the version")
    private boolean version;

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "take plug-ins from the jars in DIR, too; may be given several times")
    private void plugins(List<Path> folders) {
        plugins.addAll(folders);
    }

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "say on standard error what is going on, a line for each phase")
    private void verbose(boolean asked) {
        verbose = asked;
    }

    @Option(
            names = "--log",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "append phases, warnings and problems to FILE, with times")
    private void log(Path file) {
        log = file;
    }

    private SplitwaveCommand(Path results) {
        this.results = results;
    }

    /**
     * The command line, ready to execute.
     *
     * @param out where answers go
     * @param err where problems and progress go
     * @param results where runs without {@code --out} make their folders
     */
    static CommandLine line(PrintWriter out, PrintWriter err, Path results) {
        return line(out, err, results, name -> true);
    }

    /**
     * The command line, ready to execute what was typed. It knows the names and descriptions of all commands, but options only
     * of those that were typed: to read the options of all takes longer than most commands.
     *
     * @param out where answers go
     * @param err where problems and progress go
     * @param results where runs without {@code --out} make their folders
     * @param arguments what was typed
     */
    static CommandLine line(PrintWriter out, PrintWriter err, Path results, String... arguments) {
        return line(
                out, err, results, Set.of(Arrays.stream(arguments).distinct().toArray(String[]::new))::contains);
    }

    private static CommandLine line(PrintWriter out, PrintWriter err, Path results, Predicate<String> whole) {
        SplitwaveCommand root = new SplitwaveCommand(results);
        CommandLine line = new CommandLine(root);
        Subcommands.addTo(line, whole);
        return line.setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setExecutionStrategy(root::execute)
                .setParameterExceptionHandler(SplitwaveCommand::explainUsage)
                .setExecutionExceptionHandler(SplitwaveCommand::explainFailure);
    }

    Path results() {
        return results;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: " + Subcommands.names());
    }

    private static int explainUsage(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        say(err, UsageMessage.of(wrong));
        err.println(UsageMessage.hint(wrong.getCommandLine()));
        return BAD_INPUT;
    }

    private static int explainFailure(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof CheckedOutput.FailedException failed) {
            return explain(failed, err);
        }
        try {
            command.getOut().flush();
        } catch (CheckedOutput.FailedException failed) {
            say(err, failed.getMessage()); // and then what failed before it
        }
        if (failure instanceof ScenarioException bad) {
            bad.problems().stream().limit(MOST_PROBLEMS).forEach(problem -> say(err, problem.toString()));
            if (bad.problems().size() > MOST_PROBLEMS) {
                say(err, "and " + (bad.problems().size() - MOST_PROBLEMS) + " more problems");
            }
            return BAD_INPUT;
        }
        if (failure instanceof BadRequestException
                || failure instanceof PluginException
                || failure instanceof MismatchException
                || failure instanceof UnusableFileException
                || failure instanceof ResultFolderException
                || failure instanceof TableStoreException) {
            say(err, failure.getMessage());
            return BAD_INPUT;
        }
        if (failure instanceof RunFailedException) {
            say(err, failure.getMessage());
        } else {
            say(
                    err,
                    Blame.of(failure)
                            .map(plugin -> plugin + " failed: " + failure)
                            .orElse("this should not happen; please report it with the scenario: " + failure));
        }
        // created here and not in a field: starting the logger takes longer than most commands
        LogManager.getLogger(SplitwaveCommand.class).debug("the run failed", failure);
        return RUN_FAILED;
    }

    /** Help and version are printed by the parser itself, which has its own exit code for an unknown word. */
    private int execute(CommandLine.ParseResult parsed) {
        CommandLine.RunLast last = new CommandLine.RunLast();
        try {
            if (asksForHelp(parsed)) {
                return last.execute(parsed); // whatever is wrong with a plug-in
            }
            beginLog(parsed);
            try (PluginsInForce inForce = new PluginsInForce(plugins)) {
                return inForce.during(() -> last.execute(parsed));
            }
        } catch (CheckedOutput.FailedException | BadRequestException | PluginException failed) {
            throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), failed.getMessage(), failed);
        }
    }

    private void beginLog(CommandLine.ParseResult parsed) {
        if (log != null) {
            try {
                Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                        .close();
            } catch (IOException e) {
                throw new BadRequestException("--log: expected a file that can be written, found " + log);
            }
        }
        PhaseLog.choose(verbose, log);
        PhaseLog.phase(
                "splitwave %s on Java %s: %s",
                Release.current().version(),
                System.getProperty("java.version"),
                String.join(" ", parsed.originalArgs()));
        if (log != null) {
            PhaseLog.step("products of matrices %s", ComplexProduct.ofThisJava().how());
        }
    }

    private static boolean asksForHelp(CommandLine.ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .anyMatch(line -> line.isUsageHelpRequested()
                        || line.isVersionHelpRequested()
                        || line.getCommandSpec().userObject() instanceof HelpCommand);
    }

    /** Standard output accepts no more: an error, unless its reader has closed it. */
    static int explain(CheckedOutput.FailedException failed, PrintWriter err) {
        if (failed.isReaderGone()) {
            return READER_GONE;
        }
        say(err, failed.getMessage());
        return RUN_FAILED;
    }

    /** One line for each problem, even if the text has line breaks. */
    private static void say(PrintWriter err, String problem) {
        err.println("splitwave: " + VisibleText.of(problem.strip().replaceAll("\\R\\s*", " ")));
    }
}
