package io.splitwave.kernel.play;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The energy that members have for a whole run, and where it is drawn. A member whose store is empty is dropped with
 * {@link io.splitwave.kernel.round.DropReason#BATTERY} at that instant.
 *
 * @param storeJ energy of a member at the start of the run, J, finite, at least 0; a member that is not in it has no limit;
 *     copied
 * @param paidResources indexes of the resources on which the stages of a member draw from its store; the power of other
 *     resources is paid by somebody else; copied
 */
public record EnergyStores(Map<Integer, Double> storeJ, Set<Integer> paidResources) {
    private static final EnergyStores NONE = new EnergyStores(Map.of(), Set.of());

    /**
     * Checks the amounts and copies both.
     *
     * @param storeJ energy of a member at the start of the run, J
     * @param paidResources indexes of the resources on which members draw from their stores
     * @throws IllegalArgumentException if a member or a resource is negative, or an energy negative, infinite or NaN
     */
    public EnergyStores {
        SortedMap<Integer, Double> copy = new TreeMap<>(storeJ);
        paidResources = Set.copyOf(paidResources);
        for (Map.Entry<Integer, Double> store : copy.entrySet()) {
            if (store.getKey() < 0) {
                throw new IllegalArgumentException("energy stores: members must be >= 0, was " + store.getKey());
            }
            if (!(store.getValue() >= 0) || store.getValue() == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("energy stores: the store of member " + store.getKey()
                        + " must be finite and >= 0 J, was " + store.getValue());
            }
        }
        for (int resource : paidResources) {
            if (resource < 0) {
                throw new IllegalArgumentException("energy stores: resources must be >= 0, was " + resource);
            }
        }
        storeJ = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Members without any limit.
     *
     * @return no store
     */
    public static EnergyStores none() {
        return NONE;
    }
}
