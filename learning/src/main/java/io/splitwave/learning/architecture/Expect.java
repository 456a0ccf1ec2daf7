package io.splitwave.learning.architecture;

/** Turns a shape into the kind of shape a layer takes, or says what was expected. */
final class Expect {

    private Expect() {}

    static Shape.Image image(Shape input) {
        if (input instanceof Shape.Image image) {
            return image;
        }
        throw refused("an image", input);
    }

    static Shape.Tokens tokens(Shape input) {
        if (input instanceof Shape.Tokens tokens) {
            return tokens;
        }
        throw refused("tokens", input);
    }

    static IllegalArgumentException refused(String expected, Shape input) {
        return new IllegalArgumentException("expected " + expected + " as input, found " + input);
    }
}
