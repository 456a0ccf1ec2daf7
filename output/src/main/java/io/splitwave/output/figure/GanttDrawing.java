package io.splitwave.output.figure;

import io.splitwave.output.unit.Scale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Draws a Gantt chart on any surface: a row of one height for each worker, the time axis and the legend below. Its height
 * follows from its rows.
 */
final class GanttDrawing implements Drawing {
    /** Grey of waiting, the same as in the reports. */
    static final Color WAITING = new Color(0xd5d7da);

    /** Of the height of letters. */
    private static final double ROW = 1.25;

    private static final double GAP = 0.5;
    private static final double LINE_OF_TEXT = 1.4;
    private static final double TICK_DISTANCE = 3.5;

    /** Of the height of a row. */
    private static final double BAR = 0.72;

    private static final double WAIT = 0.36;

    /** A bar is at least as wide, units, so that it can be seen. */
    private static final double LEAST_WIDTH = 1;

    private final Gantt gantt;
    private final Sheet sheet;
    private final Scale scale;
    private final Lettering letters;
    private final Lettering bold;
    private final Lettering titles;
    private final GanttLegend legend;

    private final double left;
    private final double top;
    private final double width;
    private final double rowHeight;
    private final double bottom;

    /** Where the time axis ends, in its unit. */
    private final double longest;

    GanttDrawing(Gantt gantt, Sheet sheet) {
        this.gantt = gantt;
        this.sheet = sheet;
        this.scale = gantt.scale();
        int size = sheet.letters();
        this.letters = new Lettering(size, false);
        this.bold = new Lettering(size, true);
        this.titles = new Lettering(Math.max(1, sheet.title()), true);
        double names = gantt.rows().stream()
                .mapToDouble(row -> lettering(row).width(row.name()))
                .max()
                .orElseThrow();
        this.left = size * LINE_OF_TEXT + names + GAP * size;
        this.top = GAP * size + (sheet.title() > 0 ? LINE_OF_TEXT * sheet.title() : 0);
        this.width = sheet.width() - left - LINE_OF_TEXT * size;
        this.rowHeight = ROW * size;
        this.bottom = top + rowHeight * gantt.rows().size() + GAP * GAP * size;
        this.legend = new GanttLegend(gantt, letters, size, sheet.width());
        double end = gantt.rows().stream().mapToDouble(GanttRow::endS).max().orElseThrow();
        this.longest = end > 0 ? scale.in(end) : 1;
    }

    @Override
    public int height() {
        return (int) Math.ceil(legendTop() + legend.height() + GAP * sheet.letters());
    }

    /** Below the numbers and the name of the axis. */
    private double legendTop() {
        return bottom + 2 * LINE_OF_TEXT * sheet.letters() + GAP * sheet.letters();
    }

    private String axis() {
        return new AxisLabel(gantt.xLabel(), "s").in(scale);
    }

    @Override
    public String description() {
        return gantt.yLabel() + " against " + axis();
    }

    @Override
    public void draw(Graphics2D surface) {
        surface.setColor(Color.WHITE);
        surface.fill(new Rectangle2D.Double(0, 0, sheet.width(), height()));
        drawAxes(surface);
        for (int i = 0; i < gantt.rows().size(); i++) {
            drawRow(surface, gantt.rows().get(i), top + (i + 0.5) * rowHeight);
        }
        legend.draw(surface, legendTop());
    }

    private void drawAxes(Graphics2D surface) {
        int size = sheet.letters();
        surface.setStroke(new BasicStroke(1f));
        double numbersAt = bottom + LINE_OF_TEXT * size;
        for (BigDecimal tick : Ticks.upTo(longest, Math.max(1, (int) (width / (TICK_DISTANCE * size))))
                .values()) {
            double x = x(tick.doubleValue());
            surface.setColor(ChartDrawing.RULE);
            surface.draw(new Line2D.Double(x, top, x, bottom));
            surface.setColor(ChartDrawing.INK);
            String number = tick.toPlainString();
            letters.draw(surface, number, x - letters.width(number) / 2, numbersAt);
        }
        surface.setColor(ChartDrawing.RULE);
        surface.draw(new Rectangle2D.Double(left, top, width, bottom - top));
        surface.setColor(ChartDrawing.INK);
        letters.draw(surface, axis(), left + (width - letters.width(axis())) / 2, numbersAt + LINE_OF_TEXT * size);
        letters.drawUpwards(
                surface, gantt.yLabel(), size, Math.max((top + bottom) / 2, letters.width(gantt.yLabel()) / 2));
        if (sheet.title() > 0) {
            titles.draw(
                    surface,
                    gantt.title(),
                    (sheet.width() - titles.width(gantt.title())) / 2,
                    GAP * size + sheet.title());
        }
    }

    private void drawRow(Graphics2D surface, GanttRow row, double middle) {
        int size = sheet.letters();
        Lettering lettering = lettering(row);
        surface.setColor(ChartDrawing.INK);
        lettering.draw(
                surface,
                row.name(),
                left - GAP * size - lettering.width(row.name()),
                middle + GanttLegend.BELOW * size);
        // one that took no time would be hidden by the next one
        List<GanttBar> instantsLast = row.bars().stream()
                .sorted(Comparator.comparing(GanttBar::isInstant))
                .toList();
        for (GanttBar bar : instantsLast) {
            if (bar.waited()) {
                drawBar(surface, WAITING, bar.readyS(), bar.waitedUntilS(), middle, WAIT);
            }
            if (bar.served()) {
                drawBar(surface, gantt.kinds().get(bar.kind()).colour(), bar.startS(), bar.endS(), middle, BAR);
            }
        }
        GanttLegend.drawEnd(surface, row.end(), x(scale.in(row.endS())), middle, size);
    }

    private void drawBar(Graphics2D surface, Color colour, double fromS, double toS, double middle, double ofRow) {
        double from = x(scale.in(fromS));
        double height = ofRow * rowHeight;
        surface.setColor(colour);
        surface.fill(new Rectangle2D.Double(
                from, middle - height / 2, Math.max(LEAST_WIDTH, x(scale.in(toS)) - from), height));
    }

    private Lettering lettering(GanttRow row) {
        return row.end() == GanttRow.End.STRAGGLER ? bold : letters;
    }

    private double x(double inUnit) {
        return left + width * inUnit / longest;
    }
}
