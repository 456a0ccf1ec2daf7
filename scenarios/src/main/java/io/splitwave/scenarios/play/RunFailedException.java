package io.splitwave.scenarios.play;

/** A run that could not continue: the message says what failed and what was kept. */
public final class RunFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Describes a failure without another underneath.
     *
     * @param message one line: what is missing
     */
    public RunFailedException(String message) {
        super(message);
    }

    /**
     * Describes the failure.
     *
     * @param message one line: which replication or file, and what went wrong
     * @param cause the failure underneath
     */
    public RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
