package io.splitwave.scenarios.assembly;

/** The jars with which networks are trained. They are half of an installation, so archives come without them. */
final class TrainingAddOn {
    private static final String ENGINE = "ai/djl/pytorch/engine/PtEngineProvider.class";
    /** The property by which the launcher names the folder of the installation. */
    private static final String HOME = "splitwave.home";

    private TrainingAddOn() {}

    /**
     * Asks for the add-on before anything is played. No class of it is loaded.
     *
     * @param loader where classes are looked for
     * @param because key and value that need it, for instance "learning.loss trained"
     * @throws UnusableFileException if it is not there; the message has the command that fetches it
     */
    static void require(ClassLoader loader, String because) {
        if (loader.getResource(ENGINE) == null) {
            String home = System.getProperty(HOME, ".");
            throw new UnusableFileException(
                    because
                            + ": expected the training add-on, found an installation without it; fetch it with: mvn -q -f '"
                            + home + "/training/pom.xml' package",
                    null);
        }
    }
}
