package io.splitwave.learning.training.generator;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.training.engine.TorchEngine;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * Denoising diffusion: a perceptron learns which noise was added to an image of a class, and takes it away in 50 steps (Ho,
 * Jain and Abbeel 2020, algorithms 1 and 2). Pixels are -1 to 1 inside. In each step the image that the noise implies is
 * clamped to that range, which few steps need.
 */
final class DiffusionModel implements ImageGenerator {
    private static final int HIDDEN = 192;

    private final LabelledImages like;
    private final NoiseSchedule schedule;
    private final Perceptron noise;

    private DiffusionModel(LabelledImages like, NoiseSchedule schedule, Perceptron noise) {
        this.like = like;
        this.schedule = schedule;
        this.noise = noise;
    }

    static DiffusionModel fit(LabelledImages images, RandomStream stream) {
        int pixels = images.shape().pixels();
        NoiseSchedule schedule = new NoiseSchedule();
        int inputs = pixels + images.classes() + NoiseSchedule.CODE;
        Perceptron noise = new Perceptron(stream, inputs, HIDDEN, HIDDEN, pixels);
        int size = Fitting.BATCH;
        Fitting.fit(
                "the generator DDPM", List.of(noise), new Fitting.Course(Fitting.steps(pixels), 0), (scope, loaded) -> {
                    PublicBatch batch = PublicBatch.draw(images, size, stream);
                    float[] added = Normals.draw(size * pixels, stream);
                    float[] noisy = new float[size * pixels];
                    float[] times = new float[size * NoiseSchedule.CODE];
                    for (int i = 0; i < size; i++) {
                        int step = stream.nextInt(0, NoiseSchedule.STEPS - 1);
                        schedule.code(step, times, i);
                        for (int p = i * pixels; p < (i + 1) * pixels; p++) {
                            noisy[p] = schedule.noisy(step, 2 * batch.pixels()[p] - 1, added[p]);
                        }
                    }
                    NDArray guess = Perceptron.forward(
                            loaded.get(0), input(scope, size, pixels, noisy, images.classes(), batch.classes(), times));
                    return guess.sub(scope.create(added, new Shape(size, pixels)))
                            .square()
                            .mean();
                });
        return new DiffusionModel(images.some(new int[0]), schedule, noise);
    }

    private static NDArray input(
            NDManager scope, int size, int pixels, float[] noisy, int classes, float[] labels, float[] times) {
        return scope.create(noisy, new Shape(size, pixels))
                .concat(scope.create(labels, new Shape(size, classes)), 1)
                .concat(scope.create(times, new Shape(size, NoiseSchedule.CODE)), 1);
    }

    @Override
    public LabelledImages generate(int[] perClass, RandomStream stream) {
        Order order = new Order(like, perClass);
        int size = order.size();
        if (size == 0) {
            return order.filled(new float[0]);
        }
        float[] image = Normals.draw(Math.multiplyExact(size, like.shape().pixels()), stream);
        for (int step = NoiseSchedule.STEPS - 1; step >= 0; step--) {
            float[] guess = guess(order, image, step);
            float[] fresh = step > 0 ? Normals.draw(image.length, stream) : new float[image.length];
            for (int p = 0; p < image.length; p++) {
                image[p] = schedule.before(step, image[p], guess[p], fresh[p]);
            }
        }
        for (int p = 0; p < image.length; p++) {
            image[p] = (image[p] + 1) / 2;
        }
        return order.filled(image);
    }

    private float[] guess(Order order, float[] image, int step) {
        int size = order.size();
        int pixels = like.shape().pixels();
        float[] times = new float[size * NoiseSchedule.CODE];
        for (int i = 0; i < size; i++) {
            schedule.code(step, times, i);
        }
        return TorchEngine.inOneThread(() -> {
            try (NDManager scope = TorchEngine.newManager()) {
                return Perceptron.forward(
                                noise.loaded(scope),
                                input(scope, size, pixels, image, like.classes(), order.classes(), times))
                        .toFloatArray();
            }
        });
    }
}
