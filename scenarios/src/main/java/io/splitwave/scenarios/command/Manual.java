package io.splitwave.scenarios.command;

import io.splitwave.scenarios.system.Release;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes what an installation has for {@code man} and for completion in a shell. The build starts it. */
public final class Manual {

    private Manual() {}

    /**
     * Writes {@code man/man1/splitwave.1}, a page for each command, and {@code completion/splitwave.bash}.
     *
     * @param arguments the folder, which is made if it does not exist
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    /**
     * Writes the files.
     *
     * @param folder where to
     * @throws IOException if a file cannot be written
     */
    static void write(Path folder) throws IOException {
        CommandLine line = SplitwaveCommand.line(
                new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), Path.of("results"));
        Path pages = Files.createDirectories(folder.resolve("man/man1"));
        for (ManualPage page : pages(line)) {
            Files.writeString(pages.resolve(page.name() + ".1"), page.text());
        }
        Path completion = Files.createDirectories(folder.resolve("completion"));
        Files.writeString(completion.resolve("splitwave.bash"), AutoComplete.bash("splitwave", line));
    }

    private static List<ManualPage> pages(CommandLine line) {
        String version = Release.current().version();
        List<ManualPage> pages = new ArrayList<>();
        pages.add(new ManualPage(line.getCommandSpec(), version));
        line.getSubcommands().values().forEach(each -> pages.add(new ManualPage(each.getCommandSpec(), version)));
        return pages;
    }
}
