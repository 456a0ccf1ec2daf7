package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HelpTest {
    private static final int TERMINAL_WIDTH = 80;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "resume",
                "merge",
                "sweep",
                "compare",
                "reproduce",
                "validate",
                "presets",
                "systems",
                "networks",
                "train-estimator",
                "inspect",
                "report",
                "help"
            })
    void helpFitsATerminalAndShowsAnExample(String command) {
        String[] arguments = command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
        Session.Answer answer = new Session(folder).type(arguments).isDone();
        assertThat(answer.out())
                .contains("Usage: splitwave")
                .contains("Example:")
                .contains("  splitwave ");
        assertThat(answer.out().lines()).allMatch(line -> line.length() <= TERMINAL_WIDTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "resume",
                "merge",
                "sweep",
                "compare",
                "reproduce",
                "validate",
                "presets",
                "systems",
                "networks",
                "train-estimator",
                "inspect",
                "report",
                "help"
            })
    void everyExampleWorksAsPrinted(String command) {
        Session session = new Session(folder);
        List<String[]> examples = examples(command);
        assertThat(examples).isNotEmpty();
        for (String[] example : examples) {
            session.type(example).isDone();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "inspect", "help"})
    void helpIsACommandToo(String command) {
        Session session = new Session(folder);
        String[] asCommand = command.isEmpty() ? new String[] {"help"} : new String[] {"help", command};
        String[] asOption = command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
        assertThat(session.type(asCommand).isDone().out())
                .isEqualTo(session.type(asOption).isDone().out());
    }

    @Test
    void helpOnWhatIsNoCommandIsRefused() {
        assertThat(new Session(folder).type("help", "rum").usageProblem("splitwave help"))
                .isEqualTo("splitwave: unknown command 'rum'; did you mean run?");
    }

    @Test
    void theVersionNamesProgramAndJava() {
        assertThat(new Session(folder).type("--version").isDone().out().lines())
                .hasSize(2)
                .first()
                .asString()
                .matches("splitwave \\d+\\.\\d+\\.\\d+.*");
    }

    /** The examples in a command's help, with results below the test's folder and runs kept short. */
    private List<String[]> examples(String command) {
        CommandLine root =
                SplitwaveCommand.line(new PrintWriter(System.out), new PrintWriter(System.err), Path.of("unused"));
        CommandLine asked = command.isEmpty() ? root : root.getSubcommands().get(command);
        List<String[]> examples = new ArrayList<>();
        for (String line : asked.getCommandSpec().usageMessage().footer()) {
            String typed = line.strip().replaceFirst(" > \\S+$", "");
            assertThat(typed).startsWith("splitwave ");
            // words as a shell splits them: a quoted one may hold blanks
            List<String> words = Pattern.compile("[\"']([^\"']*)[\"']|\\S+")
                    .matcher(typed)
                    .results()
                    .map(word -> word.group(1) == null ? word.group() : word.group(1))
                    .skip(1)
                    .map(word ->
                            word.startsWith("results/") ? folder.resolve(word).toString() : word)
                    .toList();
            examples.add(
                    switch (words.get(0)) {
                        case "run" -> with(words, "--set", "horizon.frames=4", "--replications", "2", "--quiet");
                        case "reproduce" -> with(words, "--quiet");
                        default -> words.toArray(String[]::new);
                    });
        }
        return examples;
    }

    private static String[] with(List<String> example, String... more) {
        List<String> words = new ArrayList<>(example);
        words.addAll(Arrays.asList(more));
        return words.toArray(String[]::new);
    }
}
