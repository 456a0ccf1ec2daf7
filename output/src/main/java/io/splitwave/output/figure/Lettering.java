package io.splitwave.output.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;

/** Letters of one size, drawn as shapes, so that they are the same on every surface. */
final class Lettering {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Font font;

    /**
     * @param height height of the letters, units
     * @param bold whether they are bold
     */
    Lettering(int height, boolean bold) {
        this.font = new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, height);
    }

    /** How wide a text is, units. */
    double width(String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    /**
     * Draws a text.
     *
     * @param surface where
     * @param text what
     * @param x left end, units
     * @param y the line it stands on, units
     */
    void draw(Graphics2D surface, String text, double x, double y) {
        surface.fill(outline(text, AffineTransform.getTranslateInstance(x, y)));
    }

    /**
     * Draws a text that is read from below.
     *
     * @param surface where
     * @param text what
     * @param x the line it stands on, units
     * @param middle the middle of the text, units downwards
     */
    void drawUpwards(Graphics2D surface, String text, double x, double middle) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, middle + width(text) / 2);
        place.quadrantRotate(-1);
        surface.fill(outline(text, place));
    }

    private Shape outline(String text, AffineTransform place) {
        return place.createTransformedShape(
                font.createGlyphVector(CONTEXT, text).getOutline());
    }
}
