package io.splitwave.scenarios.plugin;

/** A plug-in that cannot be used, or one that is needed and not at hand. The message is one line and names it. */
public final class PluginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which plug-in or jar, what was expected, what was found
     */
    public PluginException(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message which plug-in or jar, what was expected, what was found
     * @param cause the failure underneath
     */
    public PluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
