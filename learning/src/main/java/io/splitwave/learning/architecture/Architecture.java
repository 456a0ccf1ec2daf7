package io.splitwave.learning.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A network as a list of blocks, with everything that follows from it for one sample. Immutable.
 *
 * <p>Cut m lies behind block m, 1..M; cut 0 is the input. Exactly one tensor crosses a cut.
 */
public final class Architecture {

    private final String name;
    private final List<Block> blocks;
    private final List<Shape> shapes; // [cut]
    private final List<LayerFigures> layers;
    private final List<Cost> costs; // [block - 1]

    /**
     * A network.
     *
     * @param name of the network, not blank
     * @param input shape of one sample
     * @param blocks M blocks, at least one
     * @throws IllegalArgumentException if there is no block, a block has no work, a layer does not take what the one in
     *     front of it gives (the message names block and layer), or figures are beyond 2^63
     */
    public Architecture(String name, Shape input, List<Block> blocks) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a network needs a name, was blank");
        }
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("network " + name + " needs at least 1 block, was 0");
        }
        this.name = name;
        this.blocks = List.copyOf(blocks);
        List<Shape> crossing = new ArrayList<>();
        List<LayerFigures> figures = new ArrayList<>();
        List<Cost> sums = new ArrayList<>();
        crossing.add(Objects.requireNonNull(input, "input"));
        boolean learned = false;
        for (int block = 1; block <= blocks.size(); block++) {
            Block here = blocks.get(block - 1);
            Sequence sequence = new Sequence("network " + name + ", block " + here.name(), here.layers());
            List<Shape> behind = sequence.shapes(crossing.get(block - 1));
            List<Cost> costs = sequence.costs(crossing.get(block - 1), learned);
            for (int i = 0; i < costs.size(); i++) {
                figures.add(new LayerFigures(block, here.layers().get(i), behind.get(i + 1), costs.get(i)));
            }
            Cost sum = costs.stream().reduce(Cost.NONE, Cost::plus);
            if (sum.forwardFlop() < 1) {
                throw new IllegalArgumentException("network " + name + ", block " + here.name()
                        + ": a convolution, a linear map or attention is needed, as a cut behind a block without work"
                        + " is the cut in front of it; found none");
            }
            sums.add(sum);
            crossing.add(behind.get(costs.size()));
            learned |= sum.parameters() > 0;
        }
        this.shapes = List.copyOf(crossing);
        this.layers = List.copyOf(figures);
        this.costs = List.copyOf(sums);
    }

    /**
     * Name of the network.
     *
     * @return not blank
     */
    public String name() {
        return name;
    }

    /**
     * Its blocks.
     *
     * @return M blocks, from the input on
     */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * Its layers, block by block.
     *
     * @return one entry for each layer of each block, from the input on; layers inside a residual layer are part of it
     */
    public List<LayerFigures> layers() {
        return layers;
    }

    /**
     * What crosses a cut.
     *
     * @param cut m, 0..M; 0 = the input
     * @return shape of one sample
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public Shape crossing(int cut) {
        return shapes.get(cut);
    }

    /**
     * Cost of a block.
     *
     * @param block 1..M
     * @return sum over its layers, one sample
     * @throws IndexOutOfBoundsException if there is no such block
     */
    public Cost cost(int block) {
        return costs.get(block - 1);
    }

    /**
     * Cost of everything in front of a cut.
     *
     * @param cut m, 0..M
     * @return sum over blocks 1..m, one sample
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public Cost costInFront(int cut) {
        return costs.subList(0, cut).stream().reduce(Cost.NONE, Cost::plus);
    }

    /**
     * Cost of everything behind a cut, also if fewer tokens cross it than are computed in front of it.
     *
     * @param cut m, 0..M
     * @param crossing shape of one sample as it crosses
     * @return sum over blocks m + 1..M, one sample
     * @throws IndexOutOfBoundsException if there is no such cut
     * @throws IllegalArgumentException if the layers behind the cut do not take this shape
     */
    public Cost costBehind(int cut, Shape crossing) {
        if (crossing.equals(crossing(cut))) {
            return costs.subList(cut, costs.size()).stream().reduce(Cost.NONE, Cost::plus);
        }
        Shape shape = crossing;
        boolean learned = costInFront(cut).parameters() > 0;
        Cost cost = Cost.NONE;
        for (Block block : blocks.subList(cut, blocks.size())) {
            Sequence sequence = new Sequence("network " + name + ", block " + block.name(), block.layers());
            Cost ofBlock = sequence.cost(shape, learned);
            shape = sequence.output(shape);
            learned |= ofBlock.parameters() > 0;
            cost = cost.plus(ofBlock);
        }
        return cost;
    }

    /**
     * Whether the class token's attention over the other tokens is known at a cut.
     *
     * @param cut m, 0..M
     * @return whether a layer in front of it attends
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public boolean attendsInFront(int cut) {
        return blocks.subList(0, cut).stream()
                .flatMap(block -> block.layers().stream())
                .anyMatch(Layer::attends);
    }

    @Override
    public String toString() {
        return name;
    }
}
