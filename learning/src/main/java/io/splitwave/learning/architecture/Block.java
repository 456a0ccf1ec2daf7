package io.splitwave.learning.architecture;

import java.util.List;

/**
 * Layers that stay together: a network is cut after a block, never inside one.
 *
 * @param name of the block, not blank
 * @param layers at least one
 */
public record Block(String name, List<Layer> layers) {

    /**
     * Checks the block.
     *
     * @param name of the block, not blank
     * @param layers at least one
     * @throws IllegalArgumentException if the name is blank or there is no layer
     */
    public Block {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a block needs a name, was blank");
        }
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("block " + name + " needs at least 1 layer, was 0");
        }
    }

    /**
     * A block.
     *
     * @param name of the block, not blank
     * @param layers at least one
     * @return the block
     */
    public static Block of(String name, Layer... layers) {
        return new Block(name, List.of(layers));
    }
}
