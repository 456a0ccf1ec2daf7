package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.text.Nearest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The problem with a command line, in one line: what was expected, what was found, what was probably meant. */
final class UsageMessage {

    private UsageMessage() {}

    static String of(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing(), missing);
        }
        if (wrong instanceof MutuallyExclusiveArgsException || wrong instanceof MaxValuesExceededException) {
            return "expected one of " + alternatives(command) + ", found more than one";
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + ": expected once, found more than once";
        }
        if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return name(wrong.getArgSpec()) + ": expected " + kind(wrong.getArgSpec()) + ", found '" + wrong.getValue()
                    + "'";
        }
        return wrong.getMessage();
    }

    private static String unmatched(String found, CommandSpec command) {
        if (found.startsWith("-")) {
            String option = found.contains("=") ? found.substring(0, found.indexOf('=')) : found;
            return "unknown option '" + option + "'"
                    + didYouMean(option, command.optionsMap().keySet());
        }
        if (command.subcommands().isEmpty()) {
            return "unexpected argument '" + found + "'";
        }
        return unknownCommand(found, command);
    }

    /** The message for an unknown word in the place of a command's name. */
    static String unknownCommand(String found, CommandSpec command) {
        Collection<String> commands = command.subcommands().keySet();
        String meant = didYouMean(found, commands);
        return "unknown command '" + found + "'"
                + (meant.isEmpty() ? "; there are " + String.join(", ", commands) : meant);
    }

    private static String didYouMean(String found, Collection<String> names) {
        return Nearest.of(found, names)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    private static String missing(List<ArgSpec> missing, MissingParameterException wrong) {
        if (missing.size() > 1) {
            return "expected one of " + alternatives(wrong.getCommandLine().getCommandSpec()) + ", found none";
        }
        ArgSpec only = missing.get(0);
        return only.isPositional()
                ? only.paramLabel() + " is missing"
                : name(only) + ": expected " + only.paramLabel() + " after it, found nothing";
    }

    /** The options of which one is needed, as the usage of the command shows them. */
    private static String alternatives(CommandSpec command) {
        return command.argGroups().stream()
                .flatMap(group -> group.options().stream())
                .map(OptionSpec::longestName)
                .collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String kind(ArgSpec argument) {
        return argument.type() == Path.class ? "a path" : "a whole number";
    }

    /** The line that shows where help is. */
    static String hint(CommandLine command) {
        return "Try '" + command.getCommandSpec().qualifiedName() + " --help'.";
    }
}
