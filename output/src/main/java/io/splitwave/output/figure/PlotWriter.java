package io.splitwave.output.figure;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a figure as a drawing or as numbers. Letters are drawn as shapes, so a drawing looks the same everywhere. */
public final class PlotWriter {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int PIXELS_PER_POINT = 2;

    private PlotWriter() {}

    /**
     * Whether letters can be drawn here. Java uses the fonts of the machine, and some machines have none.
     *
     * @return false where a drawing would fail
     */
    public static boolean hasFonts() {
        Graphics2D surface = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            return surface.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, Sheet.SCREEN.letters()))
                            .stringWidth("a")
                    > 0;
        } catch (InternalError | LinkageError noFonts) { // as Java says that it found no fonts, or cannot load any
            return false;
        } finally {
            surface.dispose();
        }
    }

    /**
     * Writes it as SVG 1.1, with its title and axes as text for those who cannot see it.
     *
     * @param plot what to draw
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void svg(Plot plot, OutputStream out) throws IOException {
        svg(plot, Sheet.SCREEN, out);
    }

    /**
     * Writes it as SVG 1.1 of the size of a sheet.
     *
     * @param figure what to draw
     * @param sheet how large
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void svg(PaperFigure figure, Sheet sheet, OutputStream out) throws IOException {
        Document document = emptyDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("");
        SVGGraphics2D surface = new SVGGraphics2D(context, true);
        Drawing drawing = Drawing.of(figure, sheet);
        surface.setSVGCanvasSize(new Dimension(sheet.width(), drawing.height()));
        drawing.draw(surface);
        Element root = surface.getRoot();
        root.setAttribute("viewBox", "0 0 " + sheet.width() + " " + drawing.height());
        if (sheet.widthMm() > 0) {
            root.setAttribute("width", sheet.width() * sheet.pointsPerUnit() + "pt");
            root.setAttribute("height", drawing.height() * sheet.pointsPerUnit() + "pt");
        }
        root.setAttribute("role", "img");
        describe(root, "desc", drawing.description());
        describe(root, "title", figure.title());
        serialize(root, out);
    }

    /** Not by Batik: its document type makes readers fetch a definition from a web site. */
    private static void serialize(Element root, OutputStream out) throws IOException {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            transformer.transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException("cannot write the drawing: " + e.getMessage(), e);
        }
    }

    private static void describe(Element root, String kind, String text) {
        Element element = root.getOwnerDocument().createElementNS(SVG, kind);
        element.setTextContent(text);
        root.insertBefore(element, root.getFirstChild());
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform can make an empty document", e);
        }
    }

    /**
     * Writes it as PNG, two pixels for each unit of the SVG.
     *
     * @param plot what to draw
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void png(Plot plot, OutputStream out) throws IOException {
        BufferedImage image = new BufferedImage(
                PIXELS_PER_POINT * Sheet.SCREEN.width(),
                PIXELS_PER_POINT * Sheet.SCREEN.height(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D surface = image.createGraphics();
        try {
            surface.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            surface.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            surface.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
            new ChartDrawing(plot, Sheet.SCREEN).draw(surface);
        } finally {
            surface.dispose();
        }
        ImageIO.write(image, "png", out);
    }

    /**
     * Writes it as PDF of one page, as large as a sheet; equal figures have equal bytes.
     *
     * @param figure what to draw
     * @param sheet how large
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void pdf(PaperFigure figure, Sheet sheet, OutputStream out) throws IOException {
        Drawing drawing = Drawing.of(figure, sheet);
        PdfPage.write(figure.title(), sheet.width(), drawing.height(), sheet.pointsPerUnit(), drawing::draw, out);
    }

    /**
     * Writes its numbers as CSV, each in the shortest form that reads back to the same bits; what is absent is empty. A plot
     * has {@code curve,x,y,half_width,n}, where with bars x is the category, and a Gantt chart
     * {@code row,mark,stage,ready_s,start_s,end_s}.
     *
     * @param figure what to write
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void csv(PaperFigure figure, OutputStream out) throws IOException {
        out.write(FigureCsv.of(figure).getBytes(StandardCharsets.UTF_8));
    }
}
