package io.splitwave.output.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.machine.Need;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of the size of a paper's column. */
class SheetTest {
    private static final double POINTS_PER_MM = 72 / 25.4;

    @BeforeAll
    static void findFonts() throws Exception {
        Need.fonts().require();
    }

    private static Plot plot(Plot.Form form, int curves) {
        List<Mark> marks = List.of(new Mark(0, 3e-3, 1e-4, 4), new Mark(1, 5e-3, Double.NaN, 1));
        return new Plot(
                "delay",
                "Delay of a round",
                "power (W)",
                "delay (s)",
                form,
                form == Plot.Form.BARS ? List.of("low", "high") : List.of(),
                IntStream.range(0, curves)
                        .mapToObj(i -> new Curve("a scheme with number " + i, marks))
                        .toList());
    }

    private static byte[] pdf(Plot plot, Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlotWriter.pdf(plot, sheet, out);
        return out.toByteArray();
    }

    private static String svg(Plot plot, Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlotWriter.svg(plot, sheet, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 88, 180, 400})
    void aFigureIsAsWideAsItsColumn(double widthMm) throws IOException {
        Sheet sheet = Sheet.column(widthMm);
        try (PDDocument document = Loader.loadPDF(pdf(plot(Plot.Form.LINES, 1), sheet))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDRectangle box = document.getPage(0).getMediaBox();
            // rounded to half a point
            assertThat((double) box.getWidth()).isCloseTo(widthMm * POINTS_PER_MM, within(0.25 + 1e-4));
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Delay of a round");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
        assertThat(svg(plot(Plot.Form.LINES, 1), sheet))
                .contains("width=\"" + sheet.width() / 2.0 + "pt\"", "viewBox=\"0 0 " + sheet.width());
    }

    @ParameterizedTest
    @EnumSource(Plot.Form.class)
    void equalPlotsHaveEqualBytes(Plot.Form form) throws IOException {
        Sheet sheet = Sheet.column(88);
        assertThat(pdf(plot(form, 2), sheet)).isEqualTo(pdf(plot(form, 2), sheet));
        assertThat(svg(plot(form, 2), sheet)).isEqualTo(svg(plot(form, 2), sheet));
    }

    @Test
    void aLegendThatIsTooWideHasRowsAndRoomForThem() {
        Sheet sheet = Sheet.column(88);
        assertThat(new ChartDrawing(plot(Plot.Form.LINES, 1), sheet).height()).isEqualTo(sheet.height());
        // letters of 16 units, rows of 20
        assertThat(new ChartDrawing(plot(Plot.Form.LINES, 5), sheet).height()).isEqualTo(sheet.height() + 4 * 20);
        assertThat(new ChartDrawing(plot(Plot.Form.LINES, 5), Sheet.SCREEN).height())
                .isEqualTo(Sheet.SCREEN.height());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 49.9, 400.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aColumnThatNoPaperHasIsRefused(double widthMm) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sheet.column(widthMm))
                .withMessageContaining("width must be from 50.0 to 400.0 mm");
    }
}
