package io.splitwave.learning.architecture;

import java.util.List;
import java.util.Objects;

/**
 * A network that is fine-tuned with adapters: its own weights stay as they are, adapters and head learn. Embedding and
 * normalisation are frozen.
 *
 * <p>Backward work, product by product: a product of the base once more for the gradient by its input, where something in
 * front learns; both products of attention twice under the same condition; an adapter's maps and the head for the gradient
 * by their weights, and by their input where something in front learns.
 *
 * @param base the network; a vision transformer
 * @param adaptation adapters of each encoder layer
 */
public record AdaptedNetwork(Architecture base, LowRankAdaptation adaptation) {

    /**
     * Checks that the network has maps to adapt.
     *
     * @param base the network
     * @param adaptation adapters of each encoder layer
     * @throws IllegalArgumentException if no map of the network is adapted
     */
    public AdaptedNetwork {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(adaptation, "adaptation");
        if (cost(base, adaptation, base.crossing(0), base.blocks(), false)
                        .adapters()
                        .parameters()
                == 0) {
            throw new IllegalArgumentException(
                    "low-rank adaptation: network " + base + " has none of the maps " + adaptation.maps());
        }
    }

    /**
     * Cost of everything in front of a cut, if its adapters learn.
     *
     * @param cut m, 0..M
     * @return sum over blocks 1..m, one sample
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public AdaptedCost costInFront(int cut) {
        return cost(base, adaptation, base.crossing(0), base.blocks().subList(0, cut), false);
    }

    /**
     * Cost of everything behind a cut, also if fewer tokens cross it than are computed in front of it.
     *
     * @param cut m, 0..M
     * @param crossing shape of one sample as it crosses
     * @param learnedBefore whether adapters in front of the cut learn, so that a gradient is needed at the cut
     * @return sum over blocks m + 1..M, one sample
     * @throws IndexOutOfBoundsException if there is no such cut
     * @throws IllegalArgumentException if the layers behind the cut do not take this shape
     */
    public AdaptedCost costBehind(int cut, Shape crossing, boolean learnedBefore) {
        List<Block> behind = base.blocks().subList(cut, base.blocks().size());
        return cost(base, adaptation, crossing, behind, learnedBefore);
    }

    private static AdaptedCost cost(
            Architecture base,
            LowRankAdaptation adaptation,
            Shape crossing,
            List<Block> blocks,
            boolean learnedBefore) {
        FrozenMaps maps = new FrozenMaps(adaptation);
        AdaptedCost sum = AdaptedCost.NONE;
        Shape shape = crossing;
        for (Block block : blocks) {
            List<Shape> shapes =
                    new Sequence("network " + base + ", block " + block.name(), block.layers()).shapes(shape);
            for (int i = 0; i < block.layers().size(); i++) {
                sum = sum.plus(maps.cost(block.layers().get(i), shapes.get(i), learnedBefore || sum.learns()));
            }
            shape = shapes.get(block.layers().size());
        }
        return sum;
    }
}
