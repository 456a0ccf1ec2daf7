package io.splitwave.learning.data;

import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/**
 * Images that a generator may see, and images that stay with the devices, with the same share of each class in both.
 *
 * @param publicImages which the generator may see, ascending
 * @param privateImages which are left for the devices, ascending
 */
public record PublicSplit(int[] publicImages, int[] privateImages) {

    /**
     * Copies the arrays.
     *
     * @param publicImages which the generator may see, ascending
     * @param privateImages which are left for the devices, ascending
     */
    public PublicSplit {
        publicImages = publicImages.clone();
        privateImages = privateImages.clone();
    }

    /**
     * Images that the generator may see.
     *
     * @return a copy, ascending
     */
    @Override
    public int[] publicImages() {
        return publicImages.clone();
    }

    /**
     * Images that are left for the devices.
     *
     * @return a copy, ascending
     */
    @Override
    public int[] privateImages() {
        return privateImages.clone();
    }

    /**
     * Draws a split; of n images of a class the generator gets the share of n, rounded to the nearest (half up).
     *
     * @param images what the numbers mean
     * @param which images to split, such as those to train on; the others are in neither part
     * @param publicShare share of each class for the generator, in (0, 1)
     * @param stream source of the uniforms, of its own so that other draws do not move
     * @return the split
     * @throws IllegalArgumentException if the share is out of range, or leaves the generator without an image of a class that
     *     is among the images, or the devices without any image
     */
    public static PublicSplit draw(LabelledImages images, int[] which, double publicShare, RandomStream stream) {
        if (!(publicShare > 0 && publicShare < 1)) {
            throw new IllegalArgumentException("public images: their share must be in (0, 1), was " + publicShare);
        }
        Classes.Parts parts = Classes.apart(images, which, publicShare, stream);
        int[] all = images.histogram(which);
        int[] seen = images.histogram(parts.apart());
        for (int c = 0; c < all.length; c++) {
            if (all[c] > 0 && seen[c] == 0) {
                throw new IllegalArgumentException("public images: a share of " + publicShare + " leaves none of the "
                        + all[c] + " images of class " + c + "; expected at least 1, so a share of at least "
                        + 0.5 / all[c]);
            }
        }
        if (parts.others().length == 0) {
            throw new IllegalArgumentException("public images: a share of " + publicShare + " of "
                    + Arrays.toString(all) + " images by class leaves none for the devices");
        }
        return new PublicSplit(parts.apart(), parts.others());
    }
}
