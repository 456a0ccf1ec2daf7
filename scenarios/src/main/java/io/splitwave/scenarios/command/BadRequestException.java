package io.splitwave.scenarios.command;

/** A request that makes no sense for the folder it names: one line says what was asked and what there is. */
final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRequestException(String message) {
        super(message);
    }
}
