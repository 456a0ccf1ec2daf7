package io.splitwave.scenarios.command;

import java.util.List;

/** Variables of the environment that the command and its launcher read. */
final class Environment {
    /**
     * One variable.
     *
     * @param name as it is set
     * @param meaning what it does, in one sentence without a full stop
     */
    record Variable(String name, String meaning) {}

    private static final List<Variable> VARIABLES = List.of(
            new Variable(
                    "JAVA_HOME", "folder of the Java that is started, 17 or later; by default the one on the PATH"),
            new Variable("JAVA_OPTS", "options for Java, such as -Xmx4g"),
            new Variable(
                    "SPLITWAVE_CACHE",
                    "folder of the archives of classes that make later starts faster; empty: none is made; by default"
                            + " splitwave in XDG_CACHE_HOME or in .cache of the home folder"),
            new Variable(
                    "SPLITWAVE_VECTORS",
                    "on: products of matrices by Java's vectors in commands that take long, with the same results; Java then"
                            + " warns that their module may change; by default off"),
            new Variable("XDG_CACHE_HOME", "folder for caches; estimators that were trained are kept there, too"),
            new Variable(
                    "DJL_CACHE_DIR", "where the training engine unpacks its library; by default .djl.ai in the home"));

    private Environment() {}

    /** All of them, in the order in which the manual lists them. */
    static List<Variable> variables() {
        return VARIABLES;
    }
}
