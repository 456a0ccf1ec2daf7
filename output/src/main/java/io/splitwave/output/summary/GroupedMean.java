package io.splitwave.output.summary;

/**
 * Mean of values that come in groups: values of different groups are independent, those of one group need not be. The
 * interval is taken over the means of whole groups, and the variance of such a mean is compared with what as many
 * independent values would have given.
 */
final class GroupedMean {
    private final int groupSize;
    private final RunningMean values = new RunningMean();
    private final RunningMean groups = new RunningMean();
    private RunningMean group = new RunningMean();
    private int turnsInGroup;

    /**
     * @param groupSize values in a group, at least 1; 1 for values that are all independent
     */
    GroupedMean(int groupSize) {
        if (groupSize < 1) {
            throw new IllegalArgumentException("group size must be at least 1, was " + groupSize);
        }
        this.groupSize = groupSize;
    }

    /**
     * Adds the next value.
     *
     * @param value its value; NaN if it has none, which still counts as a member of its group
     */
    void add(double value) {
        if (!Double.isNaN(value)) {
            values.add(value);
            group.add(value);
        }
        turnsInGroup++;
        if (turnsInGroup == groupSize) {
            if (group.n() > 0) {
                groups.add(group.mean());
            }
            group = new RunningMean();
            turnsInGroup = 0;
        }
    }

    /** Adds a replication without a value. */
    void skip() {
        add(Double.NaN);
    }

    /** Over all values. */
    RunningMean values() {
        return values;
    }

    /** Over the means of whole groups. */
    RunningMean groups() {
        return groups;
    }

    /** Half width of the interval of the mean, from whole groups; NaN if there are fewer than 2. */
    double halfWidth(double confidence) {
        return groups.halfWidth(confidence);
    }

    /**
     * How much the grouping saves: variance of the mean of as many independent values over that of the mean as it is.
     * Each value by itself is distributed as an independent one, so their spread gives the former.
     *
     * @return above 1 where grouping helps; NaN if it is unknown: no groups, fewer than 2 of them, or no variation
     */
    double varianceFactor() {
        double ofGroups = groups.variance() / groups.n();
        double plain = values.variance() / values.n();
        return groupSize == 1 || !(ofGroups > 0) || Double.isInfinite(plain) ? Double.NaN : plain / ofGroups;
    }
}
