package io.splitwave.output.figure;

import java.awt.Graphics2D;

/** A figure that is laid out on a sheet. */
interface Drawing {
    /** Units downwards. */
    int height();

    /** What is drawn against what, with units, for those who cannot see it. */
    String description();

    /**
     * Paints it.
     *
     * @param surface at least as large as the sheet is wide and {@link #height} is high
     */
    void draw(Graphics2D surface);

    /**
     * Lays out a figure.
     *
     * @param figure what to draw
     * @param sheet how large
     * @return the drawing
     */
    static Drawing of(PaperFigure figure, Sheet sheet) {
        return figure instanceof Gantt gantt ? new GanttDrawing(gantt, sheet) : new ChartDrawing((Plot) figure, sheet);
    }
}
