package io.splitwave.kernel.round;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The stages of one member in a round. They may branch and join: a stage starts when everything it waits for is there.
 *
 * @param member identity of the member, at least 0; among all rounds running at one time no two chains share one
 * @param role whether it counts as a survivor
 * @param stages the stages, copied; at least one unless the chain is excluded
 * @param excluded null, or the reason why the chain never starts
 */
public record Chain(int member, Role role, List<Stage> stages, DropReason excluded) {
    /**
     * Checks that the stages refer to each other and copies the list.
     *
     * @param member identity of the member
     * @param role whether it counts as a survivor
     * @param stages the stages, copied
     * @param excluded null, or the reason why the chain never starts
     * @throws IllegalArgumentException if the member is negative, there is no stage, or a stage waits for itself or for
     *     one that does not exist
     */
    public Chain {
        Objects.requireNonNull(role, "role");
        stages = StageSequence.copyOf(stages);
        if (member < 0) {
            throw new IllegalArgumentException("chain: member must be >= 0, was " + member);
        }
        if (stages.isEmpty() && excluded == null) {
            throw new IllegalArgumentException("chain of member " + member + ": at least 1 stage is needed, was 0");
        }
        for (int i = 0; i < stages.size(); i++) {
            List<Integer> waits = stages.get(i).afterStages();
            for (int w = 0; w < waits.size(); w++) {
                int before = waits.get(w);
                if (before == i || before >= stages.size()) {
                    throw new IllegalArgumentException("chain of member " + member + ", stage " + i + " '"
                            + stages.get(i).kind() + "': afterStages must name another stage of 0.."
                            + (stages.size() - 1) + ", was " + before);
                }
            }
        }
    }

    /**
     * A participant's chain in which each stage also waits for the one before it.
     *
     * @param member identity of the member, at least 0
     * @param stages the stages in order; waits they bring along are kept
     * @return the chain
     * @throws IllegalArgumentException as the constructor
     */
    public static Chain linear(int member, Stage... stages) {
        return new Chain(member, Role.MEMBER, inSequence(stages), null);
    }

    /**
     * A helper's chain in which each stage also waits for the one before it.
     *
     * @param member identity of the helper, at least 0
     * @param stages the stages in order; waits they bring along are kept
     * @return the chain
     * @throws IllegalArgumentException as the constructor
     */
    public static Chain support(int member, Stage... stages) {
        return new Chain(member, Role.SUPPORT, inSequence(stages), null);
    }

    /**
     * A participant that never starts in this round.
     *
     * @param member identity of the member, at least 0
     * @param reason why it is left out
     * @return the chain, without stages
     * @throws IllegalArgumentException if the member is negative
     */
    public static Chain leftOut(int member, DropReason reason) {
        return new Chain(member, Role.MEMBER, List.of(), Objects.requireNonNull(reason, "reason"));
    }

    /**
     * The highest index of a resource among its stages.
     *
     * @return the index; -1 without stages
     */
    public int highestResource() {
        return sequence().highestResource();
    }

    /**
     * The highest index of a barrier that one of its stages waits for.
     *
     * @return the index; -1 if none waits for a barrier
     */
    public int highestBarrier() {
        return sequence().highestBarrier();
    }

    /**
     * Whether each stage waits for the one before it and for no other stage; it may wait for barriers.
     *
     * @return true if so, also without stages
     */
    public boolean isInSequence() {
        return sequence().isInSequence();
    }

    /** Whether stages wait only for stages before them. */
    boolean isUpwards() {
        return sequence().isUpwards();
    }

    private StageSequence sequence() {
        return (StageSequence) stages;
    }

    /** Each after the one before; the array itself where that is so already. */
    private static StageSequence inSequence(Stage... stages) {
        Stage[] sequence = stages;
        for (int i = 1; i < sequence.length; i++) {
            List<Integer> given = stages[i].afterStages();
            if (given.contains(i - 1)) {
                continue;
            }
            if (sequence == stages) {
                sequence = stages.clone();
            }
            if (given.isEmpty()) {
                sequence[i] = stages[i].afterStages(i - 1);
            } else {
                int[] waits =
                        Arrays.copyOf(given.stream().mapToInt(Integer::intValue).toArray(), given.size() + 1);
                waits[given.size()] = i - 1;
                sequence[i] = stages[i].afterStages(waits);
            }
        }
        return StageSequence.copyOf(sequence);
    }
}
