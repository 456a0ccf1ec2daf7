package io.splitwave.optimizer.cellfree.search;

import io.splitwave.network.cellfree.Association;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Clusters and cuts: what is decided for many rounds.
 *
 * @param association which APs serve which device
 * @param cut phi, 1 based, one for each device; unmodifiable
 */
public record Choice(Association association, List<Integer> cut) {
    /**
     * Copies the cuts.
     *
     * @param association clusters
     * @param cut cuts
     * @throws IllegalArgumentException if there is not one cut for each device
     */
    public Choice {
        cut = List.copyOf(cut);
        if (cut.size() != association.userDevices()) {
            throw new IllegalArgumentException(
                    "choice: there must be " + association.userDevices() + " cuts, were " + cut.size());
        }
    }

    /**
     * One cut for all.
     *
     * @param association clusters
     * @param cut phi, 1 based
     * @return the choice
     */
    public static Choice common(Association association, int cut) {
        return new Choice(association, Collections.nCopies(association.userDevices(), cut));
    }

    /**
     * The cuts as an array.
     *
     * @return a new array, {@code [k]}
     */
    public int[] cuts() {
        return cut.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The same with another cut of one device.
     *
     * @param ud k, 0 based
     * @param other phi, 1 based
     * @return another choice
     */
    public Choice withCut(int ud, int other) {
        List<Integer> changed = new ArrayList<>(cut);
        changed.set(ud, other);
        return new Choice(association, changed);
    }

    /**
     * The same with other clusters.
     *
     * @param other clusters
     * @return another choice
     */
    public Choice with(Association other) {
        return new Choice(other, cut);
    }

    /**
     * Size of the smallest cluster.
     *
     * @return at least 1
     */
    public int leastSize() {
        int least = Integer.MAX_VALUE;
        for (int ud = 0; ud < cut.size(); ud++) {
            least = Math.min(least, association.clusterSize(ud));
        }
        return least;
    }
}
