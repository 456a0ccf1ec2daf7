package io.splitwave.scenarios.campaign;

import io.splitwave.scenarios.format.Scenario;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the equal parts of a run that can be played separately and merged. A part is consecutive replications: its
 * rows are consecutive rows of the whole run's tables, so that merging is appending.
 *
 * @param index which, from 1
 * @param count how many there are, at least {@code index}
 */
public record Shard(int index, int count) {
    /** All of a run. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

    /**
     * Checks the bounds.
     *
     * @param index which, from 1
     * @param count how many there are
     * @throws IllegalArgumentException if not 1 &lt;= index &lt;= count
     */
    public Shard {
        if (index < 1 || index > count) {
            throw new IllegalArgumentException("shard: expected 1 <= i <= n of i/n, was " + index + "/" + count);
        }
    }

    /**
     * Reads a part.
     *
     * @param text for example {@code 2/7}
     * @return the part
     * @throws IllegalArgumentException if it is not a shard
     */
    public static Shard parse(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("shard: expected i/n, such as 2/7, was '" + text + "'");
        }
        return new Shard(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    /**
     * Its replications: whole groups of replications that were drawn together; the numbers of groups in the parts
     * differ by at most one.
     *
     * @param scenario of the whole run
     * @return none if there are more parts than groups
     */
    public ReplicationRange of(Scenario scenario) {
        return new ReplicationRange(bound(index - 1, scenario), bound(index, scenario));
    }

    private int bound(int parts, Scenario scenario) {
        return (int) ((long) parts * groups(scenario) / count)
                * scenario.sampling().groupSize();
    }

    /**
     * Into how many parts a run can be split.
     *
     * @param scenario of the whole run
     * @return groups of replications; each replication is one where they are drawn independently
     */
    public static int groups(Scenario scenario) {
        return scenario.replications() / scenario.sampling().groupSize();
    }

    /**
     * The part as text.
     *
     * @return for example {@code 2/7}
     */
    @Override
    public String toString() {
        return index + "/" + count;
    }
}
