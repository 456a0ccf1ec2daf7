package io.splitwave.output.figure;

import com.fasterxml.jackson.core.io.NumberOutput;

/** The numbers of a figure as CSV, each in the shortest form that reads back to the same bits. */
final class FigureCsv {
    private FigureCsv() {}

    static String of(PaperFigure figure) {
        return figure instanceof Gantt gantt ? of(gantt) : of((Plot) figure);
    }

    private static String of(Plot plot) {
        StringBuilder text = new StringBuilder("curve,x,y,half_width,n\n");
        for (Curve curve : plot.curves()) {
            for (Mark mark : curve.marks()) {
                String x = plot.form() == Plot.Form.BARS ? plot.categories().get((int) mark.x()) : shortest(mark.x());
                text.append(String.join(
                                ",",
                                curve.name(),
                                x,
                                shortest(mark.y()),
                                shortest(mark.halfWidth()),
                                Long.toString(mark.n())))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String of(Gantt gantt) {
        StringBuilder text = new StringBuilder("row,mark,stage,ready_s,start_s,end_s\n");
        for (GanttRow row : gantt.rows()) {
            for (GanttBar bar : row.bars()) {
                text.append(String.join(
                                ",",
                                row.name(),
                                row.end().text(),
                                gantt.kinds().get(bar.kind()).name(),
                                shortest(bar.readyS()),
                                shortest(bar.startS()),
                                shortest(bar.endS())))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Empty for NaN, which stands for an absent number. */
    private static String shortest(double value) {
        return Double.isNaN(value) ? "" : NumberOutput.toString(value, true);
    }
}
