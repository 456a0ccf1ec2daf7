package io.splitwave.learning.training.engine;

/** Training cannot continue, or cannot begin; the message says why and what may help. */
public final class TrainingFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message what happened and what may help
     */
    public TrainingFailedException(String message) {
        super(message);
    }

    /**
     * Says why.
     *
     * @param message what happened and what may help
     * @param cause what the engine said
     */
    public TrainingFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
