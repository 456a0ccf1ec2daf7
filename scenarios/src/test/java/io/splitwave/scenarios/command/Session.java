package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A user at the command line, in this process: types a command in a folder, reads what comes back. */
final class Session {
    private final Path folder;

    Session(Path folder) {
        this.folder = folder;
    }

    /** Exit code and both outputs of a command. */
    record Answer(int exitCode, String out, String err) {

        Answer isDone() {
            assertThat(err).isEmpty();
            assertThat(exitCode).isZero();
            return this;
        }

        /** Bad input: exit code 2, nothing but the messages. */
        List<String> problems() {
            assertThat(exitCode).as(err).isEqualTo(2);
            assertThat(out).isEmpty();
            assertThat(err).doesNotContain("\tat ", "Exception");
            return err.lines().toList();
        }

        /** Bad usage: one message and where help is. */
        String usageProblem(String command) {
            assertThat(problems()).hasSize(2).last().isEqualTo("Try '" + command + " --help'.");
            return problems().get(0);
        }

        /** Bad input with one message. */
        String problem() {
            assertThat(problems()).hasSize(1);
            return problems().get(0);
        }
    }

    Answer type(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = SplitwaveCommand.line(
                        new PrintWriter(out, true), new PrintWriter(err, true), folder.resolve("results"))
                .execute(arguments);
        return new Answer(exitCode, out.toString(), err.toString());
    }

    /** A path in this folder, as an argument. */
    String path(String name) {
        return folder.resolve(name).toString();
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Everything below the folder, hidden files too. */
    List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.map(folder::relativize)
                    .map(Path::toString)
                    .filter(name -> !name.isEmpty())
                    .sorted()
                    .toList();
        }
    }
}
