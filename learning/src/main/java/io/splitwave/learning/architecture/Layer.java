package io.splitwave.learning.architecture;

/** One layer of a network: what comes out of it and what it costs, for one sample. */
public sealed interface Layer
        permits Convolution,
                Pooling,
                GlobalAveragePooling,
                Flatten,
                Linear,
                BatchNorm,
                LayerNorm,
                Nonlinearity,
                PatchEmbedding,
                SelfAttention,
                TakeClassToken,
                Residual {

    /**
     * Shape of the output.
     *
     * @param input shape of what comes in
     * @return shape of what goes out
     * @throws IllegalArgumentException if the layer does not take such an input; says what it takes
     */
    Shape output(Shape input);

    /**
     * Work and parameters.
     *
     * @param input shape of what comes in, one that {@link #output} accepts
     * @param learnedBefore whether a layer in front has parameters, so that the backward pass continues past this layer
     * @return the cost of one sample
     */
    Cost cost(Shape input, boolean learnedBefore);

    /**
     * Whether the class token's attention over the other tokens is known behind this layer.
     *
     * @return true if it holds self-attention
     */
    default boolean attends() {
        return false;
    }
}
