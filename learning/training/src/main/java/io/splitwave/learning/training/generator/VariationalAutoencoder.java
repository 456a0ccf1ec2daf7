package io.splitwave.learning.training.generator;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.training.engine.TorchEngine;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * Conditional variational autoencoder. The encoder maps image and class to mean and log variance of a latent Gaussian, the
 * decoder maps a draw of it and the class to the pixels' brightness, whose cross-entropy is the reconstruction error (Kingma
 * and Welling, "Auto-encoding variational Bayes", ICLR 2014). An image is the brightness itself, so it is smoother than a
 * public one.
 */
final class VariationalAutoencoder implements ImageGenerator {
    private static final int MOST_HIDDEN = 256;
    private static final int MOST_LATENT = 16;
    private static final int PIXELS_PER_LATENT = 8;

    private final LabelledImages like;
    private final int latent;
    private final Perceptron decoder;

    private VariationalAutoencoder(LabelledImages like, int latent, Perceptron decoder) {
        this.like = like;
        this.latent = latent;
        this.decoder = decoder;
    }

    static VariationalAutoencoder fit(LabelledImages images, RandomStream stream) {
        int pixels = images.shape().pixels();
        int hidden = Math.min(MOST_HIDDEN, 2 * pixels);
        int latent = Math.max(1, Math.min(MOST_LATENT, pixels / PIXELS_PER_LATENT));
        Perceptron encoder = new Perceptron(stream, pixels + images.classes(), hidden, 2 * latent);
        Perceptron decoder = new Perceptron(stream, latent + images.classes(), hidden, pixels);
        Fitting.fit(
                "the generator CVAE",
                List.of(encoder, decoder),
                new Fitting.Course(Fitting.steps(pixels), 0),
                (scope, loaded) -> {
                    PublicBatch batch = PublicBatch.draw(images, Fitting.BATCH, stream);
                    NDArray x = scope.create(batch.pixels(), new Shape(Fitting.BATCH, pixels));
                    NDArray y = scope.create(batch.classes(), new Shape(Fitting.BATCH, images.classes()));
                    NDArray noise = scope.create(
                            Normals.draw(Fitting.BATCH * latent, stream), new Shape(Fitting.BATCH, latent));
                    return loss(scope, loaded, x, y, noise);
                });
        return new VariationalAutoencoder(images.some(new int[0]), latent, decoder);
    }

    /** Negative evidence lower bound, mean over the batch, nat; but for a constant. */
    private static NDArray loss(NDManager scope, List<NDList> loaded, NDArray x, NDArray y, NDArray noise) {
        NDArray half = scope.create(0.5f);
        NDArray each = scope.create(1f / Fitting.BATCH);
        NDList code = Perceptron.forward(loaded.get(0), x.concat(y, 1)).split(2, 1);
        NDArray mean = code.get(0);
        NDArray logVariance = code.get(1);
        NDArray z = logVariance.mul(half).exp().mul(noise).add(mean);
        NDArray logits = Perceptron.forward(loaded.get(1), z.concat(y, 1));
        NDArray reconstruction = Activation.softPlus(logits).sub(logits.mul(x)).sum();
        NDArray divergence =
                mean.square().add(logVariance.exp()).sub(logVariance).sum().mul(half);
        return reconstruction.add(divergence).mul(each);
    }

    @Override
    public LabelledImages generate(int[] perClass, RandomStream stream) {
        Order order = new Order(like, perClass);
        if (order.size() == 0) {
            return order.filled(new float[0]);
        }
        float[] z = Normals.draw(Math.multiplyExact(order.size(), latent), stream);
        return order.filled(TorchEngine.inOneThread(() -> {
            try (NDManager scope = TorchEngine.newManager()) {
                NDArray input = scope.create(z, new Shape(order.size(), latent))
                        .concat(scope.create(order.classes(), new Shape(order.size(), like.classes())), 1);
                return Activation.sigmoid(Perceptron.forward(decoder.loaded(scope), input))
                        .toFloatArray();
            }
        }));
    }
}
