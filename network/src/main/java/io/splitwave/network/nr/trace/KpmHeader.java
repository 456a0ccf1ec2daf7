package io.splitwave.network.nr.trace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which column of a file is what: its position and its name, which tells the unit. */
record KpmHeader(int columns, Map<KpmColumn, Place> places) {

    record Place(int index, String name) {}

    static KpmHeader of(String[] cells, Function<String, IllegalArgumentException> fault) {
        Map<KpmColumn, Place> places = new EnumMap<>(KpmColumn.class);
        for (int i = 0; i < cells.length; i++) {
            String name = cells[i].strip();
            KpmColumn column = named(name, fault);
            Place before = places.put(column, new Place(i, name));
            if (before != null) {
                throw fault.apply(
                        before.name().equals(name)
                                ? "column " + name + " twice; expected it once"
                                : "columns " + before.name() + " and " + name + "; expected one of them");
            }
        }
        for (KpmColumn column : KpmColumn.values()) {
            if (column.required() && !places.containsKey(column)) {
                throw fault.apply("a column " + column.names() + " is missing; " + expected());
            }
        }
        return new KpmHeader(cells.length, places);
    }

    private static KpmColumn named(String name, Function<String, IllegalArgumentException> fault) {
        for (KpmColumn column : KpmColumn.values()) {
            if (column.named(name)) {
                return column;
            }
        }
        throw fault.apply("unknown column or unit \"" + name + "\"; " + expected());
    }

    /** Such as "expected time_s or time_ms, rsrp_dbm, ..., and optionally ue, prbs". */
    static String expected() {
        List<String> required = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        for (KpmColumn column : KpmColumn.values()) {
            (column.required() ? required : optional).add(column.names());
        }
        return "expected " + String.join(", ", required) + ", and optionally " + String.join(", ", optional);
    }
}
