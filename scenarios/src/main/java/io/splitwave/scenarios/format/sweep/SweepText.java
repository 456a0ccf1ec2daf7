package io.splitwave.scenarios.format.sweep;

import io.splitwave.scenarios.format.text.Commas;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.QuantityText;
import io.splitwave.scenarios.format.text.Tree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several values for one key, as written: {@code ${70, 100, 130}} or {@code ${10 m..50 m step 10 m}}. */
public final class SweepText {
    /** Most values of one key. */
    static final int MOST_VALUES = 1000;

    private static final String OPEN = "${";
    private static final String CLOSE = "}";
    private static final String WANTED = "values such as ${70, 100, 130} or a range such as ${10 m..50 m step 10 m}";
    private static final String NUMBER = "(" + QuantityText.NUMBER + ")";
    private static final Pattern RANGE = Pattern.compile("\\s*" + NUMBER.replace("\\.[0-9]*", "\\.[0-9]+")
            + " *([^.\\s]*?)\\s*\\.\\.\\s*" + NUMBER + " *(\\S*?)(?:\\s+step\\s+" + NUMBER + " *(\\S*?))?\\s*");

    private SweepText() {}

    /**
     * Whether something is meant as several values.
     *
     * @param tree what was written
     * @return whether it is a text that begins as several values do
     */
    public static boolean isSweep(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.TEXT && isSweep(scalar.text());
    }

    /**
     * Whether a text is meant as several values.
     *
     * @param text as written
     * @return whether it begins as several values do
     */
    public static boolean isSweep(String text) {
        return text.startsWith(OPEN);
    }

    /**
     * Reads the values of a key.
     *
     * @param path the key, for messages
     * @param written the text
     * @param problems takes what is wrong
     * @return the values, or empty after a problem
     */
    public static Optional<SweepAxis> read(String path, Tree.Scalar written, List<Problem> problems) {
        String text = written.text();
        if (!text.endsWith(CLOSE)) {
            return refuse(path, written, WANTED, problems);
        }
        String inside = text.substring(OPEN.length(), text.length() - CLOSE.length());
        List<String> listed = Commas.split(inside);
        if (listed.stream().anyMatch(String::isEmpty)) {
            return refuse(path, written, WANTED, problems);
        }
        if (listed.size() == 1 && inside.contains("..")) {
            return range(path, written, inside, problems);
        }
        if (listed.size() > MOST_VALUES) {
            return refuse(path, written, "at most " + MOST_VALUES + " values", problems);
        }
        if (listed.stream().distinct().count() < listed.size()) {
            return refuse(path, written, "each value once", problems);
        }
        return Optional.of(new SweepList(path, listed));
    }

    private static Optional<SweepAxis> range(String path, Tree.Scalar written, String inside, List<Problem> problems) {
        Matcher found = RANGE.matcher(inside);
        if (inside.length() > QuantityText.LONGEST || !found.matches()) {
            return refuse(path, written, "a range such as ${10..100 step 10}", problems);
        }
        String unit = found.group(2);
        boolean stepped = found.group(5) != null;
        if (!found.group(4).equals(unit) || (stepped && !found.group(6).equals(unit))) {
            return refuse(path, written, "one unit for both ends of a range and its step", problems);
        }
        try {
            BigDecimal from = new BigDecimal(found.group(1));
            BigDecimal to = new BigDecimal(found.group(3));
            Optional<BigDecimal> step = stepped ? Optional.of(new BigDecimal(found.group(5))) : Optional.empty();
            if (to.compareTo(from) <= 0
                    || (stepped && step.get().signum() <= 0)
                    || Stream.concat(Stream.of(from, to), step.stream())
                            .anyMatch(n -> scale(n) > QuantityText.LONGEST)) {
                return refuse(path, written, "a range that goes up, by a step above 0", problems);
            }
            SweepRange range = new SweepRange(path, from, to, step, unit);
            return range.hasMoreThan(MOST_VALUES)
                    ? refuse(path, written, "at most " + MOST_VALUES + " values", problems)
                    : Optional.of(range);
        } catch (NumberFormatException | ArithmeticException e) {
            return refuse(path, written, "numbers that a double can hold", problems);
        }
    }

    /** Digits before and after the point, which decimal arithmetic has to write out. */
    private static int scale(BigDecimal number) {
        return Math.abs(number.scale()) + number.precision();
    }

    private static Optional<SweepAxis> refuse(
            String path, Tree.Scalar written, String expected, List<Problem> problems) {
        problems.add(written.origin().problem(path, expected, written.found(), ""));
        return Optional.empty();
    }
}
