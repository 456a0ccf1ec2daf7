package io.splitwave.output.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** A drawing as a PDF file of one page. It holds no time and no chance, so equal drawings have equal bytes. */
final class PdfPage {
    /** Replaces the time from which the library would make the number of the file. */
    private static final long NUMBER = 1;

    private PdfPage() {}

    /**
     * @param title of the document
     * @param width units across
     * @param height units downwards
     * @param pointsPerUnit points of print for each unit
     * @param drawing draws on a surface of that size; letters become shapes
     * @param out where to; left open
     */
    static void write(
            String title, int width, int height, double pointsPerUnit, Consumer<Graphics2D> drawing, OutputStream out)
            throws IOException {
        float points = (float) pointsPerUnit;
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(NUMBER);
            document.getDocumentInformation().setTitle(title);
            PDPage page = new PDPage(new PDRectangle(width * points, height * points));
            document.addPage(page);
            PdfBoxGraphics2D surface = new PdfBoxGraphics2D(document, width, height);
            drawing.accept(surface);
            surface.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(points, points));
                content.drawForm(surface.getXFormObject());
            }
            document.save(new Unclosed(out));
        }
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] many, int from, int length) throws IOException {
            out.write(many, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
