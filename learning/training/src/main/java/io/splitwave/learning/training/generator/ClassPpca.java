package io.splitwave.learning.training.generator;

import io.splitwave.learning.data.LabelledImages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * A {@link LatentGaussian} for each class. A class with few images has a mean of its own; its covariance is that of all images,
 * each around the mean of its class.
 */
final class ClassPpca implements ImageGenerator {
    static final int LATENT = 10;
    /** With fewer images the covariance of a class alone would have hardly more ranks than latent dimensions. */
    static final int FEW = 2 * LATENT;

    private final LabelledImages like;
    private final LatentGaussian[] byClass;

    private ClassPpca(LabelledImages like, LatentGaussian[] byClass) {
        this.like = like;
        this.byClass = byClass;
    }

    static ClassPpca fit(LabelledImages images) {
        int classes = images.classes();
        double[][] mean = new double[classes][];
        List<double[][]> rows = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            double[][] ofClass = ofClass(images, c);
            mean[c] = centred(ofClass);
            rows.add(ofClass);
        }
        LatentGaussian[] byClass = new LatentGaussian[classes];
        LatentGaussian shared = null;
        for (int c = 0; c < classes; c++) {
            if (rows.get(c).length >= FEW) {
                byClass[c] = LatentGaussian.fit(mean[c], rows.get(c), LATENT);
                continue;
            }
            if (shared == null) {
                shared = LatentGaussian.fit(
                        mean[c], rows.stream().flatMap(Arrays::stream).toArray(double[][]::new), LATENT);
            }
            byClass[c] = new LatentGaussian(mean[c], shared.axes(), shared.deviation());
        }
        return new ClassPpca(images.some(new int[0]), byClass);
    }

    /** The model of a class. */
    LatentGaussian model(int label) {
        return byClass[label];
    }

    private static double[][] ofClass(LabelledImages images, int label) {
        return Arrays.stream(images.all())
                .filter(image -> images.label(image) == label)
                .mapToObj(image -> {
                    float[] pixels = images.pixels(new int[] {image});
                    double[] row = new double[pixels.length];
                    Arrays.setAll(row, p -> pixels[p]);
                    return row;
                })
                .toArray(double[][]::new);
    }

    /** Takes the mean off all rows, and returns it. */
    private static double[] centred(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int p = 0; p < mean.length; p++) {
                mean[p] += row[p] / rows.length;
            }
        }
        for (double[] row : rows) {
            for (int p = 0; p < mean.length; p++) {
                row[p] -= mean[p];
            }
        }
        return mean;
    }

    @Override
    public LabelledImages generate(int[] perClass, RandomStream stream) {
        Order order = new Order(like, perClass);
        int each = like.shape().pixels();
        float[] pixels = new float[Math.multiplyExact(order.size(), each)];
        for (int i = 0; i < order.size(); i++) {
            double[] image = byClass[order.label(i)].draw(stream);
            for (int p = 0; p < each; p++) {
                pixels[i * each + p] = (float) image[p];
            }
        }
        return order.filled(pixels);
    }
}
