package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces that cannot be used, at the command line: exit code 2, file and line, nothing written. */
class BadTraceTest {
    @TempDir
    private Path folder;

    private String problem(String name, String content, String... settings) throws IOException {
        Session session = new Session(folder);
        Path file = session.write(name, content);
        String[] fixed = {
            "run",
            "quickstart",
            "--set",
            "ud.count=2",
            "--set",
            "mobility.model=trace",
            "--set",
            "mobility.trace.file=" + file,
            "--out",
            session.path("run")
        };
        String[] all = java.util.Arrays.copyOf(fixed, fixed.length + 2 * settings.length);
        for (int i = 0; i < settings.length; i++) {
            all[fixed.length + 2 * i] = "--set";
            all[fixed.length + 2 * i + 1] = settings[i];
        }
        String problem = session.type(all).problem();
        assertThat(folder.resolve("run")).doesNotExist();
        assertThat(session.entries()).containsExactly(name);
        return problem.replace(file.toString(), name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        time_s,ud,x_m,y_m;0,0,1,1;1,0,1,1;0.5,0,1,1 | line 4: UD 0: time goes back from 1.0 s to 0.5 s
        time_s,ud,x_m,y_m;0,0,NaN,1 | line 2: UD 0: x must be finite, was NaN
        time_s,ud,x_feet,y_m;0,0,1,1 | line 1: unknown column or unit "x_feet"
        time_s,ud,x_m;0,0,1 | line 1: a column of y is missing
        time_s,ud,x_m,y_m;0,0,1 | line 2: expected 4 cells
        time_s,ud,x_m,y_m;0,zero,1,1 | line 2: ud must be a whole number from 0
        time_s,ud,x_m,y_m;0,0,1,one | line 2: UD 0: y_m must be a number, was "one"
        """)
    void linesOfCsv(String lines, String expected) throws IOException {
        assertThat(problem("trace.csv", lines.replace(';', '\n')))
                .startsWith("splitwave: trace trace.csv, ")
                .contains(expected);
    }

    @Test
    void gapsAreRefusedWhereTheScenarioSaysSo() throws IOException {
        assertThat(problem(
                        "trace.csv",
                        "time_s,ud,x_m,y_m\n0,0,1,1\n0,1,2,2\n9,0,1,1\n",
                        "mobility.trace.maxGap=2 s",
                        "mobility.trace.onGap=error"))
                .startsWith("splitwave: trace trace.csv, line 4: UD 0: ")
                .contains("9.0");
    }

    @Test
    void placesOutsideTheAreaAreRefused() throws IOException {
        assertThat(problem(
                        "trace.csv",
                        "time_s,ud,x_m,y_m\n0,0,1,1\n0,1,200,2\n",
                        "mobility.area.corner=[0 m, 0 m]",
                        "mobility.area.extent=[100 m, 100 m]"))
                .startsWith("splitwave: trace trace.csv, line 3: UD 1: ")
                .contains("200.0");
    }

    @Test
    void theNumberOfUdsIsThatOfTheScenario() throws IOException {
        assertThat(problem("trace.csv", "time_s,ud,x_m,y_m\n0,0,1,1\n"))
                .isEqualTo("splitwave: trace.csv: expected 2 UDs (ud.count), found 1");
    }

    @Test
    void xmlThatIsCutOffOrDeclaresATypeIsRefused() throws IOException {
        assertThat(problem(
                        "cut.xml",
                        "<fcd-export>\n<timestep time=\"0\">\n<vehicle id=\"a\" x=\"1\" y",
                        "mobility.trace.format=sumo"))
                .startsWith("splitwave: trace cut.xml, line 3: not well-formed XML, or cut off");
        Files.delete(folder.resolve("cut.xml"));
        assertThat(problem(
                        "type.xml",
                        "<!DOCTYPE fcd-export SYSTEM \"file:///etc/passwd\">\n<fcd-export/>",
                        "mobility.trace.format=sumo"))
                .startsWith("splitwave: trace type.xml, line 1: a document type declaration is refused");
    }

    /** Java's own parser prints such things to standard error, past whoever asked it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 60})
    void bytesThatAreNoTextAreRefusedInOneMessage(int at) throws IOException {
        byte[] bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<fcd-export>\n<timestep time=\"0\"/>\n</fcd-export>"
                .getBytes(StandardCharsets.UTF_8);
        bytes[at] = (byte) 0xE2;
        Path file = Files.write(folder.resolve("t.xml"), bytes);
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(validate(file, "sumo").problem()).contains("t.xml", "not UTF-8 text");
        } finally {
            System.setErr(before);
        }
        assertThat(printed.size()).isZero();
    }

    @Test
    void aByteOrderMarkBeforeXmlIsNoText() throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.xml"),
                "\uFEFF<fcd-export><timestep time=\"0\"><vehicle id=\"a\" x=\"21\" y=\"1\"/>"
                        + "<vehicle id=\"b\" x=\"22\" y=\"1\"/></timestep></fcd-export>");
        validate(file, "sumo").isDone();
    }

    /** A teleport is bridged like any other way, so somebody should hear of it: once, and the run goes on. */
    @ParameterizedTest
    @ValueSource(strings = {"validate", "run", "compare"})
    void placesAndSpeedsThatContradictEachOtherAreTold(String command) throws IOException {
        Session session = new Session(folder);
        Path file = session.write(
                "t.csv",
                "time_s,ud,x_m,y_m,speed_mps\n0,0,21,1,10\n0,1,22,1,0\n3,0,990,1,10\n3,1,22,1,0\n6,0,21,1,10\n");
        List<String> words = new ArrayList<>(List.of(
                command,
                "quickstart",
                "--set",
                "ud.count=2",
                "--set",
                "mobility.model=trace",
                "--set",
                "mobility.trace.file=" + file));
        if (command.equals("run")) {
            words.addAll(List.of("--quiet", "--out", session.path("run"), "--set", "horizon.frames=2"));
        } else if (command.equals("compare")) {
            words.addAll(List.of("--quiet", "--schemes", "ao,no-dt", "--set", "horizon.frames=2"));
        }
        Session.Answer answer = session.type(words.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.err())
                .isEqualTo("splitwave: trace " + file
                        + ", line 4: UD 0: the places from 0.0 s to 3.0 s mean 323 m/s, and the"
                        + " speed given there is 10 m/s; so do 1 more; the path loss follows the places, the fading the"
                        + " speeds" + System.lineSeparator());
    }

    private Session.Answer validate(Path file, String format) {
        return new Session(folder)
                .type(
                        "validate",
                        "quickstart",
                        "--set",
                        "ud.count=2",
                        "--set",
                        "mobility.model=trace",
                        "--set",
                        "mobility.trace.format=" + format,
                        "--set",
                        "mobility.trace.file=" + file);
    }

    /** A few kilobytes that unpack to one endless line. */
    @Test
    void aLineWithoutEndIsRefused() throws IOException {
        Path file = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] zeros = "0".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 32; i++) {
                out.write(zeros);
            }
        }
        assertThat(new Session(folder)
                        .type(
                                "validate",
                                "quickstart",
                                "--set",
                                "mobility.model=trace",
                                "--set",
                                "mobility.trace.file=" + file)
                        .problem())
                .contains("bomb.csv.gz", "a line of more than 1048576 bytes");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(new Session(folder)
                        .type(
                                "compare",
                                "quickstart",
                                "--schemes",
                                "ao,no-dt",
                                "--set",
                                "mobility.model=trace",
                                "--set",
                                "mobility.trace.file=" + folder.resolve("none.csv"))
                        .problem())
                .isEqualTo("splitwave: " + folder.resolve("none.csv") + ": expected a trace, found no such file");
    }
}
