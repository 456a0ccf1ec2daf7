package io.splitwave.output.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.machine.Need;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class PlotWriterTest {
    private static final List<Mark> FALLING =
            List.of(new Mark(0, 30, 1, 9), new Mark(1, 20, 0.5, 9), new Mark(2, 10.1, Double.NaN, 1));
    private static final List<Mark> RISING =
            List.of(new Mark(0, 5, Double.NaN, 9), new Mark(1, 15, 0.1, 9), new Mark(2, 25, 0.2, 9));

    @BeforeAll
    static void findFonts() throws Exception {
        Need.fonts().require();
    }

    private static Plot plot(Plot.Form form) {
        List<String> categories = form == Plot.Form.BARS ? List.of("3 W", "4 W", "5 W") : List.of();
        return new Plot(
                "fig",
                "Delay & <power>",
                "budget",
                "delay (s)",
                form,
                categories,
                List.of(new Curve("DT-IRS", FALLING), new Curve("GA", RISING)));
    }

    /** Content that a writer makes of a plot. */
    private interface Writing {
        void write(Plot plot, ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Plot plot, Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.write(plot, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Plot.Form.class)
    void theSvgIsWellFormedAndDescribed(Plot.Form form) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        byte[] svg = written(plot(form), PlotWriter::svg);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(root.getLocalName()).isEqualTo("svg");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 900 540");
        assertThat(root.getElementsByTagNameNS("*", "title").item(0).getTextContent())
                .isEqualTo("Delay & <power>");
        assertThat(root.getElementsByTagNameNS("*", "desc").item(0).getTextContent())
                .isEqualTo("delay (s) against budget");
        assertThat(root.getElementsByTagNameNS("*", "path").getLength()).isGreaterThan(10);
        // nothing is fetched from anywhere
        assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("href=\"http", "<!DOCTYPE");
    }

    @ParameterizedTest
    @EnumSource(Plot.Form.class)
    void thePngShowsEveryCurve(Plot.Form form) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(written(plot(form), PlotWriter::png)));
        assertThat(image.getWidth()).isEqualTo(1800);
        assertThat(image.getHeight()).isEqualTo(1080);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours)
                .contains(
                        Color.WHITE.getRGB(),
                        ChartDrawing.COLOURS.get(0).getRGB(),
                        ChartDrawing.COLOURS.get(1).getRGB())
                .doesNotContain(ChartDrawing.COLOURS.get(2).getRGB());
    }

    @Test
    void aHigherValueIsDrawnHigher() throws IOException {
        List<Mark> rising = List.of(new Mark(0, 10, 0, 1), new Mark(1, 20, 0, 1), new Mark(2, 30, 0, 1));
        List<Curve> one = List.of(new Curve("a", rising));
        Plot plot = new Plot("fig", "t", "x", "y", Plot.Form.POINTS, List.of(), one);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(written(plot, PlotWriter::png)));
        int colour = ChartDrawing.COLOURS.get(0).getRGB();
        List<int[]> found = new ArrayList<>();
        for (int x = 0; x < image.getWidth() * 3 / 5; x++) { // the first two, left of the legend
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) == colour) {
                    found.add(new int[] {x, y});
                }
            }
        }
        int[] left = found.get(0);
        int[] right = found.get(found.size() - 1);
        assertThat(right[0]).isGreaterThan(left[0] + 300);
        assertThat(right[1]).isLessThan(left[1] - 300);
    }

    @Test
    void drawingsHaveTheColoursOfTheReports() throws IOException {
        try (InputStream palette = Plot.class.getResourceAsStream("/io/splitwave/output/report/palette.js")) {
            String colours = ChartDrawing.COLOURS.stream()
                    .map(colour -> String.format("\"#%06x\"", colour.getRGB() & 0xffffff))
                    .collect(Collectors.joining(", ", "const RUN_COLOURS = [", "];"));
            assertThat(new String(palette.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(colours);
        }
    }

    private static String described(Plot plot) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(plot, PlotWriter::svg)))
                .getDocumentElement()
                .getElementsByTagName("desc")
                .item(0)
                .getTextContent();
    }

    @Test
    void anAxisHasTheUnitThatSuitsItsLargestValue() throws Exception {
        List<Curve> short1 =
                List.of(new Curve("a", List.of(new Mark(2e-5, 3e-4, 1e-5, 5), new Mark(4e-5, 5.19e-4, 0, 5))));
        Plot plot = new Plot("fig", "t", "age (s)", "delay (s)", Plot.Form.LINES, List.of(), short1);
        assertThat(described(plot)).isEqualTo("delay (µs) against age (µs)");
        // files keep SI units
        assertThat(new String(written(plot, PlotWriter::csv), StandardCharsets.UTF_8))
                .contains("a,4.0E-5,5.19E-4,0.0,5");
        List<Curve> bars = List.of(new Curve("a", List.of(new Mark(0, 0.04, 0.001, 5))));
        assertThat(described(new Plot("fig", "t", "budget (W)", "power (W)", Plot.Form.BARS, List.of("3 W"), bars)))
                .isEqualTo("power (mW) against budget (W)");
        List<Curve> frames = List.of(new Curve("a", List.of(new Mark(0.5, 0.04, 0.001, 5))));
        assertThat(described(
                        new Plot("fig", "t", "age (frames of 50 ms)", "share", Plot.Form.LINES, List.of(), frames)))
                .isEqualTo("share against age (frames of 50 ms)");
    }

    /** By hand: the axis of bars begins where the lowest whisker ends; otherwise whiskers are drawn over the names below. */
    @Test
    void aWhiskerThatReachesBelowZeroStaysOffTheNames() throws IOException {
        List<Mark> wide = List.of(new Mark(0, 1, 3, 3), new Mark(1, 2, 0.5, 3));
        Plot plot = new Plot("fig", "t", "x", "y", Plot.Form.BARS, List.of("a", "b"), List.of(new Curve("c", wide)));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(written(plot, PlotWriter::png)));
        int ink = new Color(0x1f2933).getRGB();
        // the whisker of the first bar: the longest upright run of its colour in the left half, right of the axis
        int lowest = 0;
        for (int x = 200; x < image.getWidth() * 2 / 5; x++) {
            int run = 0;
            for (int y = 100; y < image.getHeight(); y++) {
                run = image.getRGB(x, y) == ink ? run + 1 : 0;
                lowest = run > 100 ? Math.max(lowest, y) : lowest;
            }
        }
        // names stand in the lowest tenth of the picture
        assertThat(lowest).isBetween(image.getHeight() / 2, image.getHeight() * 9 / 10);
    }

    @Test
    void theCsvHoldsEveryNumber() throws IOException {
        assertThat(new String(written(plot(Plot.Form.LINES), PlotWriter::csv), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        curve,x,y,half_width,n
                        DT-IRS,0.0,30.0,1.0,9
                        DT-IRS,1.0,20.0,0.5,9
                        DT-IRS,2.0,10.1,,1
                        GA,0.0,5.0,,9
                        GA,1.0,15.0,0.1,9
                        GA,2.0,25.0,0.2,9
                        """);
        assertThat(new String(written(plot(Plot.Form.BARS), PlotWriter::csv), StandardCharsets.UTF_8))
                .contains("DT-IRS,3 W,30.0,1.0,9\n", "GA,5 W,25.0,0.2,9\n");
    }

    @Test
    void theSameNumbersMakeTheSameFiles() throws IOException {
        assertThat(written(plot(Plot.Form.LINES), PlotWriter::svg))
                .isEqualTo(written(plot(Plot.Form.LINES), PlotWriter::svg));
        assertThat(written(plot(Plot.Form.LINES), PlotWriter::png))
                .isEqualTo(written(plot(Plot.Form.LINES), PlotWriter::png));
    }
}
