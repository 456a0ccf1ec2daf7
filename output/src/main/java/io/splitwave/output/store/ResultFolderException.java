package io.splitwave.output.store;

/** A result folder that cannot be used. The message says which path, what was found, and what to do. */
public final class ResultFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message path, what was found, what to do
     * @param cause the failure underneath; may be null
     */
    public ResultFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
