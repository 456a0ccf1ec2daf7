package io.splitwave.optimizer.cellfree.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private final Random random = new Random(4);
    private final Network network = new Network(random::nextDouble, 3, 5, 4, 2);

    private static double loss(double[] output) {
        return Math.pow(output[0] - 1, 2) + 3 * output[1];
    }

    @Test
    void shouldComputeTheGradientByBackPropagation() {
        double[] input = {.3, -1.2, .7};
        double[] output = network.output(input);
        network.addGradient(new double[] {2 * (output[0] - 1), 3});
        double[] gradient = network.gradient().clone();
        for (int i = 0; i < gradient.length; i++) {
            double kept = network.parameters()[i];
            network.parameters()[i] = kept + 1e-6;
            double above = loss(network.output(input));
            network.parameters()[i] = kept - 1e-6;
            double below = loss(network.output(input));
            network.parameters()[i] = kept;
            assertThat(gradient[i]).isCloseTo((above - below) / 2e-6, within(1e-6));
        }
    }

    @Test
    void shouldLearnAFunction() {
        for (int step = 0; step < 3000; step++) {
            double[] input = {random.nextDouble(), random.nextDouble(), 0};
            double error = network.output(input)[0] - input[0] * input[1];
            network.addGradient(new double[] {2 * error, 0});
            network.step(3e-3);
        }
        assertThat(network.output(new double[] {.5, .8, 0})[0]).isCloseTo(.4, within(.05));
    }

    /** One state, a reward for one of the actions: its probability must rise. */
    @Test
    void shouldLearnToTakeTheActionThatPays() {
        Agent agent = new Agent(2, 3, random::nextDouble);
        double[] state = {1, 0};
        for (int round = 0; round < 200; round++) {
            double[] probability = new double[2];
            int[] action = agent.act(state, random::nextDouble, probability);
            double advantage = (action[0] == 2 ? 1 : -.5) + (action[1] == 1 ? 1 : -.5);
            agent.learn(state, action, probability, advantage, advantage);
            agent.step();
        }
        int paid = 0;
        for (int round = 0; round < 100; round++) {
            int[] action = agent.act(state, random::nextDouble, new double[2]);
            paid += action[0] == 2 && action[1] == 1 ? 1 : 0;
        }
        assertThat(paid).isGreaterThan(80);
    }
}
