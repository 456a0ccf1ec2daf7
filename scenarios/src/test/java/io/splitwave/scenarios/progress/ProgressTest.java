package io.splitwave.scenarios.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final String TERMINAL = "splitwave.columns";

    @AfterEach
    void forgetTheTerminal() {
        System.clearProperty(TERMINAL);
    }

    @Test
    void theLauncherKnowsWhetherSomebodyLooks() {
        System.setProperty(TERMINAL, "0");
        assertThat(Terminal.columns()).isZero();
        assertThat(displayed(false)).isInstanceOf(ProgressLines.class);
        assertThat(displayed(true)).isInstanceOf(NoProgress.class);
        System.setProperty(TERMINAL, "70");
        assertThat(Terminal.columns()).isEqualTo(70);
        assertThat(displayed(true)).isInstanceOf(NoProgress.class);
    }

    @Test
    void aLineThatHasEndedIsNotDrawnOver() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TerminalLine line = new TerminalLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), 70);
        assertThat(line.getMaxRenderedLength()).isEqualTo(69);
        line.accept("half");
        line.accept("whole");
        line.close();
        line.accept("late");
        line.close();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\rhalf\rwhole" + System.lineSeparator());
    }

    @Test
    void aTextAboveTheLineCoversWhatWasDrawn() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TerminalLine line = new TerminalLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), 11);
        line.accept("half a bar");
        line.printAbove("told");
        line.accept("half a bar");
        line.close();
        line.printAbove("late");
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\rhalf a bar\rtold      " + System.lineSeparator() + "\rhalf a bar" + System.lineSeparator());
    }

    @Test
    void linesArePlain() {
        StringWriter text = new StringWriter();
        ProgressLines lines = new ProgressLines(new Pace(Workload.of(10, 2), () -> 0), new PrintWriter(text));
        lines.roundsEnded(3);
        lines.replicationsDone(1);
        lines.print();
        assertThat(text.toString())
                .isEqualTo(
                        "3 of 10 rounds, 1 of 2 replications, 0.0 rounds/s, about 0 s left" + System.lineSeparator());
        lines.finish();
    }

    @Test
    void theLastLineSaysWhatWasDoneInTheEnd() {
        StringWriter text = new StringWriter();
        ProgressLines lines = new ProgressLines(new Pace(Workload.of(10, 2), () -> 0), new PrintWriter(text));
        lines.roundsEnded(9);
        lines.print();
        lines.roundsEnded(1);
        lines.replicationsDone(2);
        lines.finish();
        lines.finish();
        lines.print();
        assertThat(text.toString().lines())
                .containsExactly(
                        "9 of 10 rounds, 0 of 2 replications, 0.0 rounds/s, about 0 s left",
                        "10 of 10 rounds, 2 of 2 replications, 0.0 rounds/s, took 0 s");
    }

    @Test
    void aShortRunPrintsNoLine() {
        StringWriter text = new StringWriter();
        ProgressLines lines = new ProgressLines(new Pace(Workload.of(10, 2), () -> 0), new PrintWriter(text));
        lines.begin();
        lines.roundsEnded(10);
        lines.replicationsDone(2);
        lines.finish();
        assertThat(text.toString()).isEmpty();
    }

    @Test
    void linesThatWereStoppedBeforeTheyBeganDoNotBegin() {
        StringWriter text = new StringWriter();
        ProgressLines lines = new ProgressLines(new Pace(Workload.of(10, 2), () -> 0), new PrintWriter(text));
        lines.finish();
        assertThatCode(lines::begin).doesNotThrowAnyException();
        assertThat(text.toString()).isEmpty();
    }

    @Test
    void theBarEndsWithOneLineBreakHoweverOftenItIsFinished() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TerminalBar bar = new TerminalBar(
                new Pace(Workload.of(10, 2), () -> 0), new PrintStream(bytes, true, StandardCharsets.UTF_8), 70);
        bar.begin();
        bar.roundsEnded(10);
        bar.replicationsDone(2);
        bar.finish();
        bar.finish();
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("100 % [==").contains("] 10/10 rounds").endsWith(System.lineSeparator());
        assertThat(text.chars().filter(c -> c == '\n')).hasSize(1);
        assertThat(text).doesNotContain("\u001b");
    }

    @Test
    void nothingIsDrawnBeforeItBeginsNorIfItNeverDoes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TerminalBar bar = new TerminalBar(
                new Pace(Workload.of(10, 2), () -> 0), new PrintStream(bytes, true, StandardCharsets.UTF_8), 70);
        bar.roundsEnded(3);
        bar.finish();
        bar.begin();
        assertThat(bytes.size()).isZero();
    }

    @Test
    void whereFramesEndTheRunReplicationsAreCounted() {
        Pace pace = new Pace(Workload.of(0, 210), () -> 0);
        pace.replicationsDone(105);
        assertThat(pace.line())
                .startsWith("105 of 210 replications, 0.0 replications/s, ")
                .doesNotContain("rounds");
        assertThat(pace.bar(79))
                .startsWith(" 50 % [")
                .contains("] 105/210 replications, ")
                .doesNotContain("rounds");
        pace.replicationsDone(210);
        assertThat(pace.bar(79)).startsWith("100 % [");
    }

    private static Progress displayed(boolean quiet) {
        Progress progress = Progress.on(quiet, Workload.of(10, 2), new PrintWriter(new StringWriter()));
        progress.finish();
        return progress;
    }
}
