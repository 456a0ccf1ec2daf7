package io.splitwave.output.figure;

import io.splitwave.output.unit.Scale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a plot on any surface, as large as its sheet. */
final class ChartDrawing implements Drawing {
    /**
     * Hues of Okabe and Ito (2008) and Tol (2021) that colour-blind readers can distinguish, the same as in the
     * reports.
     */
    static final List<Color> COLOURS = List.of(
            new Color(0x0072b2),
            new Color(0xd55e00),
            new Color(0x009e73),
            new Color(0x882255),
            new Color(0xe69f00),
            new Color(0x56b4e9),
            new Color(0x000000),
            new Color(0xcc79a7));

    /** For print: each line has its own dashes, lengths in pixels; none is a solid line. */
    private static final List<float[]> DASHES = List.of(
            new float[] {},
            new float[] {8, 4},
            new float[] {2, 3},
            new float[] {8, 3, 2, 3},
            new float[] {12, 4},
            new float[] {2, 2},
            new float[] {6, 2},
            new float[] {10, 3, 2, 3, 2, 3});

    private static final List<Marker> MARKERS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.TRIANGLE_DOWN,
            SeriesMarkers.CROSS,
            SeriesMarkers.PLUS,
            SeriesMarkers.CIRCLE);

    static final Color INK = new Color(0x1f2933);
    static final Color RULE = new Color(0xdfe3e8);
    private static final int LEGEND_PADDING = 4;
    private static final double ROW_OF_LETTERS = 1.25;

    /** Of a row of the legend: the line before its name, and gaps. */
    private static final int LEGEND_LINE = 60;

    private static final int MARKER_PX = 6;
    private static final int SMALL_MARKER_PX = 4;
    private static final int MANY_MARKS = 40;
    private static final int TURNED_DEGREES = 30;
    private static final int MOST_LEVEL_CATEGORIES = 6;

    private final Plot plot;
    private final Sheet sheet;

    ChartDrawing(Plot plot, Sheet sheet) {
        this.plot = plot;
        this.sheet = sheet;
    }

    /** Units downwards: those of the sheet, and what a legend of several rows adds. */
    @Override
    public int height() {
        boolean rows = sheet.legendBelow() && plot.curves().size() > 1 && !legendFits();
        return sheet.height()
                + (rows
                        ? (int) (ROW_OF_LETTERS
                                * sheet.letters()
                                * (plot.curves().size() - 1))
                        : 0);
    }

    @Override
    public String description() {
        return plot.y().in(plot.yScale()) + " against " + plot.x().in(plot.xScale());
    }

    @Override
    public void draw(Graphics2D surface) {
        Chart<?, ?> chart = plot.form() == Plot.Form.BARS ? bars() : lines();
        chart.paint(surface, sheet.width(), height());
    }

    private XYChart lines() {
        Scale xScale = plot.xScale();
        Scale yScale = plot.yScale();
        XYChart chart = new XYChartBuilder()
                .width(sheet.width())
                .height(height())
                .title(sheet.title() > 0 ? plot.title() : "")
                .xAxisTitle(plot.x().in(xScale))
                .yAxisTitle(plot.y().in(yScale))
                .build();
        style(chart.getStyler(), true);
        chart.getStyler()
                .setDefaultSeriesRenderStyle(
                        plot.form() == Plot.Form.LINES
                                ? XYSeries.XYSeriesRenderStyle.Line
                                : XYSeries.XYSeriesRenderStyle.Scatter);
        boolean many = plot.curves().stream().anyMatch(curve -> curve.marks().size() > MANY_MARKS);
        chart.getStyler().setMarkerSize(many ? SMALL_MARKER_PX : MARKER_PX);
        for (int i = 0; i < plot.curves().size(); i++) {
            Curve curve = plot.curves().get(i);
            double[] x = curve.marks().stream()
                    .mapToDouble(mark -> xScale.in(mark.x()))
                    .toArray();
            double[] y = curve.marks().stream()
                    .mapToDouble(mark -> yScale.in(mark.y()))
                    .toArray();
            XYSeries series = errors(curve, yScale)
                    .map(errors -> chart.addSeries(curve.name(), x, y, errors))
                    .orElseGet(() -> chart.addSeries(curve.name(), x, y));
            series.setLineColor(colour(i));
            series.setLineStyle(dashes(i));
            series.setMarkerColor(colour(i));
            series.setMarker(many && plot.form() == Plot.Form.LINES ? SeriesMarkers.NONE : marker(i));
        }
        if (many) {
            roundTicks(chart, xScale, yScale);
        }
        return chart;
    }

    /**
     * The library puts ticks at values where those of a long line are equally far apart, as shares are, and such ticks are
     * no round numbers. A point that is not drawn is between them.
     */
    private void roundTicks(XYChart chart, Scale xScale, Scale yScale) {
        Mark first = plot.curves().get(0).marks().get(0);
        double[] y = plot.curves().stream()
                .flatMap(curve -> curve.marks().stream())
                .mapToDouble(mark -> yScale.in(mark.y()))
                .toArray();
        double low = Arrays.stream(y).min().orElseThrow();
        double high = Arrays.stream(y).max().orElseThrow();
        chart.addSeries(" ", new double[] {xScale.in(first.x())}, new double[] {low + (high - low) / Math.PI})
                .setMarker(SeriesMarkers.NONE)
                .setShowInLegend(false);
    }

    private CategoryChart bars() {
        Scale yScale = plot.yScale();
        CategoryChart chart = new CategoryChartBuilder()
                .width(sheet.width())
                .height(height())
                .title(sheet.title() > 0 ? plot.title() : "")
                .xAxisTitle(plot.x().name())
                .yAxisTitle(plot.y().in(yScale))
                .build();
        style(chart.getStyler(), false);
        chart.getStyler().setYAxisMin(lowest(plot, yScale));
        chart.getStyler().setAvailableSpaceFill(plot.curves().size() == 1 ? 0.6 : 0.85);
        if (plot.categories().size() > MOST_LEVEL_CATEGORIES) {
            chart.getStyler().setXAxisLabelRotation(TURNED_DEGREES);
        }
        for (int i = 0; i < plot.curves().size(); i++) {
            Curve curve = plot.curves().get(i);
            List<Double> y = atCategories(plot, curve, mark -> yScale.in(mark.y()));
            CategorySeries series = errors(curve, yScale).isPresent()
                    ? chart.addSeries(
                            curve.name(),
                            plot.categories(),
                            y,
                            atCategories(plot, curve, mark -> yScale.in(reach(mark))))
                    : chart.addSeries(curve.name(), plot.categories(), y);
            series.setFillColor(colour(i));
        }
        return chart;
    }

    /** The value of a bar at each category; null at those without one. */
    private static List<Double> atCategories(Plot plot, Curve curve, ToDoubleFunction<Mark> what) {
        List<Double> values = new ArrayList<>();
        IntStream.range(0, plot.categories().size()).forEach(i -> values.add(null));
        curve.marks().forEach(mark -> values.set((int) mark.x(), what.applyAsDouble(mark)));
        return values;
    }

    /**
     * Where the axis of bars begins: at 0, or where the lowest whisker ends, so that it does not cross the names below.
     */
    private static double lowest(Plot plot, Scale scale) {
        return plot.curves().stream()
                .flatMap(curve -> curve.marks().stream())
                .mapToDouble(mark -> scale.in(mark.y() - reach(mark)))
                .filter(low -> low < 0)
                .min()
                .orElse(0);
    }

    private static Optional<double[]> errors(Curve curve, Scale scale) {
        double[] reach = curve.marks().stream()
                .mapToDouble(mark -> scale.in(reach(mark)))
                .toArray();
        return IntStream.range(0, reach.length).anyMatch(i -> reach[i] > 0) ? Optional.of(reach) : Optional.empty();
    }

    private static double reach(Mark mark) {
        return Double.isNaN(mark.halfWidth()) ? 0 : mark.halfWidth();
    }

    private void style(AxesChartStyler styler, boolean errorsInColour) {
        styler.setChartBackgroundColor(Color.WHITE)
                .setChartFontColor(INK)
                .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(1, sheet.title())))
                .setChartTitleVisible(sheet.title() > 0)
                .setChartTitleBoxVisible(false)
                .setLegendBackgroundColor(Color.WHITE)
                .setLegendBorderColor(Color.WHITE)
                .setLegendFont(letters(0))
                .setLegendPosition(
                        sheet.legendBelow() ? Styler.LegendPosition.OutsideS : Styler.LegendPosition.OutsideE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderColor(RULE);
        styler.setPlotGridLinesColor(RULE)
                .setPlotGridLinesStroke(new BasicStroke(1f))
                .setErrorBarsColorSeriesColor(errorsInColour)
                .setErrorBarsColor(INK)
                .setAxisTitleFont(letters(sheet.title() > 0 ? 1 : 0))
                .setAxisTickLabelsColor(INK)
                .setAxisTickLabelsFont(letters(0));
        if (sheet.legendBelow()) {
            styler.setLegendLayout(legendFits() ? Styler.LegendLayout.Horizontal : Styler.LegendLayout.Vertical)
                    .setLegendVisible(plot.curves().size() > 1)
                    .setLegendPadding(LEGEND_PADDING);
        }
    }

    /** Whether the legend fits into one row below the axes. */
    private boolean legendFits() {
        FontRenderContext context = new FontRenderContext(null, true, true);
        return plot.curves().stream()
                        .mapToDouble(curve -> letters(0)
                                        .getStringBounds(curve.name(), context)
                                        .getWidth()
                                + LEGEND_LINE)
                        .sum()
                <= sheet.width();
    }

    private Font letters(int larger) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, sheet.letters() + larger);
    }

    private static Color colour(int curve) {
        return COLOURS.get(curve % COLOURS.size());
    }

    private static Marker marker(int curve) {
        return MARKERS.get(curve % MARKERS.size());
    }

    private BasicStroke dashes(int curve) {
        float[] dashes = DASHES.get(curve % DASHES.size());
        return dashes.length == 0
                ? new BasicStroke(sheet.line())
                : new BasicStroke(sheet.line(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f);
    }
}
