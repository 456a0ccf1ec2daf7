package io.splitwave.kernel.play;

/**
 * The chains in running rounds by member: a hash table with open addressing (linear probing; Knuth, The Art of Computer
 * Programming 3, 6.4, algorithms L and R), at most half full, so that a member takes 8 to 16 bytes.
 */
final class ChainTable {
    /** The golden ratio times 2^32: spreads neighbours and multiples alike (Knuth 6.4, multiplicative hashing). */
    private static final int SPREAD = 0x9E3779B9;

    private ChainRun[] table = new ChainRun[16];
    private int size;

    /** The chain of a member, or null. */
    ChainRun get(int member) {
        return table[find(member)];
    }

    /** Adds the chain of a member that has none. */
    void add(ChainRun chain) {
        if (2 * ++size > table.length) {
            ChainRun[] before = table;
            table = new ChainRun[2 * before.length];
            for (ChainRun moved : before) {
                if (moved != null) {
                    table[find(moved.member)] = moved;
                }
            }
        }
        table[find(chain.member)] = chain;
    }

    /** Takes the chain of a member out and closes the gap behind it. */
    void remove(int member) {
        int gap = find(member);
        if (table[gap] == null) {
            return;
        }
        size--;
        for (int at = next(gap); table[at] != null; at = next(at)) {
            int probes = at - home(table[at].member) & table.length - 1;
            if (probes >= (at - gap & table.length - 1)) {
                table[gap] = table[at];
                gap = at;
            }
        }
        table[gap] = null;
    }

    /** Where the chain of a member is, or where it would go. */
    private int find(int member) {
        int at = home(member);
        while (table[at] != null && table[at].member != member) {
            at = next(at);
        }
        return at;
    }

    private int home(int member) {
        return member * SPREAD >>> Integer.numberOfLeadingZeros(table.length - 1);
    }

    private int next(int at) {
        return at + 1 & table.length - 1;
    }
}
