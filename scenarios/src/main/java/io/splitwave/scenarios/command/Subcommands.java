package io.splitwave.scenarios.command;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, in the order of the help. */
final class Subcommands {
    private static final List<Class<?>> ALL = List.of(
            RunCommand.class,
            ResumeCommand.class,
            MergeCommand.class,
            SweepCommand.class,
            CompareCommand.class,
            ReproduceCommand.class,
            ValidateCommand.class,
            PresetsCommand.class,
            SystemsCommand.class,
            NetworksCommand.class,
            TrainEstimatorCommand.class,
            LeakageCommand.class,
            InspectCommand.class,
            ReportCommand.class,
            HelpCommand.class);

    private Subcommands() {}

    /**
     * Adds all of them to a command line: some whole, the others with what the list of commands shows of them.
     *
     * @param line without subcommands
     * @param whole which commands have their options, by name
     */
    static void addTo(CommandLine line, Predicate<String> whole) {
        for (Class<?> command : ALL) {
            String name = name(command);
            if (whole.test(name)) {
                line.addSubcommand(command);
            } else {
                CommandSpec named = CommandSpec.create().name(name);
                named.usageMessage()
                        .description(command.getAnnotation(Command.class).description());
                line.addSubcommand(name, named);
            }
        }
    }

    /** The names, as a sentence lists them. */
    static String names() {
        List<String> names = ALL.stream().map(Subcommands::name).toList();
        int last = names.size() - 1;
        return names.subList(0, last).stream().collect(Collectors.joining(", ")) + " or " + names.get(last);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
