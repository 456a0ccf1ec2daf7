package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ManualTest {
    @TempDir
    private Path folder;

    @Test
    void eachCommandHasAPageWithAllItsOptions() throws IOException {
        Manual.write(folder);
        CommandLine line =
                SplitwaveCommand.line(new PrintWriter(System.out), new PrintWriter(System.err), Path.of("unused"));
        requirePage(line.getCommandSpec());
        line.getSubcommands().values().forEach(each -> requirePage(each.getCommandSpec()));
        try (Stream<Path> pages = Files.list(folder.resolve("man/man1"))) {
            assertThat(pages).hasSize(1 + line.getSubcommands().size());
        }
    }

    @Test
    void theFirstPageSaysWhatCodesAndVariablesMean() throws IOException {
        Manual.write(folder);
        String page = Files.readString(folder.resolve("man/man1/splitwave.1"));
        assertThat(page).contains(".SH \"EXIT STATUS\"\n.TP\n\\fB0\\fR\ndone").contains("\\fB143\\fR\n");
        Environment.variables().forEach(variable -> assertThat(page).contains("\\fB" + variable.name() + "\\fR\n"));
    }

    @Test
    void theGuideNamesTheSameCodesAndVariables() throws IOException {
        String guide = Files.readString(Path.of("COMMANDS.md"));
        Environment.variables().forEach(variable -> assertThat(guide).contains("| `" + variable.name() + "` |"));
        CommandLine line =
                SplitwaveCommand.line(new PrintWriter(System.out), new PrintWriter(System.err), Path.of("unused"));
        line.getCommandSpec().usageMessage().exitCodeList().keySet().forEach(code -> assertThat(guide)
                .containsPattern("\\n\\|[^|]*\\b" + code + "\\b[^|]*\\|"));
    }

    @Test
    void noLineOfAPageIsARequestByAccident() throws IOException {
        Manual.write(folder);
        List<Path> pages;
        try (Stream<Path> files = Files.list(folder.resolve("man/man1"))) {
            pages = files.toList();
        }
        for (Path page : pages) {
            assertThat(Files.readAllLines(page))
                    .filteredOn(line -> line.startsWith(".") || line.startsWith("'"))
                    .allMatch(line -> line.matches("\\.(TH|SH|TP|PP|B|nf|fi)( .*)?"));
        }
    }

    @Test
    void completionKnowsTheCommands() throws IOException {
        Manual.write(folder);
        assertThat(Files.readString(folder.resolve("completion/splitwave.bash")))
                .contains("complete -F _complete_splitwave", "'--replications'", "reproduce");
    }

    private void requirePage(CommandSpec command) {
        Path page = folder.resolve("man/man1/" + command.qualifiedName("-") + ".1");
        assertThat(page).isRegularFile();
        command.options()
                .forEach(option ->
                        assertThat(page).content().contains(option.longestName().replace("-", "\\-")));
    }
}
