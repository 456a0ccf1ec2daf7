package io.splitwave.learning.training.generator;

import io.splitwave.learning.data.LabelledImages;
import java.util.function.BiFunction;
import umontreal.ssj.rng.RandomStream;

/** Kinds of generators. */
public enum GeneratorKind {
    /**
     * Probabilistic principal component analysis of each class, in closed form (Tipping and Bishop, "Probabilistic principal
     * component analysis", J. R. Stat. Soc. B 61, 1999): a Gaussian with 10 latent dimensions. A class of fewer than 20
     * public images takes its covariance from all classes, each around its own mean. It draws nothing when it is fitted.
     */
    PPCA((images, stream) -> ClassPpca.fit(images)),
    /**
     * Conditional variational autoencoder (Sohn, Lee and Yan, "Learning structured output representation using deep
     * conditional generative models", NIPS 2015): a perceptron with one hidden layer on either side.
     */
    CVAE(VariationalAutoencoder::fit),
    /**
     * Denoising diffusion of 50 steps (Ho, Jain and Abbeel, "Denoising diffusion probabilistic models", NeurIPS 2020), the
     * class given to a perceptron with two hidden layers.
     */
    DDPM(DiffusionModel::fit),
    /** The control: draws from the public images themselves, with replacement. Nothing is fitted. */
    PUBLIC((images, stream) -> new PublicDraw(images));

    private final BiFunction<LabelledImages, RandomStream, ImageGenerator> fit;

    GeneratorKind(BiFunction<LabelledImages, RandomStream, ImageGenerator> fit) {
        this.fit = fit;
    }

    /**
     * Fits a generator; the same images and draws give the same generator to the last bit, on one machine.
     *
     * @param publicImages all that the generator ever sees, at least one image of each class
     * @param stream source of all chance of the fit
     * @return the fitted generator
     * @throws IllegalArgumentException if a class has no image
     * @throws io.splitwave.learning.training.engine.TrainingFailedException if the fit diverges or the engine cannot be loaded
     */
    public ImageGenerator fit(LabelledImages publicImages, RandomStream stream) {
        int[] count = publicImages.histogram(publicImages.all());
        for (int c = 0; c < count.length; c++) {
            if (count[c] == 0) {
                throw new IllegalArgumentException("generator " + this + ": class " + c
                        + " has no public image; expected at least 1 of each class");
            }
        }
        return fit.apply(publicImages, stream);
    }
}
