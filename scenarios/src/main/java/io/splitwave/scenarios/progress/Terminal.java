package io.splitwave.scenarios.progress;

/** Whether somebody sees the standard error output on a terminal. */
final class Terminal {
    /** Set by the launcher, which can ask the system; Java 17 cannot, and later versions answer differently. */
    private static final String PROPERTY = "splitwave.terminal";

    private Terminal() {}

    /** As the launcher says; without it, whether the process has a console at all. */
    static boolean isStandardError() {
        String told = System.getProperty(PROPERTY);
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }
}
