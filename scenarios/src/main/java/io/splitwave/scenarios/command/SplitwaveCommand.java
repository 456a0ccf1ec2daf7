package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolderException;
import io.splitwave.scenarios.format.ScenarioException;
import io.splitwave.scenarios.run.RunFailedException;
import java.io.PrintWriter;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root of the command line: what all commands share, above all how they fail. */
@Command(
        name = "splitwave",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Simulates split learning over IRS-assisted wireless networks with digital twins.",
        subcommands = {RunCommand.class, ValidateCommand.class, PresetsCommand.class, InspectCommand.class},
        footerHeading = "%nExample:%n",
        footer = {"  splitwave run quickstart", "  splitwave run paper --set optimizer.scheme=no-dt --out results/no-dt"
        })
final class SplitwaveCommand implements Runnable {
    /** Bad usage or a bad scenario: nothing was written. */
    static final int BAD_INPUT = ExitCode.USAGE;

    /** The run failed on the way. */
    static final int RUN_FAILED = 3;

    /** Problems of a scenario that are printed; a file with more is not a scenario at all. */
    private static final int MOST_PROBLEMS = 20;

    private static final Logger LOG = LogManager.getLogger(SplitwaveCommand.class);

    @Spec
    private CommandSpec spec;

    static CommandLine line(PrintWriter out, PrintWriter err) {
        return new CommandLine(new SplitwaveCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(SplitwaveCommand::explainUsage)
                .setExecutionExceptionHandler(SplitwaveCommand::explainFailure);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: run, validate, presets or inspect");
    }

    private static int explainUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("splitwave: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return BAD_INPUT;
    }

    private static int explainFailure(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        PrintWriter err = command.getErr();
        if (failure instanceof ScenarioException bad) {
            bad.problems().stream().limit(MOST_PROBLEMS).forEach(problem -> err.println("splitwave: " + problem));
            if (bad.problems().size() > MOST_PROBLEMS) {
                err.println("splitwave: and " + (bad.problems().size() - MOST_PROBLEMS) + " more problems");
            }
            return BAD_INPUT;
        }
        if (failure instanceof ResultFolderException || failure instanceof BadRequestException) {
            err.println("splitwave: " + failure.getMessage());
            return BAD_INPUT;
        }
        if (failure instanceof RunFailedException) {
            err.println("splitwave: " + failure.getMessage());
            LOG.debug("run failed", failure);
            return RUN_FAILED;
        }
        LOG.error("unexpected failure; please report it with the scenario", failure);
        err.println("splitwave: unexpected failure: " + failure);
        return RUN_FAILED;
    }

    /**
     * The values of a repeatable option that may be absent.
     *
     * @param values null when the option was not given
     * @return never null
     */
    static <T> List<T> orEmpty(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
