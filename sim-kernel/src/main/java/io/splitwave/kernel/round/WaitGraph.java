package io.splitwave.kernel.round;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who waits for whom across a plan: nodes are the stages of all chains, then the barriers. Removing nodes that wait for
 * nothing, again and again (Kahn's algorithm), must empty the graph.
 */
final class WaitGraph {
    private final List<Chain> chains;
    private final List<Barrier> barriers;
    private final int[] firstNode;
    private final int stages;
    private final List<List<Integer>> followers = new ArrayList<>();
    private final int[] waits;

    WaitGraph(List<Chain> chains, List<Barrier> barriers) {
        this.chains = chains;
        this.barriers = barriers;
        this.firstNode = new int[chains.size()];
        int nodes = 0;
        for (int c = 0; c < chains.size(); c++) {
            firstNode[c] = nodes;
            nodes += chains.get(c).stages().size();
        }
        this.stages = nodes;
        this.waits = new int[nodes + barriers.size()];
        for (int node = 0; node < waits.length; node++) {
            followers.add(new ArrayList<>(1));
        }
        addStages();
        addBarriers();
    }

    private void addStages() {
        for (int c = 0; c < chains.size(); c++) {
            List<Stage> chain = chains.get(c).stages();
            for (int s = 0; s < chain.size(); s++) {
                for (int before : chain.get(s).afterStages()) {
                    edge(firstNode[c] + before, firstNode[c] + s);
                }
                for (int barrier : chain.get(s).afterBarriers()) {
                    edge(stages + barrier, firstNode[c] + s);
                }
            }
        }
    }

    private void addBarriers() {
        Map<Integer, Integer> chainOf = new HashMap<>();
        for (int c = 0; c < chains.size(); c++) {
            chainOf.put(chains.get(c).member(), c);
        }
        for (int b = 0; b < barriers.size(); b++) {
            int barrier = stages + b;
            barriers.get(b)
                    .arrivals()
                    .forEach((member, stage) -> edge(firstNode[chainOf.get(member)] + stage, barrier));
        }
    }

    private void edge(int from, int to) {
        followers.get(from).add(to);
        waits[to]++;
    }

    void refuseCycles() {
        ArrayDeque<Integer> free = new ArrayDeque<>();
        for (int node = 0; node < waits.length; node++) {
            if (waits[node] == 0) {
                free.add(node);
            }
        }
        int removed = 0;
        while (!free.isEmpty()) {
            removed++;
            for (int follower : followers.get(free.poll())) {
                if (--waits[follower] == 0) {
                    free.add(follower);
                }
            }
        }
        if (removed < waits.length) {
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
