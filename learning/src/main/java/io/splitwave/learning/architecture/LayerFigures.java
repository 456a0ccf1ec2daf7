package io.splitwave.learning.architecture;

/**
 * What one layer of a network makes of its input, and what it costs, for one sample.
 *
 * @param block 1-based number of its block
 * @param layer the layer
 * @param output shape behind it
 * @param cost its work and parameters
 */
public record LayerFigures(int block, Layer layer, Shape output, Cost cost) {}
