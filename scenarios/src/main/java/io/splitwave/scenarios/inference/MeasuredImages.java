package io.splitwave.scenarios.inference;

import io.splitwave.learning.architecture.Shape;
import io.splitwave.scenarios.format.LearningModel;

/** What shape images of a measurement have, as far as it is known before they are read. */
final class MeasuredImages {
    private static final Shape DIGIT = new Shape.Image(1, 8, 8);
    private static final Shape CIFAR = new Shape.Image(3, 32, 32);

    private MeasuredImages() {}

    /** Whether images can have the shape that a network takes. */
    static boolean fit(Shape taken, LearningModel.Data data) {
        return switch (data) {
            case DIGITS -> taken.equals(DIGIT);
            case CIFAR_10 -> taken.equals(CIFAR);
            case IDX -> taken instanceof Shape.Image image && image.channels() == 1;
        };
    }
}
