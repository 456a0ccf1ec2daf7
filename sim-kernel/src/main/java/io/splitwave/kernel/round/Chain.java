package io.splitwave.kernel.round;

import java.util.ArrayList;
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
        stages = List.copyOf(stages);
        if (member < 0) {
            throw new IllegalArgumentException("chain: member must be >= 0, was " + member);
        }
        if (stages.isEmpty() && excluded == null) {
            throw new IllegalArgumentException("chain of member " + member + ": at least 1 stage is needed, was 0");
        }
        for (int i = 0; i < stages.size(); i++) {
            for (int before : stages.get(i).afterStages()) {
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

    private static List<Stage> inSequence(Stage... stages) {
        List<Stage> sequence = new ArrayList<>(stages.length);
        for (int i = 0; i < stages.length; i++) {
            Stage stage = stages[i];
            if (i > 0 && !stage.afterStages().contains(i - 1)) {
                List<Integer> waits = new ArrayList<>(stage.afterStages());
                waits.add(i - 1);
                stage = stage.afterStages(
                        waits.stream().mapToInt(Integer::intValue).toArray());
            }
            sequence.add(stage);
        }
        return sequence;
    }
}
