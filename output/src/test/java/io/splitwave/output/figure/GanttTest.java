package io.splitwave.output.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.machine.Need;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Gantt chart as data, drawn, and as numbers. */
class GanttTest {
    private static final Sheet COLUMN = Sheet.column(88);
    private static final Color SEND = new Color(0x0072b2);
    private static final Color COMPUTE = new Color(0xe69f00);
    private static final Color NEVER = new Color(0xcc79a7);
    private static final List<GanttKind> KINDS =
            List.of(new GanttKind("send", SEND), new GanttKind("compute", COMPUTE), new GanttKind("never", NEVER));

    private static final GanttRow FIRST =
            row("1", GanttRow.End.PLAIN, new GanttBar(0, 0, 0, 0.1), new GanttBar(1, 0.1, 0.1, 0.2));
    private static final GanttRow LAST =
            row("2", GanttRow.End.STRAGGLER, new GanttBar(0, 0, 0, 0.2), new GanttBar(1, 0.2, 0.3, 0.4));
    private static final GanttRow GIVEN_UP = row("3", GanttRow.End.DROPPED, new GanttBar(0, 0, Double.NaN, 0.1));

    @BeforeAll
    static void findFonts() throws Exception {
        Need.fonts().require();
    }

    private static GanttRow row(String name, GanttRow.End end, GanttBar... bars) {
        return new GanttRow(name, end, List.of(bars));
    }

    private static Gantt gantt(GanttRow... rows) {
        return new Gantt("timeline", "A round", "time", "UD", KINDS, List.of(rows));
    }

    private static BufferedImage drawn(Gantt gantt) {
        Drawing drawing = Drawing.of(gantt, COLUMN);
        BufferedImage image = new BufferedImage(COLUMN.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D surface = image.createGraphics();
        drawing.draw(surface);
        surface.dispose();
        return image;
    }

    /** Columns in which a row of pixels has a colour. */
    private static IntSummaryStatistics columns(BufferedImage image, int y, Color colour) {
        return IntStream.range(0, image.getWidth())
                .filter(x -> image.getRGB(x, y) == colour.getRGB())
                .summaryStatistics();
    }

    private static int rowMiddle(int row) {
        return (int) (8 + (row + 0.5) * 20); // half a letter above, letters of 16 units, rows of 1.25 of them
    }

    @Test
    void aBarLiesWhereItsTimeIs() {
        BufferedImage image = drawn(gantt(FIRST, LAST));
        IntSummaryStatistics sent = columns(image, rowMiddle(0), SEND);
        IntSummaryStatistics computed = columns(image, rowMiddle(0), COMPUTE);
        assertThat(computed.getMin()).isEqualTo(sent.getMax() + 1);
        assertThat((double) computed.getCount()).isBetween(sent.getCount() - 1.0, sent.getCount() + 1.0);
        // of the last row: 0.2 s sending, 0.1 s waiting, 0.1 s computing, one after the other
        IntSummaryStatistics sentLater = columns(image, rowMiddle(1), SEND);
        IntSummaryStatistics waited = columns(image, rowMiddle(1), GanttDrawing.WAITING);
        IntSummaryStatistics computedLater = columns(image, rowMiddle(1), COMPUTE);
        assertThat(sentLater.getMin()).isEqualTo(sent.getMin());
        assertThat((double) sentLater.getCount()).isBetween(2.0 * sent.getCount() - 2, 2.0 * sent.getCount() + 2);
        assertThat(waited.getMin()).isEqualTo(sentLater.getMax() + 1);
        assertThat(computedLater.getMin()).isEqualTo(waited.getMax() + 1);
    }

    @Test
    void onlyTheStragglerHasItsSign() {
        BufferedImage image = drawn(gantt(FIRST, LAST));
        int end = columns(image, rowMiddle(1), COMPUTE).getMax();
        assertThat(columns(image, rowMiddle(1), ChartDrawing.INK).getMax()).isBetween(end + 5, end + 16);
        assertThat(columns(image, rowMiddle(0), ChartDrawing.INK).getMax()).isLessThan(end / 2);
    }

    @Test
    void theLegendHasWhatOccurs() {
        BufferedImage image = drawn(gantt(FIRST, LAST));
        int[] colours = IntStream.range(rowMiddle(1) + 12, image.getHeight())
                .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
                .distinct()
                .toArray();
        assertThat(colours).contains(SEND.getRGB(), COMPUTE.getRGB(), GanttDrawing.WAITING.getRGB());
        assertThat(colours).doesNotContain(NEVER.getRGB());
        // a row that was never served: no box of a kind, a second line for its cross
        BufferedImage unserved = drawn(gantt(GIVEN_UP));
        assertThat(columns(unserved, rowMiddle(0), SEND).getCount()).isZero();
        assertThat(columns(unserved, rowMiddle(0), GanttDrawing.WAITING).getCount())
                .isPositive();
    }

    @Test
    void whatTookNoTimeIsSeen() {
        GanttRow decided = row("1", GanttRow.End.PLAIN, new GanttBar(1, 0, 0, 0), new GanttBar(0, 0, 0, 1));
        assertThat(columns(drawn(gantt(decided)), rowMiddle(0), COMPUTE).getCount())
                .isPositive();
    }

    @Test
    void aRowMoreIsHigherByARow() {
        int one = Drawing.of(gantt(FIRST), COLUMN).height();
        assertThat(Drawing.of(gantt(FIRST, FIRST, FIRST), COLUMN).height()).isEqualTo(one + 2 * 20);
    }

    @Test
    void theNumbersAreAllThatIsDrawn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlotWriter.csv(gantt(LAST, GIVEN_UP), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("row,mark,stage,ready_s,start_s,end_s\n"
                        + "2,straggler,send,0.0,0.0,0.2\n"
                        + "2,straggler,compute,0.2,0.3,0.4\n"
                        + "3,dropped,send,0.0,,0.1\n");
    }

    @ParameterizedTest
    @CsvSource({"3e-4, µs", "0.4, ms", "599, s", "7200, h", "0, s"})
    void theAxisHasTheUnitThatSuits(double endS, String unit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlotWriter.svg(gantt(row("1", GanttRow.End.PLAIN, new GanttBar(0, 0, 0, endS))), COLUMN, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("<title>A round</title><desc>UD against time (" + unit + ")</desc>")
                .doesNotContain("href=\"http", "<!DOCTYPE");
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0,1", "0,-1,0,1", "0,2,1,3", "0,0,2,1", "0,0,0,Infinity", "0,NaN,0,1", "0,2,NaN,1"})
    void timesAreInOrder(int kind, double readyS, double startS, double endS) {
        assertThatThrownBy(() -> new GanttBar(kind, readyS, startS, endS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("bar: ");
    }

    @Test
    void kindsAndRowsAreThere() {
        assertThatThrownBy(() -> gantt(row("1", GanttRow.End.PLAIN, new GanttBar(3, 0, 0, 1))))
                .hasMessage("chart timeline, row 1: kind must be below 3, was 3");
        assertThatThrownBy(GanttTest::gantt).hasMessageContaining("has no rows");
        assertThatThrownBy(() -> row("1", GanttRow.End.PLAIN)).hasMessageContaining("has no bars");
        assertThatThrownBy(() -> row("1,2", GanttRow.End.PLAIN, new GanttBar(0, 0, 0, 1)))
                .hasMessageContaining("without comma");
    }
}
