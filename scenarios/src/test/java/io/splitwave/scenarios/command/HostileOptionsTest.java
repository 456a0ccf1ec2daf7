package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every option of every command with values that are wrong nearly everywhere. */
class HostileOptionsTest {
    private static final String SMALL =
            " --set horizon.frames=1 --set horizon.rounds=1 --set ud.count=2 --set irs.elements=4"
                    + " --set accessPoint.antennas=2 --quiet";

    /** A command that works as it stands, or lacks a question; what is drawn is put behind it. */
    private static final Map<String, String> WORKING = Map.ofEntries(
            Map.entry("run", "quickstart --replications 2 --out OUT" + SMALL),
            Map.entry("sweep", "quickstart --set replications=2 --set optimizer.maxIterations=[1,2] --out OUT" + SMALL),
            Map.entry("compare", "quickstart --set replications=2 --schemes ao,no-dt" + SMALL),
            Map.entry("resume", "RUN --quiet"),
            Map.entry("merge", "SHARD --out OUT"),
            Map.entry("inspect", "RUN"),
            Map.entry("report", "RUN"),
            Map.entry("reproduce", "no-such-figure"),
            Map.entry("validate", "quickstart"),
            Map.entry("presets", ""),
            Map.entry("systems", "vrsl"),
            Map.entry("networks", ""),
            Map.entry("leakage", "adaptive-5g"),
            Map.entry(
                    "train-estimator",
                    "adaptive-5g --set estimator.training=2 --set estimator.test=2 --set estimator.lstm.hidden=4 --quiet"),
            Map.entry("help", ""));

    /** The first takes minutes, --compare and --log write into the folder that the tests run in, a log is for a process. */
    private static final Set<String> LEFT_OUT = Set.of("--physics", "--compare", "--help", "--log", "--verbose");

    /** As many as that are a long day and no mistake. */
    private static final Set<String> NO_COUNT = Set.of("2147483647");

    @TempDir
    private Path folder;

    @Test
    void few() throws IOException {
        judge(1, 100);
    }

    @Test
    @Tag("slow")
    void many() throws IOException {
        judge(2, 2500);
    }

    private void judge(long seed, int cases) throws IOException {
        Session session = new Session(folder);
        Hostile hostile = new Hostile(session);
        Mutations mutations = new Mutations(seed);
        session.type(("run quickstart --replications 2 --out " + session.path("kept") + SMALL).split(" "))
                .isDone();
        session.type(("run quickstart --replications 2 --shard 1/2 --out " + session.path("part") + SMALL).split(" "))
                .isDone();
        session.write("file", "no folder\n");
        Files.createDirectory(folder.resolve("empty"));
        CommandLine root = SplitwaveCommand.line(
                new PrintWriter(PrintWriter.nullWriter()), new PrintWriter(PrintWriter.nullWriter()), folder);
        List<String> commands = root.getSubcommands().keySet().stream().sorted().toList();
        assertThat(WORKING.keySet()).containsExactlyInAnyOrderElementsOf(commands);
        for (int number = 0; number < cases; number++) {
            ResultFiles.copy(folder.resolve("kept"), folder.resolve("run"));
            ResultFiles.copy(folder.resolve("part"), folder.resolve("shard"));
            String command = commands.get(number % commands.size());
            hostile.type(
                    number,
                    words(command, root.getSubcommands().get(command), session, mutations)
                            .toArray(String[]::new));
        }
        assertThat(hostile.refused()).as("refused").isGreaterThan(cases / 4);
        assertThat(hostile.accepted()).as("accepted").isGreaterThan(cases / 20);
    }

    private List<String> words(String name, CommandLine command, Session session, Mutations mutations) {
        List<String> words = new ArrayList<>(List.of(name));
        for (String word : WORKING.get(name).split(" ")) {
            boolean other = mutations.below(20) == 0 && !word.startsWith("-") && !name.equals("reproduce");
            String meant = word.replace("RUN", session.path("run"))
                    .replace("SHARD", session.path("shard"))
                    .replace("OUT", session.path("out"));
            if (!word.isEmpty()) {
                words.add(other ? value("", Path.class, session, mutations) : meant);
            }
        }
        List<OptionSpec> options = command.getCommandSpec().options().stream()
                .filter(option -> !LEFT_OUT.contains(option.longestName()))
                .toList();
        for (int more = mutations.below(3); more >= 0 && !options.isEmpty(); more--) {
            OptionSpec option = mutations.oneOf(options);
            words.add(option.longestName());
            if (option.arity().max() > 0) {
                words.add(value(option.longestName(), type(option), session, mutations));
            }
        }
        return words;
    }

    private static Class<?> type(ArgSpec option) {
        return option.auxiliaryTypes().length > 0 ? option.auxiliaryTypes()[0] : option.type();
    }

    private static String value(String option, Class<?> type, Session session, Mutations mutations) {
        if (type == Path.class) {
            return session.path(mutations.oneOf(
                    List.of("run", "shard", "file", "empty", "none", "file/below", "a b", "\u00E9", "%s", "out")));
        }
        String value = mutations.value();
        return option.contains("replications") && NO_COUNT.contains(value) ? "-1" : value;
    }
}
