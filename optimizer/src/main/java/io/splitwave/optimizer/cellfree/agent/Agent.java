package io.splitwave.optimizer.cellfree.agent;

import java.util.function.DoubleSupplier;

/**
 * One device that learns: an actor with two choices, the step of the cut and which AP to toggle, and a critic of its state. Clipped policy
 * gradient with the ratio of each choice apart, as in the source.
 */
final class Agent {
    static final int CUT_STEPS = 3;

    private static final double RATE = 3e-3;
    private static final double CLIP = .1;
    private static final int[] HIDDEN = {32, 64};

    private final Network actor;
    private final Network critic;
    private final int toggles;
    private final double[] chances;
    private final double[] slopes;

    /**
     * An agent that has learnt nothing.
     *
     * @param inputs length of a state
     * @param toggles how many toggles there are to choose from, none included
     * @param chance draws numbers uniform in (0, 1)
     */
    Agent(int inputs, int toggles, DoubleSupplier chance) {
        this.toggles = toggles;
        actor = new Network(chance, inputs, HIDDEN[0], HIDDEN[1], CUT_STEPS + toggles);
        critic = new Network(chance, inputs, HIDDEN[0], HIDDEN[1], 1);
        chances = new double[CUT_STEPS + toggles];
        slopes = new double[CUT_STEPS + toggles];
    }

    double value(double[] state) {
        return critic.output(state)[0];
    }

    /**
     * Draws an action.
     *
     * @param state of the device
     * @param chance draws numbers uniform in (0, 1)
     * @param probability where the probabilities of both choices are put
     * @return the two choices
     */
    int[] act(double[] state, DoubleSupplier chance, double[] probability) {
        choose(state);
        int[] action = {draw(0, CUT_STEPS, chance.getAsDouble()), draw(CUT_STEPS, toggles, chance.getAsDouble())};
        probability[0] = chances[action[0]];
        probability[1] = chances[CUT_STEPS + action[1]];
        return action;
    }

    private void choose(double[] state) {
        double[] score = actor.output(state);
        soft(score, 0, CUT_STEPS);
        soft(score, CUT_STEPS, toggles);
    }

    private void soft(double[] score, int from, int count) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) {
            most = Math.max(most, score[i]);
        }
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            chances[i] = Math.exp(score[i] - most);
            sum += chances[i];
        }
        for (int i = from; i < from + count; i++) {
            chances[i] /= sum;
        }
    }

    private int draw(int from, int count, double uniform) {
        double left = uniform;
        for (int i = 0; i < count - 1; i++) {
            left -= chances[from + i];
            if (left < 0) {
                return i;
            }
        }
        return count - 1;
    }

    /** Adds what one step says about actor and critic. */
    void learn(double[] state, int[] action, double[] before, double advantage, double target) {
        choose(state);
        learn(action[0], 0, CUT_STEPS, before[0], advantage);
        learn(action[1], CUT_STEPS, toggles, before[1], advantage);
        actor.addGradient(slopes);
        double error = critic.output(state)[0] - target;
        critic.addGradient(new double[] {2 * error});
    }

    /** Slope of -min(rho A, clip(rho) A) by the scores of one choice; 0 where the clip holds. */
    private void learn(int action, int from, int count, double before, double advantage) {
        double ratio = chances[from + action] / before;
        boolean clipped = advantage > 0 ? ratio > 1 + CLIP : ratio < 1 - CLIP;
        for (int i = 0; i < count; i++) {
            slopes[from + i] = clipped ? 0 : -advantage * ratio * ((i == action ? 1 : 0) - chances[from + i]);
        }
    }

    void step() {
        actor.step(RATE);
        critic.step(RATE);
    }
}
