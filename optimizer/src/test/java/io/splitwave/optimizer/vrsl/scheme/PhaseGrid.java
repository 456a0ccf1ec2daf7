package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;

/**
 * The least of a small problem over phases: every point of a grid, and then from every point that no neighbour on an axis
 * is below, a pattern search along axes and diagonals. It knows neither gradients nor relaxations.
 *
 * <p>Without a direct link all phases may be turned together, so the first stays 0.
 */
final class PhaseGrid {
    /** Where the search from the grid ends, rad: the value then is off by the square of it. */
    private static final double FINEST = 1e-5;

    private final ChannelState channel;
    private final SmallProblem problem;
    private final int levels;
    private final int free;

    PhaseGrid(ChannelState channel, SmallProblem problem, int levels) {
        if (channel.irsElements() > 0 && channel.direct().isPresent()) {
            throw new IllegalArgumentException("phase grid: with a direct link the first phase counts");
        }
        this.channel = channel;
        this.problem = problem;
        this.levels = levels;
        this.free = Math.max(channel.irsElements() - 1, 0);
    }

    double at(double[] rad) {
        return at(rad, Double.POSITIVE_INFINITY);
    }

    private double at(double[] rad, double below) {
        return problem.leastAt(EffectiveGains.compute(channel, new PhaseShifts(rad)), below);
    }

    /** Over the grid alone. */
    double leastOnGrid() {
        double least = Double.POSITIVE_INFINITY;
        for (double value : grid()) {
            least = Math.min(least, value);
        }
        return least;
    }

    /** Over all phases. */
    double least() {
        double[] grid = grid();
        double least = Double.POSITIVE_INFINITY;
        for (int point = 0; point < grid.length; point++) {
            boolean lowest = true;
            for (int axis = 0, stride = 1; axis < free; axis++, stride *= levels) {
                int level = point / stride % levels;
                int up = point + ((level + 1) % levels - level) * stride;
                int down = point + ((level + levels - 1) % levels - level) * stride;
                lowest &= grid[point] <= grid[up] && grid[point] <= grid[down];
            }
            if (lowest) {
                least = Math.min(least, search(phases(point), grid[point]));
            }
        }
        return least;
    }

    private double[] grid() {
        double[] value = new double[(int) Math.pow(levels, free)];
        for (int point = 0; point < value.length; point++) {
            value[point] = at(phases(point));
        }
        return value;
    }

    private double[] phases(int point) {
        double[] rad = new double[channel.irsElements()];
        for (int axis = 0, rest = point; axis < free; axis++, rest /= levels) {
            rad[1 + axis] = 2 * Math.PI * (rest % levels) / levels;
        }
        return rad;
    }

    private double search(double[] from, double valueThere) {
        double[] rad = from.clone();
        double value = valueThere;
        double step = Math.PI / levels;
        while (step > FINEST) {
            boolean better = false;
            for (int direction = 0; direction < Math.pow(3, free); direction++) {
                double[] next = rad.clone();
                for (int axis = 0, rest = direction; axis < free; axis++, rest /= 3) {
                    next[1 + axis] += step * (rest % 3 - 1);
                }
                double there = at(next, value);
                if (there < value) {
                    value = there;
                    rad = next;
                    better = true;
                }
            }
            step = better ? step : step / 2;
        }
        return value;
    }
}
