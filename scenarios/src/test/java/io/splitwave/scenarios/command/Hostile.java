package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold whatever a user types or a file holds. */
final class Hostile {
    private static final Set<Integer> DOCUMENTED = Set.of(0, 2, 3);

    /** A stack trace, the sentence for faults of ours, a class of Java or ours, or a record as Java prints it. */
    private static final Pattern INTERNAL =
            Pattern.compile("\tat |should not happen|Exception|\\bjava\\.(?!\\w+:)|io\\.splitwave"
                    + "|[A-Z]\\w+\\[\\w+=|@[0-9a-f]{6,8}\\b|Optional\\[|\\bnull\\b(?!\\))");

    private static final Pattern NO_NUMBER = Pattern.compile("\\bNaN\\b|\\bInfinity\\b");

    private final Session session;
    private int accepted;
    private int refused;

    Hostile(Session session) {
        this.session = session;
    }

    /**
     * Types a command and judges what comes back.
     *
     * @param number which case it is, to find it again
     * @param words the command
     * @return the answer
     */
    Session.Answer type(int number, String... words) {
        Session.Answer answer = session.type(words);
        String typed = "case " + number + ": " + Arrays.toString(words) + " said " + answer.err();
        assertThat(answer.exitCode()).as(typed).isIn(DOCUMENTED);
        assertThat(answer.err()).as(typed).doesNotContainPattern(INTERNAL);
        if (answer.exitCode() == 0) {
            accepted++;
            assertThat(answer.out()).as(typed).doesNotContainPattern(NO_NUMBER);
        } else {
            refused++;
            assertThat(answer.err()).as(typed).startsWith("splitwave: ");
        }
        return answer;
    }

    /** Cases that came to something else than a refusal, so that a fuzzer which is refused at the door is noticed. */
    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }
}
