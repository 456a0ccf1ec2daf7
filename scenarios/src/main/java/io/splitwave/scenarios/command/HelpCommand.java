package io.splitwave.scenarios.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The help of a command, for users who type {@code help run} rather than {@code run --help}. */
@Command(
        name = "help",
        description = "Prints the help of a command, as its option --help does.",
        footerHeading = "%nExample:%n",
        footer = {"  splitwave help", "  splitwave help run"})
final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "of which command (default: of all)")
    private String command;

    @Override
    public Integer call() {
        CommandLine all = spec.parent().commandLine();
        CommandLine asked = command == null ? all : all.getSubcommands().get(command);
        if (asked == null) {
            throw new ParameterException(spec.commandLine(), UsageMessage.unknownCommand(command, spec.parent()));
        }
        asked.usage(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
