package io.splitwave.output.word;

import java.util.List;

/**
 * A part of a user device's time in a round: all its stages whose service counts in one column.
 *
 * @param column the column of {@code round_uds}, for example {@code compute_s}
 * @param stages the kinds that count in it, at least one, in the order of the vocabulary
 */
public record Part(String column, List<StageWord> stages) {
    /** The name of waiting for service, where it stands among the parts of a time. */
    public static final String QUEUE = "queue";

    /**
     * Copies the list.
     *
     * @param column the column of {@code round_uds}
     * @param stages the kinds that count in it
     * @throws IllegalArgumentException if there is no kind, or one counts in another column
     */
    public Part {
        stages = List.copyOf(stages);
        for (StageWord stage : stages) {
            if (!stage.column().equals(column)) {
                throw new IllegalArgumentException(
                        "part " + column + ": stage " + stage.kind() + " counts in " + stage.column());
            }
        }
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("part " + column + ": no stage counts in it");
        }
    }

    /**
     * Its name among the parts of a time: the column without unit.
     *
     * @return for example {@code compute}
     */
    public String name() {
        return column.substring(0, column.length() - StageWord.SECONDS.length());
    }

    /**
     * Its name for readers: the label of its stage, or of several stages the name of the part.
     *
     * @return for example {@code local training}
     */
    public String label() {
        return stages.size() == 1 ? stages.get(0).label() : name().replace('_', ' ');
    }

    /**
     * Its column in the table {@code rounds}, where the time of the straggler stands.
     *
     * @return for example {@code straggler_compute_s}
     */
    public String stragglerColumn() {
        return "straggler_" + column;
    }

    /**
     * What happens in it.
     *
     * @return the activity of its first kind
     */
    public Activity activity() {
        return stages.get(0).activity();
    }
}
