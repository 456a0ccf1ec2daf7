package io.splitwave.output.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The legend of a Gantt chart: what occurs in it, in rows below each other that are as full as the sheet is wide. */
final class GanttLegend {
    /** The line that letters stand on is so far below their middle, of their height. */
    static final double BELOW = 0.36;

    /** What waiting is called, as in the reports. */
    private static final String WAITING = "queue";

    private static final double LINE = 1.4;
    private static final double GAP = 0.4;
    private static final double BETWEEN = 1.2;
    private static final double BOX = 0.8;
    private static final double THIN = 0.4;
    private static final double SIGN = 0.35;

    private final Lettering letters;
    private final int size;
    private final double sheetWidth;
    private final List<List<Entry>> rows = new ArrayList<>();

    /** A name, and a colour or the sign at the end of a row; waiting is thin. */
    private record Entry(String name, Color colour, GanttRow.End end) {}

    /**
     * @param gantt the chart
     * @param letters of the names
     * @param size their height, units
     * @param sheetWidth units across
     */
    GanttLegend(Gantt gantt, Lettering letters, int size, double sheetWidth) {
        this.letters = letters;
        this.size = size;
        this.sheetWidth = sheetWidth;
        double free = 0;
        for (Entry entry : entries(gantt)) {
            double needed = width(entry) + BETWEEN * size;
            if (needed > free + BETWEEN * size) {
                rows.add(new ArrayList<>());
                free = sheetWidth;
            }
            rows.get(rows.size() - 1).add(entry);
            free -= needed;
        }
    }

    private static List<Entry> entries(Gantt gantt) {
        List<Entry> entries = new ArrayList<>();
        for (int kind = 0; kind < gantt.kinds().size(); kind++) {
            int wanted = kind;
            if (gantt.bars().anyMatch(bar -> bar.kind() == wanted && bar.served())) {
                GanttKind found = gantt.kinds().get(kind);
                entries.add(new Entry(found.name(), found.colour(), GanttRow.End.PLAIN));
            }
        }
        if (gantt.bars().anyMatch(GanttBar::waited)) {
            entries.add(new Entry(WAITING, GanttDrawing.WAITING, GanttRow.End.PLAIN));
        }
        for (GanttRow.End end : GanttRow.End.values()) {
            if (end != GanttRow.End.PLAIN && gantt.rows().stream().anyMatch(row -> row.end() == end)) {
                entries.add(new Entry(end.text(), null, end));
            }
        }
        return entries;
    }

    private double width(Entry entry) {
        return (BOX + GAP) * size + letters.width(entry.name());
    }

    /** Units downwards. */
    double height() {
        return rows.size() * LINE * size;
    }

    void draw(Graphics2D surface, double top) {
        for (int i = 0; i < rows.size(); i++) {
            double middle = top + (i + 0.5) * LINE * size;
            double across = rows.get(i).stream().mapToDouble(this::width).sum()
                    + (rows.get(i).size() - 1) * BETWEEN * size;
            double x = (sheetWidth - across) / 2;
            for (Entry entry : rows.get(i)) {
                drawEntry(surface, entry, x, middle);
                x += width(entry) + BETWEEN * size;
            }
        }
    }

    private void drawEntry(Graphics2D surface, Entry entry, double x, double middle) {
        double box = BOX * size;
        if (entry.colour() == null) {
            drawEnd(surface, entry.end(), x, middle, size);
        } else {
            double high = entry.name().equals(WAITING) ? THIN * size : box;
            surface.setColor(entry.colour());
            surface.fill(new Rectangle2D.Double(x, middle - high / 2, box, high));
        }
        surface.setColor(ChartDrawing.INK);
        letters.draw(surface, entry.name(), x + box + GAP * size, middle + BELOW * size);
    }

    /**
     * Draws the sign at the end of a row.
     *
     * @param surface where
     * @param end which sign
     * @param x the end, units
     * @param middle the middle of the row, units
     * @param size height of letters, units
     */
    static void drawEnd(Graphics2D surface, GanttRow.End end, double x, double middle, int size) {
        double sign = SIGN * size;
        double from = x + sign / 2;
        surface.setColor(ChartDrawing.INK);
        if (end == GanttRow.End.STRAGGLER) {
            Path2D triangle = new Path2D.Double();
            triangle.moveTo(from, middle);
            triangle.lineTo(from + 2 * sign, middle - sign);
            triangle.lineTo(from + 2 * sign, middle + sign);
            triangle.closePath();
            surface.fill(triangle);
        } else if (end == GanttRow.End.DROPPED) {
            surface.setStroke(new BasicStroke(2f));
            surface.draw(new Line2D.Double(from, middle - sign, from + 2 * sign, middle + sign));
            surface.draw(new Line2D.Double(from, middle + sign, from + 2 * sign, middle - sign));
        }
    }
}
