package io.splitwave.scenarios.plugin;

import java.util.Optional;

/** Finds the plug-in in whose code something failed. */
public final class Blame {
    /** What the names of the class loaders of plug-ins start with. */
    static final String LOADER = "plug-in ";

    private Blame() {}

    /**
     * Looks where a failure came about.
     *
     * @param failure what was thrown
     * @return for example {@code plug-in nearest-first 1.0}; empty if no code of a plug-in was under way
     */
    public static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                String loader = frame.getClassLoaderName();
                if (loader != null && loader.startsWith(LOADER)) {
                    return Optional.of(loader);
                }
            }
        }
        return Optional.empty();
    }
}
