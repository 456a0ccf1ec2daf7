package io.splitwave.output.gantt;

import io.splitwave.output.figure.GanttKind;
import io.splitwave.output.figure.Plot;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.StageWord;
import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Colours of stages on paper: by what happens in them, the same as in the reports ({@code palette.js}). */
final class StageColours {
    /** The first, second … kind in which the same happens; then they begin again. */
    static final Map<Activity, List<Color>> COLOURS = new EnumMap<>(Map.of(
            Activity.SERVER, colours(0x882255, 0x3d0009),
            Activity.SEND_DOWN, colours(0x0072b2, 0xb8d8ff, 0x0c1731),
            Activity.SEND_UP, colours(0x009e73, 0x14522b, 0x7df5b0),
            Activity.DEVICE, colours(0xe69f00, 0x7a5200, 0x979b4b),
            Activity.REPLICA, colours(0x56b4e9),
            Activity.GENERATE, colours(0xcc79a7),
            Activity.AGGREGATE, colours(0x332288, 0x961efa),
            Activity.WAIT, colours(0xf0e442, 0xa08200)));

    private StageColours() {}

    private static List<Color> colours(int... values) {
        List<Color> colours = new ArrayList<>();
        for (int value : values) {
            colours.add(new Color(value));
        }
        return List.copyOf(colours);
    }

    /**
     * The kinds of bars of a system.
     *
     * @param stages kinds of stages
     * @return a kind each, in their order
     */
    static List<GanttKind> of(List<StageWord> stages) {
        Map<Activity, Integer> before = new EnumMap<>(Activity.class);
        List<GanttKind> kinds = new ArrayList<>();
        for (StageWord stage : stages) {
            List<Color> own = COLOURS.get(stage.activity());
            int n = before.merge(stage.activity(), 1, Integer::sum) - 1;
            kinds.add(new GanttKind(Plot.field(stage.label()), own.get(n % own.size())));
        }
        return kinds;
    }
}
