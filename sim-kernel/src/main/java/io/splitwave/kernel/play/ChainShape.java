package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.Stage;
import java.util.ArrayList;
import java.util.List;

/** Which stages of a chain wait for which others of it. Chains that are alike in this share one shape. */
final class ChainShape {
    /** No stages. */
    static final int[] NONE = {};

    private final List<List<Integer>> waits = new ArrayList<>();
    private final int[][] followers;

    private ChainShape(Chain chain) {
        List<Stage> stages = chain.stages();
        List<List<Integer>> followersOf = new ArrayList<>();
        for (Stage stage : stages) {
            waits.add(stage.afterStages());
            followersOf.add(new ArrayList<>());
        }
        for (int i = 0; i < waits.size(); i++) {
            for (int before : waits.get(i)) {
                followersOf.get(before).add(i);
            }
        }
        followers = followersOf.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The shape of a chain, which is the known one, if there is one and it fits. */
    static ChainShape of(Chain chain, ChainShape known) {
        return known != null && known.fits(chain) ? known : new ChainShape(chain);
    }

    private boolean fits(Chain chain) {
        List<Stage> stages = chain.stages();
        if (stages.size() != waits.size()) {
            return false;
        }
        for (int i = 0; i < stages.size(); i++) {
            List<Integer> given = stages.get(i).afterStages();
            if (given != waits.get(i) && !given.equals(waits.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many stages a stage waits for. */
    int waits(int stage) {
        return waits.get(stage).size();
    }

    /** The stages that wait for this one, ascending; not to be changed. */
    int[] followers(int stage) {
        return followers[stage];
    }
}
