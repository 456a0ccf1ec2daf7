package io.splitwave.learning.training;

import io.splitwave.learning.data.LabelSkew;

/** How much the server's model, trained on generated images, weighs in the aggregate: kappa_2; the devices' have 1 - kappa_2. */
public sealed interface KappaRule {

    /**
     * kappa_2 of a round in which the server has trained a model and at least one device has, too. In any other round it is 0.
     *
     * @param emd of each device whose work counts, see {@link LabelSkew#emd}, 0 to 2
     * @param images of each of these devices, at least 0, one of them above 0
     * @return 0 to 1
     * @throws IllegalArgumentException if lengths differ, a figure is out of its range, or there is no image
     */
    double generatedWeight(double[] emd, int[] images);

    /** (mean EMD / 2)^2 of the devices whose work counts, GenFV (arXiv:2503.19676). */
    record Emd() implements KappaRule {
        @Override
        public double generatedWeight(double[] emd, int[] images) {
            return LabelSkew.generatedWeight(LabelSkew.mean(emd, images));
        }
    }

    /**
     * The same in every round.
     *
     * @param kappa2 weight of the server's model, 0 to 1
     */
    record Fixed(double kappa2) implements KappaRule {
        /**
         * Checks the weight.
         *
         * @param kappa2 weight of the server's model
         * @throws IllegalArgumentException if it is out of its range
         */
        public Fixed {
            if (!(kappa2 >= 0 && kappa2 <= 1)) {
                throw new IllegalArgumentException("aggregation: kappa2 must be in [0, 1], was " + kappa2);
            }
        }

        @Override
        public double generatedWeight(double[] emd, int[] images) {
            return kappa2;
        }
    }

    /** The server trains no model: federated averaging. */
    record None() implements KappaRule {
        @Override
        public double generatedWeight(double[] emd, int[] images) {
            return 0;
        }
    }
}
