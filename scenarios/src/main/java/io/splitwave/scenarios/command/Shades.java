package io.splitwave.scenarios.command;

import io.splitwave.output.row.Place;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Vocabulary;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Characters for the stages of a system, which a terminal without colours tells apart: by what happens in a stage, and by
 * its order among the stages in which the same happens.
 */
final class Shades {
    private static final Map<Activity, String> BY_ACTIVITY = Map.of(
            Activity.SEND_DOWN, "░▖▝",
            Activity.DEVICE, "▒▞▛",
            Activity.REPLICA, "▚▟",
            Activity.SEND_UP, "▓▙▜",
            Activity.SERVER, "█▌▐",
            Activity.GENERATE, "▀▘",
            Activity.AGGREGATE, "▄▗",
            Activity.WAIT, "-=");

    private static final char AT_THE_REPLICA = '▚';

    private final Vocabulary words;
    private final Map<String, Character> byKind = new HashMap<>(); // looked up only

    Shades(Vocabulary words) {
        this.words = words;
        Map<Activity, Integer> used = new EnumMap<>(Activity.class);
        for (StageWord stage : words.stages()) {
            int before = used.merge(stage.activity(), 1, Integer::sum) - 1;
            String own = BY_ACTIVITY.get(stage.activity());
            byKind.put(
                    stage.kind(),
                    before < own.length() ? own.charAt(before) : stage.label().charAt(0));
        }
    }

    /** The character of a stage. */
    char shade(StageRow stage) {
        return atTheReplica(stage)
                ? AT_THE_REPLICA
                : byKind.getOrDefault(stage.kind(), stage.kind().charAt(0));
    }

    /** What the character stands for. */
    String name(StageRow stage) {
        String label = words.stageLabel(stage.kind());
        return atTheReplica(stage) ? label + " at the " + words.replica().name() : label;
    }

    /** Whether a replica does what a device may do itself. */
    private boolean atTheReplica(StageRow stage) {
        return stage.place() == Place.DT
                && words.replica() != null
                && words.stage(stage.kind())
                        .filter(word -> word.activity() == Activity.DEVICE)
                        .isPresent();
    }
}
