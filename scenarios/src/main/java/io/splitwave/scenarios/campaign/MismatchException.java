package io.splitwave.scenarios.campaign;

/** Pieces that do not make one run: the message names which, and the two values that differ. */
public final class MismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Describes what does not fit.
     *
     * @param message one line
     */
    public MismatchException(String message) {
        super(message);
    }
}
