package io.splitwave.scenarios.command;

import io.splitwave.output.trace.TraceLimit;
import io.splitwave.output.trace.TraceLimit.Range;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words after {@code --trace}: {@code rounds=0-9}, {@code ud=0-99}, each at most once. */
final class TraceOption {
    private static final Pattern WORD = Pattern.compile("(rounds|ud)=([0-9]{1,9})(?:-([0-9]{1,9}))?");

    private TraceOption() {}

    static TraceLimit parse(List<String> words) {
        Range rounds = null;
        Range uds = null;
        for (String word : words) {
            Matcher found = WORD.matcher(word);
            if (!found.matches()) {
                throw bad(word);
            }
            int from = Integer.parseInt(found.group(2));
            int to = found.group(3) == null ? from : Integer.parseInt(found.group(3));
            boolean ofRounds = found.group(1).equals("rounds");
            if (to < from || (ofRounds ? rounds : uds) != null) {
                throw bad(word);
            }
            if (ofRounds) {
                rounds = new Range(from, to);
            } else {
                uds = new Range(from, to);
            }
        }
        return new TraceLimit(rounds == null ? Range.ALL : rounds, uds == null ? Range.ALL : uds);
    }

    private static BadRequestException bad(String word) {
        return new BadRequestException(
                "--trace: expected rounds=FROM-TO or ud=FROM-TO, each once, found '" + word + "'");
    }
}
