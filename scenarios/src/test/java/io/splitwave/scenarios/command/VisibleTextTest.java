package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others have named is shown on a terminal and not obeyed by it. */
class VisibleTextTest {
    @TempDir
    private Path folder;

    @Test
    void controlCharactersAreSeenAndOthersStay() {
        assertThat(VisibleText.of("no-irs, 50 µs, 5 × 2, 見\n\tmore")).isEqualTo("no-irs, 50 µs, 5 × 2, 見\n\tmore");
        assertThat(VisibleText.of("windows\r\n")).isEqualTo("windows\r\n");
        assertThat(VisibleText.of("a\033[2Jb\007c\u009bd\177e\rf\0"))
                .isEqualTo("a\\u001b[2Jb\\u0007c\\u009bd\\u007fe\\u000df\\u0000");
        assertThat(VisibleText.of("x\u202ey\u2066z\u2028")).isEqualTo("x\\u202ey\\u2066z\\u2028");
    }

    @Test
    void everyWayOfWritingIsSeen() throws IOException {
        StringWriter terminal = new StringWriter();
        try (VisibleText text = new VisibleText(terminal)) {
            text.write('\033');
            text.write("-\033-".toCharArray(), 1, 1);
            text.write("-\033-", 1, 2);
            text.append("\033\n");
            PrintWriter printed = new PrintWriter(text);
            printed.printf("%s", "\033");
            printed.flush();
        }
        assertThat(terminal.toString()).isEqualTo("\\u001b\\u001b\\u001b-\\u001b\n\\u001b");
    }

    /** Whatever a user types or names is quoted in a message some time. */
    @Test
    void messagesQuoteWithoutObeying() throws IOException {
        Session session = new Session(folder);
        session.write("bad.yaml", "name: x\n\"ud.\\e[31mcount\": 3\n");
        String evil = "\033]0;title\007";
        for (String[] words : new String[][] {
            {evil},
            {"run", evil},
            {"run", "quickstart", "--" + evil},
            {"run", "quickstart", "--set", evil},
            {"run", "quickstart", "--set", "ud.count=" + evil},
            {"run", "quickstart", "--replications", evil},
            {"run", session.path("bad.yaml")},
            {"inspect", session.path(evil), "--stragglers"},
            {"resume", session.path(evil)},
            {"merge", session.path(evil), "--out", session.path("x")},
            {"report", session.path(evil)},
            {"presets", evil},
            {"systems", evil},
            {"networks", evil},
            {"compare", "quickstart", "--schemes", evil},
            {"sweep", "quickstart", "--set", "ud.count=${" + evil + "}", "--out", session.path("y")},
            {"reproduce", evil},
            {"validate", "quickstart", "--set", "optimizer.scheme=" + evil}
        }) {
            Session.Answer answer = session.type(words);
            assertThat(answer.exitCode()).as(String.join(" ", words)).isEqualTo(2);
            assertThat(answer.err()).as(String.join(" ", words)).doesNotContain("\033", "\007");
        }
    }

    /** A name after an at sign is a name, and no file of further arguments. */
    @Test
    void argumentsAreNotReadFromFiles() throws IOException {
        Session session = new Session(folder);
        Path file = session.write("more", "--version\n");
        assertThat(session.type("@" + file).problems().get(0)).startsWith("splitwave: unknown command '@" + file + "'");
        assertThat(session.type("run", "@" + file).problem()).contains("@" + file);
    }
}
