package io.splitwave.optimizer.cellfree.agent;

import io.splitwave.network.cellfree.Association;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.search.Choice;
import io.splitwave.optimizer.cellfree.search.ChoiceValues;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Multi-agent search for clusters and cuts (MAIS): each device is an agent that in each step moves its cut by -1, 0 or 1 and toggles one AP or none.
 * All get the same reward, minus the objective over that of the first cut with all APs, where each episode begins. Actors and
 * critics learn after each episode, with advantages over the next 4 steps.
 */
public final class MultiAgentSearch {
    private static final int STEPS = 32;
    private static final int EPOCHS = 4;
    private static final int HORIZON = 4;
    private static final double DISCOUNT = .99;
    private static final double TRACE = .9;

    private final ChoiceValues values;
    private final DoubleSupplier chance;
    private final Agent[] agents;
    private final double[][] gain; // [k][l], standardised
    private final Choice first;
    private final double reference;
    private Choice best;

    /** What one agent saw and did in one step. */
    private record Step(double[] state, int[] action, double[] probability) {}

    private MultiAgentSearch(ChoiceValues values, DoubleSupplier chance) {
        this.values = values;
        this.chance = chance;
        CellFreeInstance instance = values.instance();
        int aps = instance.accessPoints();
        int uds = instance.userDevices();
        agents = new Agent[uds];
        gain = new double[uds][aps];
        for (int ud = 0; ud < uds; ud++) {
            agents[ud] = new Agent(2 * aps + 3, aps + 1, chance);
            standardise(ud);
        }
        first = Choice.common(Association.full(aps, uds), 1);
        reference = values.rank(first);
        best = first;
    }

    private void standardise(int ud) {
        int aps = gain[ud].length;
        double mean = 0;
        double squares = 0;
        for (int ap = 0; ap < aps; ap++) {
            mean += values.gainDb(ud, ap) / aps;
        }
        for (int ap = 0; ap < aps; ap++) {
            squares += Math.pow(values.gainDb(ud, ap) - mean, 2) / aps;
        }
        for (int ap = 0; ap < aps; ap++) {
            gain[ud][ap] = squares > 0 ? (values.gainDb(ud, ap) - mean) / Math.sqrt(squares) : 0;
        }
    }

    /**
     * Trains and searches.
     *
     * @param values of choices
     * @param episodes of 32 steps, at least 1
     * @param chance draws numbers uniform in (0, 1)
     * @return the best choice that was seen
     */
    public static Choice best(ChoiceValues values, int episodes, DoubleSupplier chance) {
        MultiAgentSearch search = new MultiAgentSearch(values, chance);
        for (int episode = 0; episode < episodes; episode++) {
            search.episode();
        }
        return search.best;
    }

    private void episode() {
        int uds = agents.length;
        List<Step[]> steps = new ArrayList<>();
        double[] reward = new double[STEPS];
        double[][] value = new double[STEPS + 1][uds];
        Choice now = first;
        for (int t = 0; t <= STEPS; t++) {
            double last = values.rank(now) / reference;
            Step[] taken = new Step[uds];
            Choice next = now;
            for (int ud = 0; ud < uds; ud++) {
                double[] state = state(now, ud, last);
                value[t][ud] = agents[ud].value(state);
                if (t < STEPS) {
                    double[] probability = new double[2];
                    int[] action = agents[ud].act(state, chance, probability);
                    taken[ud] = new Step(state, action, probability);
                    next = moved(next, ud, action);
                }
            }
            if (t < STEPS) {
                steps.add(taken);
                now = next;
                reward[t] = -values.rank(now) / reference;
                best = values.rank(now) < values.rank(best) ? now : best;
            }
        }
        for (int ud = 0; ud < uds; ud++) {
            learn(ud, steps, reward, value);
        }
    }

    private double[] state(Choice choice, int ud, double last) {
        int aps = gain[ud].length;
        double[] state = new double[2 * aps + 3];
        state[0] = (double) choice.cut().get(ud) / values.instance().cuts();
        state[1] = (double) choice.association().clusterSize(ud) / aps;
        state[2] = last;
        for (int ap = 0; ap < aps; ap++) {
            state[3 + ap] = choice.association().serves(ap, ud) ? 1 : 0;
            state[3 + aps + ap] = gain[ud][ap];
        }
        return state;
    }

    /** A cut stays within its range, the last AP of a cluster stays. */
    private Choice moved(Choice choice, int ud, int[] action) {
        int cut = choice.cut().get(ud) + action[0] - 1;
        Choice moved = choice.withCut(ud, Math.max(1, Math.min(values.instance().cuts(), cut)));
        int ap = action[1] - 1;
        Association association = moved.association();
        boolean toggles = ap >= 0 && (!association.serves(ap, ud) || association.clusterSize(ud) > 1);
        return toggles ? moved.with(association.toggled(ap, ud)) : moved;
    }

    private void learn(int ud, List<Step[]> steps, double[] reward, double[][] value) {
        double[] advantage = new double[STEPS];
        double mean = 0;
        for (int t = 0; t < STEPS; t++) {
            double factor = 1;
            for (int i = t; i < Math.min(STEPS, t + HORIZON); i++) {
                advantage[t] += factor * (reward[i] + DISCOUNT * value[i + 1][ud] - value[i][ud]);
                factor *= DISCOUNT * TRACE;
            }
            mean += advantage[t] / STEPS;
        }
        double squares = 0;
        for (double each : advantage) {
            squares += (each - mean) * (each - mean) / STEPS;
        }
        double spread = Math.sqrt(squares) + 1e-8;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int t = 0; t < STEPS; t++) {
                Step step = steps.get(t)[ud];
                agents[ud].learn(
                        step.state(),
                        step.action(),
                        step.probability(),
                        (advantage[t] - mean) / spread / STEPS,
                        advantage[t] + value[t][ud]);
            }
            agents[ud].step();
        }
    }
}
