package io.splitwave.scenarios.progress;

/** Whether somebody sees the standard error output on a terminal, and how wide it is. */
public final class Terminal {
    /** Set by the launcher, which can ask the system; Java 17 cannot, and later versions answer differently. */
    private static final String PROPERTY = "splitwave.columns";

    private static final int USUAL_WIDTH = 80;

    private Terminal() {}

    /**
     * As the launcher says; without it, the usual width if the process has a console at all.
     *
     * @return characters in a line; 0 if there is no terminal
     */
    public static int columns() {
        Integer told = Integer.getInteger(PROPERTY);
        if (told != null) {
            return told;
        }
        return System.console() == null ? 0 : USUAL_WIDTH;
    }
}
