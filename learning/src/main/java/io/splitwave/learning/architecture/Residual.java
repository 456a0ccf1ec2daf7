package io.splitwave.learning.architecture;

import java.util.List;

/**
 * A branch whose output is added to the input, or to what a shortcut makes of the input, He et al.
 *
 * @param branch layers of the branch, at least one
 * @param shortcut layers of the shortcut; none = the input itself
 */
public record Residual(List<Layer> branch, List<Layer> shortcut) implements Layer {

    /**
     * Checks the branches.
     *
     * @param branch layers of the branch
     * @param shortcut layers of the shortcut
     * @throws IllegalArgumentException if the branch has no layer
     */
    public Residual {
        branch = List.copyOf(branch);
        shortcut = List.copyOf(shortcut);
        if (branch.isEmpty()) {
            throw new IllegalArgumentException("a residual branch needs at least 1 layer, was 0");
        }
    }

    /**
     * A branch that is added to the input itself.
     *
     * @param branch layers of the branch, at least one
     * @return the residual layer
     */
    public static Residual around(Layer... branch) {
        return new Residual(List.of(branch), List.of());
    }

    @Override
    public Shape output(Shape input) {
        Shape added = new Sequence("branch", branch).output(input);
        Shape kept = new Sequence("shortcut", shortcut).output(input);
        if (!added.equals(kept)) {
            throw new IllegalArgumentException(
                    "branch and shortcut must end alike to be added, were " + added + " and " + kept);
        }
        return added;
    }

    @Override
    public Cost cost(Shape input, boolean learnedBefore) {
        return new Sequence("branch", branch)
                .cost(input, learnedBefore)
                .plus(new Sequence("shortcut", shortcut).cost(input, learnedBefore));
    }

    @Override
    public boolean attends() {
        return branch.stream().anyMatch(Layer::attends) || shortcut.stream().anyMatch(Layer::attends);
    }
}
