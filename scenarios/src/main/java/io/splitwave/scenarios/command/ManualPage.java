package io.splitwave.scenarios.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The page of one command for {@code man}, in the language of its macros, made of what {@code --help} prints. */
final class ManualPage {
    private final CommandSpec command;
    private final String version;
    private final StringBuilder text = new StringBuilder();

    /**
     * A page that is written at once.
     *
     * @param command the root command or one of its subcommands
     * @param version of the program, for the foot of the page
     */
    ManualPage(CommandSpec command, String version) {
        this.command = command;
        this.version = version;
        write();
    }

    /** The name of the page: {@code splitwave-run} for the command {@code run}. */
    String name() {
        return command.qualifiedName("-");
    }

    /** The page, in the language of {@code man}. */
    String text() {
        return text.toString();
    }

    private void write() {
        UsageMessageSpec usage = command.usageMessage();
        List<String> description =
                Stream.of(usage.description()).map(ManualPage::plain).toList();
        line(".TH \"" + name().toUpperCase(Locale.ROOT) + "\" \"1\" \"\" \"splitwave " + version + "\" \"Splitwave\"");
        section("NAME");
        line(escaped(name()) + " \\- " + escaped(firstSentence(description)));
        section("SYNOPSIS");
        line(".B " + escaped(command.qualifiedName()));
        line(escaped(synopsis()));
        section("DESCRIPTION");
        description.forEach(part -> {
            line(".PP");
            line(escaped(part));
        });
        arguments();
        commands();
        exitCodes(usage);
        if (command.parent() == null) {
            section("ENVIRONMENT");
            Environment.variables().forEach(variable -> entry(variable.name(), variable.meaning()));
        }
        section("EXAMPLES");
        line(".nf");
        Stream.of(usage.footer()).map(ManualPage::plain).forEach(example -> line(escaped(example.strip())));
        line(".fi");
        section("SEE ALSO");
        line(seeAlso());
    }

    private void arguments() {
        if (!command.positionalParameters().isEmpty()) {
            section("ARGUMENTS");
            for (PositionalParamSpec parameter : command.positionalParameters()) {
                entry(parameter.paramLabel(), described(parameter));
            }
        }
        section("OPTIONS");
        for (OptionSpec option : command.options()) {
            String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
            entry(String.join(", ", option.names()) + label, described(option));
        }
    }

    private void commands() {
        Map<String, CommandLine> subcommands = command.subcommands();
        if (!subcommands.isEmpty()) {
            section("COMMANDS");
            subcommands.forEach((name, line) -> entry(
                    name,
                    firstSentence(Stream.of(line.getCommandSpec().usageMessage().description())
                            .map(ManualPage::plain)
                            .toList())));
        }
    }

    private void exitCodes(UsageMessageSpec usage) {
        if (!usage.exitCodeList().isEmpty()) {
            section("EXIT STATUS");
            usage.exitCodeList().forEach((code, meaning) -> entry(code.strip(), plain(meaning)));
        }
    }

    private String seeAlso() {
        if (command.parent() != null) {
            return "\\fBsplitwave\\fR(1), for exit codes and environment";
        }
        return command.subcommands().keySet().stream()
                .map(name -> "\\fBsplitwave\\-" + escaped(name) + "\\fR(1)")
                .collect(Collectors.joining(", "));
    }

    private String synopsis() {
        String places = command.positionalParameters().stream()
                .map(place -> place.arity().min() > 0 ? place.paramLabel() : "[" + place.paramLabel() + "]")
                .collect(Collectors.joining(" "));
        String after = command.subcommands().isEmpty() ? places : "COMMAND";
        return ("[OPTIONS] " + after).strip();
    }

    private static String described(ArgSpec argument) {
        return Stream.of(argument.description()).map(ManualPage::plain).collect(Collectors.joining(" "));
    }

    private static String firstSentence(List<String> description) {
        String first = description.isEmpty() ? "" : description.get(0);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private void section(String title) {
        line(".SH \"" + title + "\"");
    }

    private void entry(String term, String meaning) {
        line(".TP");
        line("\\fB" + escaped(term) + "\\fR");
        line(escaped(meaning));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** What the help prints for a text of an annotation, without its line breaks. */
    private static String plain(String annotated) {
        return annotated.replace("%n", " ").replace("%%", "%").strip();
    }

    /** Text in which nothing is taken for a request or an escape. */
    private static String escaped(String plain) {
        String safe = plain.replace("\\", "\\e").replace("-", "\\-").replaceAll("\\R", " ");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
