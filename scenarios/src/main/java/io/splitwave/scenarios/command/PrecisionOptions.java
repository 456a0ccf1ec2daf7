package io.splitwave.scenarios.command;

import io.splitwave.output.summary.Precision;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The precision of a mean, instead of a number of replications. */
final class PrecisionOptions {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("\\s*([0-9.]+(?:[eE][+-]?\\d+)?)\\s*(\\S*)\\s*");
    private static final double PERCENT = 100;
    private static final int LEAST = 2;

    /** Whole pairs, and whole nets of up to 2,048 points. */
    private static final int DEFAULT_MOST = 10_240;

    @Option(
            names = "--precision",
            paramLabel = "P",
            description = "play until a mean is known this well at 95 %%: a share (2%%) or in its unit (\"0.1 s\")")
    private String precision;

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            description = "of which mean (default: sum_delay, or makespan where a system has none)")
    private String metric;

    @Option(
            names = "--min-replications",
            paramLabel = "N",
            description = "replications before precision is first looked at, pairs or nets where they are sampled so"
                    + " (default: 10); for a share of 10 %% and more take 30, as the intervals of skewed metrics, such as a"
                    + " 95th percentile or an energy, are too narrow with few")
    private Integer min;

    @Option(
            names = "--max-replications",
            paramLabel = "N",
            description = "replications at most, whether it is reached or not (default: 10240)")
    private Integer max;

    /**
     * The precision asked for; empty without {@code --precision}.
     *
     * @param words the words of the system, which name the metrics
     */
    Optional<Precision> asked(Vocabulary words) {
        if (precision == null) {
            for (Object other :
                    Stream.of(metric, min, max).filter(option -> option != null).toList()) {
                throw new BadRequestException(
                        "--metric, --min-replications, --max-replications: expected with --precision, found " + other
                                + " without it");
            }
            return Optional.empty();
        }
        int least = min == null ? 10 : min;
        if (least < LEAST) {
            throw new BadRequestException("--min-replications: expected a whole number of at least 2, found " + least);
        }
        if (most() < least) {
            throw new BadRequestException("--max-replications: expected at least " + least + ", found " + most());
        }
        Metric of = metric(words);
        Matcher typed = NUMBER_AND_UNIT.matcher(precision);
        double number = typed.matches() ? number(typed.group(1)) : Double.NaN;
        String unit = typed.matches() ? typed.group(2) : "";
        boolean relative = unit.equals("%");
        double halfWidth = relative ? number / PERCENT : number;
        if (!(halfWidth > 0 && halfWidth < Double.POSITIVE_INFINITY)
                || !(relative || unit.equals(of.unit().equals("1") ? "" : of.unit()))) {
            throw new BadRequestException("--precision: expected a share above 0 such as 2%, or a half-width such as '"
                    + (of.unit().equals("1") ? "0.1" : "0.1 " + of.unit()) + "', found '" + precision + "'");
        }
        return Optional.of(new Precision(of.name(), halfWidth, relative, least));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private Metric metric(Vocabulary words) {
        String name = metric == null ? usual(words) : metric;
        List<String> names = words.metrics().stream().map(Metric::name).toList();
        return words.metric(name)
                .orElseThrow(() -> new BadRequestException("--metric: expected one of " + String.join(", ", names)
                        + ", found '" + name + "'"
                        + Nearest.of(name, names)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("")));
    }

    /** The sum of delays; of a system without it the length of a round, which every system has. */
    private static String usual(Vocabulary words) {
        return words.metric(CommonMetrics.SUM_DELAY.name())
                .orElse(CommonMetrics.MAKESPAN)
                .name();
    }

    private int most() {
        return max == null ? DEFAULT_MOST : max;
    }

    /** The bound on replications as a setting of the scenario; none without {@code --precision}. */
    List<ScenarioOverride> overrides(List<ScenarioOverride> others) {
        if (precision == null) {
            return List.of();
        }
        if (others.stream().anyMatch(other -> other.path().equals("replications"))) {
            throw new BadRequestException("--precision: expected --max-replications with it, found replications");
        }
        return new ArrayList<>(List.of(ScenarioOverride.parse("replications=" + most())));
    }
}
