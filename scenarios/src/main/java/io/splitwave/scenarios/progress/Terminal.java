package io.splitwave.scenarios.progress;

/** Whether the output goes to a terminal, and how wide it is. */
public final class Terminal {
    /** Set by the launcher, which can query the system; Java 17 cannot, and later versions give other results. */
    private static final String PROPERTY = "splitwave.columns";

    /** Set by the launcher too: whether standard output is a terminal. */
    private static final String SCREEN = "splitwave.screen";

    private static final int USUAL_WIDTH = 80;

    private Terminal() {}

    /**
     * Whether standard output is a terminal: as set by the launcher; without it, whether the process has a console.
     *
     * @return false for files and pipes
     */
    public static boolean isScreen() {
        String told = System.getProperty(SCREEN);
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }

    /**
     * As set by the launcher; without it, the usual width if the process has a console.
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
