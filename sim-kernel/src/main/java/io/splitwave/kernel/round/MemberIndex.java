package io.splitwave.kernel.round;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the chain of a member in a list of chains, in O(log n) and 8 bytes for each; where all members follow each other, as
 * they mostly do, in O(1) and no memory.
 */
public final class MemberIndex {
    private final int chains;
    private final int first;
    /** Member in the upper half, position in the list in the lower; ascending. Null if each member is one more than the last. */
    private final long[] entries;

    /**
     * Looks the members up once.
     *
     * @param chains the chains
     * @throws IllegalArgumentException if a member occurs twice
     */
    public MemberIndex(List<Chain> chains) {
        this.chains = chains.size();
        this.first = chains.isEmpty() ? 0 : chains.get(0).member();
        if (isInARow(chains)) {
            entries = null;
            return;
        }
        entries = new long[chains.size()];
        boolean ascending = true;
        for (int position = 0; position < entries.length; position++) {
            entries[position] = (long) chains.get(position).member() << Integer.SIZE | position;
            ascending &= position == 0 || entries[position - 1] < entries[position];
        }
        if (!ascending) {
            Arrays.sort(entries);
        }
        for (int i = 1; i < entries.length; i++) {
            if (member(i - 1) == member(i)) {
                throw new IllegalArgumentException("round plan: member " + member(i) + " has more than 1 chain");
            }
        }
    }

    private static boolean isInARow(List<Chain> chains) {
        for (int position = 1; position < chains.size(); position++) {
            if (chains.get(position).member() != chains.get(position - 1).member() + 1) {
                return false;
            }
        }
        return true;
    }

    private int member(int entry) {
        return (int) (entries[entry] >> Integer.SIZE);
    }

    /**
     * The position of a member's chain.
     *
     * @param member the member
     * @return its position in the list, or -1 if the member has no chain in it
     */
    public int positionOf(int member) {
        if (entries == null) {
            return member >= first && member - first < chains ? member - first : -1;
        }
        int ifInARow = member - member(0);
        if (ifInARow >= 0 && ifInARow < entries.length && member(ifInARow) == member) {
            return (int) entries[ifInARow];
        }
        int entry = Arrays.binarySearch(entries, (long) member << Integer.SIZE);
        int at = entry < 0 ? -entry - 1 : entry;
        return at < entries.length && member(at) == member ? (int) entries[at] : -1;
    }
}
