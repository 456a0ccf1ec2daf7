/**
 * Networks described layer by layer, and what follows from the description: FLOP forward and backward, parameters, and
 * the tensor that crosses each cut.
 *
 * <p>An {@link io.splitwave.learning.architecture.Architecture} is a list of blocks of layers; it may be cut after each
 * block, where exactly one tensor crosses. A {@link io.splitwave.learning.architecture.Layer} knows its output shape, its
 * parameters and its work; nothing is typed in. {@link io.splitwave.learning.architecture.KnownNetworks} lists the
 * described networks. The figures are those of Simonyan and Zisserman (VGG), He et al. (ResNet) and Dosovitskiy et al.
 * (ViT), and of Table I of "User-Centric Split Federated Learning over Cell-Free Networks".
 *
 * <p>Work counts two FLOP for each multiply-add of a convolution, of a linear map and of the two matrix products of
 * attention, forward; the same products once for the gradient by the weights and once for the gradient by the input,
 * backward. Not counted are biases, normalisations, activation functions, pooling, softmax, sums of branches and the
 * optimiser's step: each takes only a few operations an element.
 *
 * <p>Left out: recurrent layers, dilated convolutions, dropout (neither work nor parameters), branches that are cut.
 */
package io.splitwave.learning.architecture;
