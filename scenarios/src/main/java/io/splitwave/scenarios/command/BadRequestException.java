package io.splitwave.scenarios.command;

/** A request that does not fit the folder it names: one line says what was expected and what was found. */
final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRequestException(String message) {
        super(message);
    }
}
