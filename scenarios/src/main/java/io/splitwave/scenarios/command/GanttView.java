package io.splitwave.scenarios.command;

import io.splitwave.output.report.Figures;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.unit.Scale;
import io.splitwave.output.word.Vocabulary;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Draws a round in characters: a line per support chain and per UD, the latest first, as wide as the terminal. */
final class GanttView {
    /** With fewer characters nothing can be distinguished. */
    static final int NARROWEST = 40;

    /** No terminal is wider than this. */
    static final int WIDEST = 10_000;

    private static final char BLANK = ' ';
    private static final char WAITING = '·';

    private final Vocabulary words;
    private final Shades shades;
    private final PlayedRound played;
    private final int width;
    private final int most;
    private final Integer only;
    private final Map<String, Character> used = new LinkedHashMap<>();

    /**
     * @param words the words of the system
     * @param width characters in a line
     * @param most UDs drawn at most
     * @param only the one UD to draw; null for all
     */
    GanttView(Vocabulary words, PlayedRound played, int width, int most, Integer only) {
        this.words = words;
        this.shades = new Shades(words);
        this.played = played;
        this.width = Math.max(NARROWEST, width);
        this.most = most;
        this.only = only;
    }

    void print(PrintWriter out) {
        Map<String, List<StageRow>> supports = new TreeMap<>();
        Map<Integer, List<StageRow>> byUd = new TreeMap<>();
        for (StageRow stage : played.stages()) {
            if (only != null && stage.ud() != only) {
                continue;
            }
            (stage.support() == null
                            ? byUd.computeIfAbsent(stage.ud(), ud -> new ArrayList<>())
                            : supports.computeIfAbsent(stage.support(), name -> new ArrayList<>()))
                    .add(stage);
        }
        List<List<StageRow>> latest = latest(byUd.values());
        List<List<StageRow>> above = List.copyOf(supports.values());
        int label = Stream.concat(above.stream(), latest.stream())
                .mapToInt(own -> name(own).length())
                .max()
                .orElse(0);
        int columns = width - label - 2;
        out.println(RoundChoice.headline(words, played));
        // the legend has what UDs do first
        List<String> ofUds = lines(latest, label, columns);
        lines(above, label, columns).forEach(out::println);
        ofUds.forEach(out::println);
        out.println(" ".repeat(label + 1) + "└" + axis(columns));
        out.println(" ".repeat(label + 2) + scale(columns));
        out.println(legend());
        if (byUd.size() > most) {
            out.printf("The %d latest of %d UDs; --rows N shows more.%n", most, byUd.size());
        }
    }

    private List<String> lines(List<List<StageRow>> chains, int label, int columns) {
        List<String> lines = new ArrayList<>();
        for (List<StageRow> own : chains) {
            lines.add(String.format("%" + label + "s │%s", name(own), bar(own, columns))
                    .stripTrailing());
        }
        return lines;
    }

    /** Chains of the UDs that ended last, as many as are drawn. */
    private List<List<StageRow>> latest(Collection<List<StageRow>> uds) {
        return uds.stream()
                .sorted(Comparator.comparingDouble((List<StageRow> own) -> -endS(own))
                        .thenComparingInt(own -> own.get(0).ud()))
                .limit(most)
                .toList();
    }

    private String name(List<StageRow> chain) {
        return words.chainLabel(chain.get(0).support(), chain.get(0).ud());
    }

    private static double endS(List<StageRow> stages) {
        return stages.stream().mapToDouble(StageRow::endS).max().orElseThrow();
    }

    private double lengthS() {
        return played.round().endS() - played.round().startS();
    }

    /** For each column the stage that took most of its time. */
    private String bar(List<StageRow> stages, int columns) {
        double[] longestS = new double[columns];
        char[] line = new char[columns];
        Arrays.fill(line, BLANK);
        for (StageRow stage : stages) {
            double servedS = stage.wasServed() ? stage.startS() : stage.endS();
            draw(line, longestS, stage.requestedS(), servedS, "waiting", WAITING);
            if (stage.wasServed()) {
                draw(line, longestS, stage.startS(), stage.endS(), shades.name(stage), shades.shade(stage));
            }
        }
        return new String(line);
    }

    private void draw(char[] line, double[] longestS, double fromS, double toS, String name, char shade) {
        double columnS = lengthS() / line.length;
        if (!(toS > fromS) || !(columnS > 0)) {
            return;
        }
        used.put(name, shade);
        double startS = played.round().startS();
        int last = Math.min(line.length - 1, (int) ((toS - startS) / columnS));
        for (int column = Math.max(0, (int) ((fromS - startS) / columnS)); column <= last; column++) {
            double insideS =
                    Math.min(toS, startS + (column + 1) * columnS) - Math.max(fromS, startS + column * columnS);
            if (insideS > longestS[column]) {
                longestS[column] = insideS;
                line[column] = shade;
            }
        }
    }

    /** A quarter of the length apart. */
    private static final int TICKS = 4;

    private static String axis(int columns) {
        StringBuilder line = new StringBuilder("─".repeat(columns));
        for (int tick = 1; tick <= TICKS; tick++) {
            line.setCharAt(tick * columns / TICKS - 1, '┴');
        }
        return line.toString();
    }

    private String scale(int columns) {
        Scale unit = Scale.of("s", lengthS());
        StringBuilder line = new StringBuilder("0 " + unit.unit());
        for (int tick = 1; tick <= TICKS; tick++) {
            String number = Figures.show(unit.in(lengthS()) * tick / TICKS);
            String text = tick == TICKS ? unit.behind(number) : number;
            int at = tick * columns / TICKS - text.length();
            if (at > line.length()) {
                line.append(" ".repeat(at - line.length())).append(text);
            }
        }
        return line.toString();
    }

    private String legend() {
        StringBuilder line = new StringBuilder();
        used.forEach(
                (name, shade) -> line.append(shade).append(' ').append(name).append("   "));
        return line.toString().stripTrailing();
    }
}
