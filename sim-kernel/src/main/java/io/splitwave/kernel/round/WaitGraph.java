package io.splitwave.kernel.round;

import java.util.List;

/**
 * Who waits for whom across a plan: nodes are the stages of all chains, then the barriers. Removing nodes that wait for
 * nothing, again and again (Kahn's algorithm), must empty the graph. Edges are kept in one array, those of a node side by
 * side: counted first, then put in their places.
 */
final class WaitGraph {
    /** What is done with each edge. */
    private interface Edge {
        void between(int before, int after);
    }

    private final List<Chain> chains;
    private final List<Barrier> barriers;
    private final MemberIndex index;
    private final int[] firstNode;
    private final int stages;
    private final int[] waits;

    WaitGraph(List<Chain> chains, List<Barrier> barriers, MemberIndex index) {
        this.chains = chains;
        this.barriers = barriers;
        this.index = index;
        this.firstNode = new int[chains.size()];
        int nodes = 0;
        for (int c = 0; c < chains.size(); c++) {
            firstNode[c] = nodes;
            nodes += chains.get(c).stages().size();
        }
        this.stages = nodes;
        this.waits = new int[nodes + barriers.size()];
    }

    private void eachEdge(Edge edge) {
        for (int c = 0; c < chains.size(); c++) {
            List<Stage> chain = chains.get(c).stages();
            for (int s = 0; s < chain.size(); s++) {
                int node = firstNode[c] + s;
                for (int before : chain.get(s).afterStages()) {
                    edge.between(firstNode[c] + before, node);
                }
                for (int barrier : chain.get(s).afterBarriers()) {
                    edge.between(stages + barrier, node);
                }
            }
        }
        for (int b = 0; b < barriers.size(); b++) {
            int barrier = stages + b;
            barriers.get(b)
                    .arrivals()
                    .forEach((member, stage) -> edge.between(firstNode[index.positionOf(member)] + stage, barrier));
        }
    }

    void refuseCycles() {
        int nodes = waits.length;
        int[] end = new int[nodes];
        eachEdge((before, after) -> end[before]++);
        for (int node = 1; node < nodes; node++) {
            end[node] += end[node - 1];
        }
        int[] followers = new int[nodes == 0 ? 0 : end[nodes - 1]];
        int[] from = end.clone();
        eachEdge((before, after) -> {
            followers[--from[before]] = after;
            waits[after]++;
        });
        int[] free = new int[nodes];
        int found = 0;
        for (int node = 0; node < nodes; node++) {
            if (waits[node] == 0) {
                free[found++] = node;
            }
        }
        for (int removed = 0; removed < found; removed++) {
            int node = free[removed];
            for (int i = from[node]; i < end[node]; i++) {
                if (--waits[followers[i]] == 0) {
                    free[found++] = followers[i];
                }
            }
        }
        if (found < nodes) {
            throw new IllegalArgumentException(
                    "round plan: " + firstStuck() + " waits, directly or through others, for a cycle of waits");
        }
    }

    private String firstStuck() {
        for (int c = 0; c < chains.size(); c++) {
            List<Stage> chain = chains.get(c).stages();
            for (int s = 0; s < chain.size(); s++) {
                if (waits[firstNode[c] + s] > 0) {
                    return "member " + chains.get(c).member() + ", stage " + s + " '"
                            + chain.get(s).kind() + "',";
                }
            }
        }
        throw new AssertionError("a cycle has a stage: barriers do not wait for barriers");
    }
}
