package io.splitwave.scenarios.assembly;

/** A file that a scenario names cannot be used. The message says which, where in it, and what was expected. */
public final class UnusableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which file, where, what was expected
     * @param cause the failure underneath; may be null
     */
    public UnusableFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
