package io.splitwave.output.store;

/** Tables that cannot be written or read. The message says what failed, why, and what is kept. */
public final class TableStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what failed, why, and what is kept
     * @param cause the failure underneath; may be null
     */
    public TableStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
