/**
 * Generators of labelled images, the server's part in GenFV (arXiv:2503.19676).
 *
 * <p>{@link io.splitwave.learning.training.generator.GeneratorKind} fits one to public images and to nothing else: no private
 * image of a device and no image of the test can come near it, as none is handed over. What it returns is an
 * {@link io.splitwave.learning.training.generator.ImageGenerator}.
 *
 * <p>Left out: large pre-trained generators, convolutions, and the time that generating takes, which is a figure of the
 * scenario.
 */
package io.splitwave.learning.training.generator;
