package io.splitwave.scenarios.sweep;

import io.splitwave.output.report.SweepKey;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The values of the keys of a sweep: as numbers where all values of a key are numbers with one unit. */
public final class SweptKeys {
    private static final Pattern NUMBER = Pattern.compile("([-+]?[0-9][0-9.]*(?:[eE][-+]?[0-9]+)?)(?: (\\S+))?");

    private SweptKeys() {}

    /**
     * Reads the values of the first points of a plan.
     *
     * @param plan the plan
     * @param points how many points, from the first
     * @return the keys in the order of the plan
     */
    public static List<SweepKey> of(SweepPlan plan, int points) {
        return IntStream.range(0, plan.keys().size())
                .mapToObj(key -> key(
                        plan.keys().get(key),
                        plan.points().stream()
                                .limit(points)
                                .map(point -> point.values().get(key))
                                .toList()))
                .toList();
    }

    private static SweepKey key(String path, List<String> written) {
        List<Matcher> parts = written.stream().map(NUMBER::matcher).toList();
        boolean numbers = parts.stream().allMatch(Matcher::matches)
                && parts.stream().map(SweptKeys::unit).distinct().count() == 1;
        if (!numbers) {
            return new SweepKey(path, "", written, List.of());
        }
        return new SweepKey(
                path,
                unit(parts.get(0)),
                parts.stream().map(part -> part.group(1)).toList(),
                parts.stream().map(part -> Double.valueOf(part.group(1))).toList());
    }

    private static String unit(Matcher part) {
        return part.group(2) == null ? "" : part.group(2);
    }
}
