package io.splitwave.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours of stages and runs, as seen with full and with deficient colour vision, and on a grey print. */
class ColoursTest {
    /**
     * Machado, Oliveira, Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE TVCG
     * 15(6), 2009, table for severity 1.0; on linear RGB.
     */
    private static final Map<String, double[][]> VISION = Map.of(
            "full", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            "protanopia",
                    new double[][] {
                        {0.152286, 1.052583, -0.204868},
                        {0.114503, 0.786281, 0.099216},
                        {-0.003882, -0.048116, 1.051998}
                    },
            "deuteranopia",
                    new double[][] {
                        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
                    },
            "tritanopia",
                    new double[][] {
                        {1.255528, -0.076749, -0.178779},
                        {-0.078411, 0.930809, 0.147602},
                        {0.004733, 0.691367, 0.303900}
                    });

    /** Linear RGB to XYZ, IEC 61966-2-1 (sRGB), white D65. */
    private static final double[][] XYZ = {{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}
    };

    private static final double[] WHITE = {0.9505, 1, 1.0890};

    /** A just noticeable difference is about 2.3 (Mahy, Van Eycken, Oosterlinck, 1994); six of them for a glance. */
    private static final double TOLD_APART = 14;

    /** In L* of 100; the same six differences in lightness alone would be too many for five steps. */
    private static final double GREYS_APART = 10;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private static List<String> colours(String constant) throws IOException {
        Matcher list = Pattern.compile("const " + constant + " = [\\[{](.*?)[\\]}];", Pattern.DOTALL)
                .matcher(resource("palette.js"));
        assertThat(list.find()).as(constant).isTrue();
        return found(list.group(1));
    }

    private static List<String> found(String text) {
        return COLOUR.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What stands for a colour of a drawing on a dark screen. */
    private static Map<String, String> darkOnes() throws IOException {
        String script = resource("shade.js");
        Matcher list = Pattern.compile("const DARK_COLOURS = \\{(.*?)};", Pattern.DOTALL)
                .matcher(script);
        assertThat(list.find()).isTrue();
        List<String> both = found(list.group(1));
        Map<String, String> darkOnes = new LinkedHashMap<>();
        for (int i = 0; i < both.size(); i += 2) {
            assertThat(darkOnes.put(both.get(i), both.get(i + 1)))
                    .as("a second dark one of " + both.get(i))
                    .isNull();
        }
        return darkOnes;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ColoursTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The colours of a list, on a dark screen. */
    private static List<String> dark(String constant) throws IOException {
        Map<String, String> darkOnes = darkOnes();
        List<String> dark = colours(constant).stream().map(darkOnes::get).toList();
        assertThat(dark).as("darkOnes of " + constant).doesNotContainNull();
        return dark;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double[] linear(String colour) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    /** CIE 1976 L*a*b*. */
    private static double[] lab(double[] linear) {
        double[] xyz = times(XYZ, new double[] {clip(linear[0]), clip(linear[1]), clip(linear[2])});
        double[] f = new double[3];
        for (int i = 0; i < 3; i++) {
            double t = xyz[i] / WHITE[i];
            f[i] = t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    private static double clip(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private static double difference(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    private static void requireApart(List<String> colours, String vision) {
        for (int i = 0; i < colours.size(); i++) {
            for (int j = 0; j < i; j++) {
                double[] one = lab(times(VISION.get(vision), linear(colours.get(i))));
                double[] other = lab(times(VISION.get(vision), linear(colours.get(j))));
                assertThat(difference(one, other))
                        .as("%s and %s with %s", colours.get(i), colours.get(j), vision)
                        .isGreaterThan(TOLD_APART);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "protanopia", "deuteranopia", "tritanopia"})
    void stagesAndRunsAreToldApart(String vision) throws IOException {
        List<String> stages = new ArrayList<>(colours("STAGE_COLOURS"));
        assertThat(stages).hasSize(5);
        stages.addAll(colours("OTHER_COLOURS"));
        stages.addAll(colours("NEXT_COLOURS"));
        assertThat(stages).hasSize(5 + 4 + 9);
        requireApart(stages, vision);
        List<String> runs = colours("RUN_COLOURS");
        assertThat(runs).hasSize(8);
        requireApart(runs, vision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "protanopia", "deuteranopia", "tritanopia"})
    void soTheyAreOnADarkScreen(String vision) throws IOException {
        List<String> stages = new ArrayList<>(dark("STAGE_COLOURS"));
        stages.addAll(dark("OTHER_COLOURS"));
        stages.addAll(dark("NEXT_COLOURS"));
        requireApart(stages, vision);
        requireApart(dark("RUN_COLOURS"), vision);
    }

    @Test
    void noDarkColourIsThatOfAnotherThing() throws IOException {
        // a hover shows colours that have been exchanged already
        Map<String, String> darkOnes = darkOnes();
        assertThat(darkOnes.values()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(darkOnes.keySet());
    }

    @Test
    void everyStageAndRunIsSeenOnADarkScreen() throws IOException {
        // WCAG 2.1, 1.4.11: at least 3 to 1
        String paper = darkOnes().get("#ffffff");
        assertThat(paper).isEqualTo(variable(darkStyle(), "paper"));
        for (String constant : List.of("STAGE_COLOURS", "OTHER_COLOURS", "NEXT_COLOURS", "RUN_COLOURS")) {
            for (String colour : dark(constant)) {
                assertThat(contrast(colour, paper)).as(colour).isGreaterThan(3);
            }
        }
    }

    @Test
    void inkAndLinesOfDrawingsAreReadOnBothGrounds() throws IOException {
        String palette = resource("palette.js");
        Map<String, String> darkOnes = darkOnes();
        Map.of("INK", 4.5, "FAINT", 4.5, "ACCENT", 3.0, "SECOND", 3.0, "START", 3.0)
                .forEach((name, least) -> {
                    Matcher constant = Pattern.compile("const " + name + " = \"(#[0-9a-f]{6})\"")
                            .matcher(palette);
                    assertThat(constant.find()).as(name).isTrue();
                    String colour = constant.group(1);
                    assertThat(contrast(colour, "#ffffff")).as(name).isGreaterThan(least);
                    assertThat(contrast(darkOnes.get(colour), darkOnes.get("#ffffff")))
                            .as("dark " + name)
                            .isGreaterThan(least);
                });
    }

    @Test
    void aGreyPrintKeepsTheStagesApart() throws IOException {
        List<Double> lightness = colours("STAGE_COLOURS").stream()
                .map(colour -> lab(linear(colour))[0])
                .sorted()
                .toList();
        for (int i = 1; i < lightness.size(); i++) {
            assertThat(lightness.get(i) - lightness.get(i - 1)).isGreaterThan(GREYS_APART);
        }
    }

    @Test
    void textIsReadOnItsGround() throws IOException {
        for (String style : List.of(resource("report.css"), darkStyle())) {
            for (String ground : List.of("paper", "wash")) {
                // WCAG 2.1, 1.4.3: at least 4.5 to 1
                for (String name : List.of("ink", "faint", "accent")) {
                    assertThat(contrast(variable(style, name), variable(style, ground)))
                            .as("%s on %s", name, ground)
                            .isGreaterThan(4.5);
                }
                // 1.4.11: the edge of a control
                assertThat(contrast(variable(style, "line"), variable(style, ground)))
                        .as("line on %s", ground)
                        .isGreaterThan(3);
            }
            assertThat(contrast(variable(style, "ink"), variable(style, "alarm-wash")))
                    .isGreaterThan(4.5);
            assertThat(contrast(variable(style, "alarm"), variable(style, "alarm-wash")))
                    .isGreaterThan(3);
        }
    }

    private static String darkStyle() throws IOException {
        String style = resource("report.css");
        return style.substring(style.indexOf("prefers-color-scheme: dark"));
    }

    private static String variable(String style, String name) {
        Matcher found = Pattern.compile("--" + name + ": (#[0-9a-f]{6})").matcher(style);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static double contrast(String one, String other) {
        double a = times(XYZ, linear(one))[1] + 0.05;
        double b = times(XYZ, linear(other))[1] + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }
}
