package io.splitwave.scenarios.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A scenario whose tables are held to the byte.
 *
 * @param name of this case, distinct
 * @param scenario a preset, or the path of a file
 * @param settings values set over it, each as {@code KEY=VALUE}
 */
record GoldenCase(String name, String scenario, List<String> settings) {
    static final Path FOLDER = Path.of("src/test/resources/io/splitwave/scenarios/golden");

    /** What {@code cases.txt} says, pairs of its two lists spelled out. */
    static List<GoldenCase> all() throws IOException {
        List<GoldenCase> schemes = section("[schemes]", "optimizer.scheme=");
        List<GoldenCase> barriers = section("[barriers]", "barrier.rule=");
        List<GoldenCase> all = new ArrayList<>();
        for (String[] parts : lines("")) {
            GoldenCase base = new GoldenCase(parts[0], inFolder(parts[1]), settings(parts[2]));
            switch (parts[0]) {
                case "schemes" -> schemes.forEach(scheme -> all.add(base.with("scheme-" + scheme.name(), scheme)));
                case "schemes x barriers" -> schemes.forEach(scheme -> barriers.forEach(barrier -> all.add(
                        base.with("", scheme).with("three-uds-" + scheme.name() + "-" + barrier.name(), barrier))));
                default -> all.add(base);
            }
        }
        return all;
    }

    /** Names in one of the two lists. */
    static List<String> listed(String section) throws IOException {
        return lines(section).stream().map(parts -> parts[0]).toList();
    }

    /** Arguments of the command that plays it. */
    String[] arguments(Path out) {
        List<String> arguments =
                new ArrayList<>(List.of("run", scenario, "--quiet", "--no-report", "--threads", "2", "--out"));
        arguments.add(out.toString());
        settings.forEach(setting -> arguments.addAll(List.of("--set", setting)));
        return arguments.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return name;
    }

    private GoldenCase with(String newName, GoldenCase more) {
        return new GoldenCase(
                newName,
                scenario,
                Stream.concat(settings.stream(), more.settings.stream()).toList());
    }

    private static List<GoldenCase> section(String section, String key) throws IOException {
        return lines(section).stream()
                .map(parts -> new GoldenCase(
                        parts[0],
                        "",
                        Stream.concat(Stream.of(key + parts[0]), settings(parts[1]).stream())
                                .toList()))
                .toList();
    }

    /** Lines below a heading, in their parts. */
    private static List<String[]> lines(String section) throws IOException {
        List<String[]> found = new ArrayList<>();
        String at = "";
        for (String line : Files.readAllLines(FOLDER.resolve("cases.txt"))) {
            if (line.startsWith("[")) {
                at = line;
            } else if (at.equals(section) && !line.isBlank() && !line.startsWith("#")) {
                found.add(
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new));
            }
        }
        return found;
    }

    private static List<String> settings(String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(setting -> !setting.isEmpty())
                .toList();
    }

    private static String inFolder(String scenario) {
        return scenario.contains(".") ? FOLDER.resolve(scenario).toString() : scenario;
    }
}
