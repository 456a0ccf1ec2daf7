package io.splitwave.scenarios.command;

import io.splitwave.learning.training.leakage.CutLeakage;
import io.splitwave.learning.training.leakage.Leakage;
import io.splitwave.learning.training.leakage.MeasuredCuts;
import io.splitwave.learning.training.leakage.Reconstruction;
import io.splitwave.scenarios.inference.LeakageSource;
import io.splitwave.scenarios.inference.ServedCut;
import io.splitwave.scenarios.inference.ServedNetwork;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Leakages of cuts for reading. */
final class LeakageTable {
    private static final double PERCENT = 100;

    private LeakageTable() {}

    static void print(String name, ServedNetwork network, PrintWriter out) {
        network.measured().ifPresentOrElse(measured -> measured(name, measured, out), () -> given(name, network, out));
    }

    private static void given(String name, ServedNetwork network, PrintWriter out) {
        String source = network.leakageSource() instanceof LeakageSource.Illustrative
                ? "chosen by the source of vgg16 to show an effect, not measured"
                : "as the scenario gives them";
        out.println(name + ": leakages " + source);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("cut", "leakage", "may be chosen"));
        for (ServedCut cut : network.cuts()) {
            lines.add(List.of(cut.name(), fixed(cut.leakage()), cut.allowed() ? "yes" : "no"));
        }
        TextTable.print(lines, out);
        out.println();
        out.println(
                "They are not measured here and no guarantee; privacy.leakage measured needs a network that is trained here.");
    }

    private static void measured(String name, MeasuredCuts measured, PrintWriter out) {
        out.println(name + ": leakages measured with a network that classifies "
                + String.format(Locale.ROOT, "%.1f", PERCENT * measured.accuracy()) + " % of the images to be told");
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("cut", "leakage", "attack", "1 - NMSE", "SSIM", "dependence", "null 95 %", "p"));
        for (CutLeakage cut : measured.cuts()) {
            String leakage = fixed(cut.leakage());
            if (cut.measured().isEmpty()) {
                List<String> line = new ArrayList<>(List.of(cut.place(), leakage));
                line.addAll(Collections.nCopies(6, "-"));
                lines.add(line);
            }
            cut.measured()
                    .ifPresent(of -> of.attacks().forEach(told -> lines.add(line(cut.place(), leakage, told, of))));
        }
        TextTable.print(lines, out);
        out.println(
                "leakage: 1 - NMSE of the best attack, moved into 0 to 1. dependence: squared distance correlation, bias-corrected;"
                        + " null: the same in random order.");
        out.println();
        out.println("These are lower bounds on what leaks and no guarantee: a stronger attack may tell more.");
    }

    private static List<String> line(String place, String leakage, Reconstruction told, Leakage of) {
        return List.of(
                place,
                leakage,
                told.attack(),
                fixed(1 - told.nmse()),
                fixed(told.ssim()),
                fixed(of.dependence().correlation()),
                fixed(of.dependence().nullHigh()),
                fixed(of.dependence().pValue()));
    }

    private static String fixed(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
