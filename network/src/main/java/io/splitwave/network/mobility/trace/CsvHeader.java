package io.splitwave.network.mobility.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which column of a CSV trace is what, and in which unit. */
record CsvHeader(int columns, int ud, Column time, Column x, Column y, Optional<Column> speed) {

    private static final Map<String, Double> TIME = Map.of("time_s", 1.0, "time_ms", 1e-3);
    private static final Map<String, Double> X = Map.of("x_m", 1.0, "x_km", 1e3);
    private static final Map<String, Double> Y = Map.of("y_m", 1.0, "y_km", 1e3);
    private static final Map<String, Double> SPEED = Map.of("speed_mps", 1.0, "speed_kmh", 1 / 3.6);
    private static final String EXPECTED =
            "time_s or time_ms, ud, x_m or x_km, y_m or y_km, and optionally speed_mps or speed_kmh";

    /** A column and the factor that brings it to SI. */
    record Column(String name, int index, double factor) {}

    static CsvHeader of(String[] cells, Function<String, IllegalArgumentException> fault) {
        Map<String, Integer> indexOf = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            String name = cells[i].strip();
            boolean known =
                    name.equals("ud") || List.of(TIME, X, Y, SPEED).stream().anyMatch(units -> units.containsKey(name));
            if (!known) {
                throw fault.apply("unknown column or unit \"" + name + "\"; expected " + EXPECTED);
            }
            if (indexOf.put(name, i) != null) {
                throw fault.apply("column " + name + " twice");
            }
        }
        Integer ud = indexOf.get("ud");
        if (ud == null) {
            throw fault.apply("column ud is missing; expected " + EXPECTED);
        }
        return new CsvHeader(
                cells.length,
                ud,
                required(indexOf, TIME, "time", fault),
                required(indexOf, X, "x", fault),
                required(indexOf, Y, "y", fault),
                find(indexOf, SPEED, "speed", fault));
    }

    private static Column required(
            Map<String, Integer> indexOf,
            Map<String, Double> units,
            String what,
            Function<String, IllegalArgumentException> fault) {
        return find(indexOf, units, what, fault)
                .orElseThrow(() -> fault.apply("a column of " + what + " is missing; expected " + EXPECTED));
    }

    private static Optional<Column> find(
            Map<String, Integer> indexOf,
            Map<String, Double> units,
            String what,
            Function<String, IllegalArgumentException> fault) {
        List<String> found =
                units.keySet().stream().filter(indexOf::containsKey).toList();
        if (found.size() > 1) {
            throw fault.apply("two columns of " + what);
        }
        return found.stream().findFirst().map(name -> new Column(name, indexOf.get(name), units.get(name)));
    }
}
