package io.splitwave.scenarios.command;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Cost;
import io.splitwave.learning.architecture.LayerFigures;
import io.splitwave.learning.architecture.Shape;
import java.io.PrintWriter;
import java.util.Locale;

/** The figures of one network, for one sample: its blocks or all its layers, for reading or as CSV. */
final class NetworkTable {
    private static final double MILLION = 1e6;

    private final Architecture network;
    private final PrintWriter out;

    NetworkTable(Architecture network, PrintWriter out) {
        this.network = network;
        this.out = out;
    }

    void printTotals() {
        Cost all = network.costInFront(blocks());
        out.printf(
                Locale.ROOT,
                "%d cuts, %.3f M parameters, %.5g MFLOP forward, %s%n",
                blocks(),
                all.parameters() / MILLION,
                all.forwardFlop() / MILLION,
                network.crossing(0));
    }

    void print(boolean layers, boolean csv) {
        if (csv) {
            out.println("block,name,forward_flop,backward_flop,parameters,output,elements");
        } else {
            out.println(
                    network.name() + ": " + network.crossing(0) + " in; one sample, two FLOP for each multiply-add");
            out.printf("%5s  %-20s %14s %14s %13s %10s  %s%n", heads());
        }
        if (layers) {
            for (LayerFigures figures : network.layers()) {
                row(csv, figures.block(), figures.layer().getClass().getSimpleName(), figures.cost(), figures.output());
            }
        } else {
            for (int block = 1; block <= blocks(); block++) {
                row(csv, block, network.blocks().get(block - 1).name(), network.cost(block), network.crossing(block));
            }
        }
        if (!csv) {
            row(false, blocks(), "all", network.costInFront(blocks()), network.crossing(blocks()));
        }
    }

    private static Object[] heads() {
        return new Object[] {"block", "name", "forward MFLOP", "backward MFLOP", "parameters", "elements", "output"};
    }

    private void row(boolean csv, int block, String name, Cost cost, Shape output) {
        if (csv) {
            out.printf(
                    Locale.ROOT,
                    "%d,%s,%d,%d,%d,%s,%d%n",
                    block,
                    '"' + name.replace("\"", "\"\"") + '"',
                    cost.forwardFlop(),
                    cost.backwardFlop(),
                    cost.parameters(),
                    output,
                    output.elements());
        } else {
            out.printf(
                    Locale.ROOT,
                    "%5d  %-20s %14.4f %14.4f %13d %10d  %s%n",
                    block,
                    name,
                    cost.forwardFlop() / MILLION,
                    cost.backwardFlop() / MILLION,
                    cost.parameters(),
                    output.elements(),
                    output);
        }
    }

    private int blocks() {
        return network.blocks().size();
    }
}
