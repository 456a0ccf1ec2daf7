package io.splitwave.scenarios.reproduce;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Plot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The plots of a figure from every start: in one drawing if there is room for all curves, otherwise one drawing for
 * each start.
 */
final class PlotsFromStarts {
    /** More curves in one drawing cannot be distinguished. */
    private static final int MOST_CURVES = 8;

    private PlotsFromStarts() {}

    static List<Plot> of(Map<Start, Findings> findings) {
        List<Plot> plots = new ArrayList<>();
        int count = findings.get(Start.RANDOM).plots().size();
        for (int i = 0; i < count; i++) {
            Map<Start, Plot> one = new EnumMap<>(Start.class);
            for (Start start : Start.values()) {
                one.put(start, findings.get(start).plots().get(i));
            }
            plots.addAll(together(one));
        }
        return plots;
    }

    private static List<Plot> together(Map<Start, Plot> plots) {
        Plot printed = plots.get(Start.RANDOM);
        if (plots.values().stream().allMatch(printed::equals)) {
            return List.of(printed);
        }
        if (printed.form() != Plot.Form.POINTS) {
            List<Curve> curves = curves(plots);
            if (curves.size() <= MOST_CURVES) {
                return List.of(with(printed, printed.name(), printed.title(), curves));
            }
        }
        List<Plot> apart = new ArrayList<>();
        plots.forEach((start, plot) -> apart.add(with(
                plot,
                start == Start.RANDOM ? plot.name() : plot.name() + "-" + start.text(),
                start.of(plot.title()),
                plot.curves())));
        return apart;
    }

    /** Curves that are the same from every start are drawn once; the others of a name are drawn next to each other. */
    private static List<Curve> curves(Map<Start, Plot> plots) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < plots.get(Start.RANDOM).curves().size(); i++) {
            int place = i;
            List<Curve> one = plots.values().stream()
                    .map(plot -> plot.curves().get(place))
                    .distinct()
                    .toList();
            curves.addAll(one.size() == 1 ? one : named(plots, place));
        }
        return curves;
    }

    private static List<Curve> named(Map<Start, Plot> plots, int curve) {
        List<Curve> named = new ArrayList<>();
        plots.forEach((start, plot) -> named.add(new Curve(
                start.of(plot.curves().get(curve).name()),
                plot.curves().get(curve).marks())));
        return named;
    }

    private static Plot with(Plot plot, String name, String title, List<Curve> curves) {
        return new Plot(name, title, plot.xLabel(), plot.yLabel(), plot.form(), plot.categories(), curves);
    }
}
