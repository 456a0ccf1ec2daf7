package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.AwaitedServer;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.StragglerTally;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal shows of rounds in which a server is last: round 0 with UD 1 last at 8 s, round 1 with the trainer at 13 s. */
class AwaitedServerViewsTest {
    @TempDir
    private static Path folder;

    private static StoredRun run;

    @BeforeAll
    static void store() {
        run = StoredRun.open(
                StoredSamples.write(folder.resolve("run"), AwaitedServer.WORDS, "sample", AwaitedServer.rows(3, 12)));
    }

    @AfterAll
    static void close() {
        run.close();
    }

    private static List<String> lines(Consumer<PrintWriter> view) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        view.accept(out);
        out.flush();
        return text.toString().lines().toList();
    }

    private static String headline(int round) {
        return RoundChoice.headline(run.words(), run.round(0, 0, round));
    }

    @Test
    void theHeadlineNamesWhoWasLast() {
        assertThat(headline(0)).endsWith(": 10 s, UD 1 was last, 2 s behind the median UD");
        assertThat(headline(1)).endsWith(": 15 s, the server training was last, 5 s after the last UD");
    }

    @Test
    void thePathOfTheRoundHasNoUd() {
        List<String> lines = lines(out -> new CriticalPathView(run.words(), run.round(0, 0, 1)).print(out));
        assertThat(lines.subList(1, lines.size())).noneMatch(line -> line.contains("UD 1"));
        assertThat(lines)
                .contains("server training began train at 12 s, when generator was done with generate.")
                .contains("aggregator began aggregate at 13 s, when server training was done with train.");
    }

    @Test
    void aStoryTellsThatTheUdWaited() {
        List<String> lines = lines(out -> new UdStory(run, 1).tell(0, null, out));
        assertThat(lines)
                .contains("  It is done after 8 s, last of 2; the median UD took 6 s.")
                .contains("  It is done after 8 s, last of the 2 UDs, and waits 5 s for the server training.")
                .contains("Over 2 rounds: last in 1, 8 s on average.");
        assertThat(lines(out -> new UdStory(run, 0).tell(0, 1, out)))
                .contains("  It is done after 4 s, as number 1 of 2, and waits 11 s for the end of the round.");
    }

    @Test
    void theTallyHasALineForTheServer() {
        StragglerTally tally = new StragglerTally(run.words());
        tally.add(run.rounds(0));
        assertThat(tally.awaited())
                .extracting(late -> StragglerLines.line(run.words(), late))
                .containsExactly(
                        "the server training: last in 1 round, 5 s after the last UD on average, mostly by the generator");
        assertThat(tally.latest(3))
                .extracting(late -> StragglerLines.line(run.words(), late))
                .containsExactly("UD 1: last in 1 round, 2 s behind the median UD on average, mostly by compute");
    }
}
