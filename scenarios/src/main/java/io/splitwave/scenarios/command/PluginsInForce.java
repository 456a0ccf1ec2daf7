package io.splitwave.scenarios.command;

import io.splitwave.scenarios.plugin.Blame;
import io.splitwave.scenarios.plugin.PluginException;
import io.splitwave.scenarios.plugin.PluginLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.IntSupplier;

/**
 * Plug-ins that a command can use, until it is closed. Every thread that the command starts has them too, since a thread
 * takes the context class loader of the one that starts it.
 */
final class PluginsInForce implements AutoCloseable {
    /** The property by which the launcher names the folder next to its own. */
    static final String FOLDER = "splitwave.plugins";

    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    /**
     * Reads plug-ins and makes this thread find them.
     *
     * @param named folders that the user has named
     * @throws BadRequestException if one of these is no folder
     * @throws io.splitwave.scenarios.plugin.PluginException if a plug-in cannot be used
     */
    PluginsInForce(List<Path> named) {
        List<Path> folders = new ArrayList<>();
        String beside = System.getProperty(FOLDER);
        if (beside != null && Files.isDirectory(Path.of(beside))) {
            folders.add(Path.of(beside));
        }
        for (Path folder : named) {
            if (!Files.isDirectory(folder)) {
                throw new BadRequestException("--plugins: expected a folder with jars of plug-ins, found "
                        + (Files.exists(folder) ? "a file: " : "no such folder: ") + folder);
            }
            folders.add(folder);
        }
        thread.setContextClassLoader(PluginLoader.over(folders, before));
    }

    /**
     * Does work that may call plug-ins.
     *
     * @param work the work
     * @return what it returns
     * @throws io.splitwave.scenarios.plugin.PluginException if a class does not fit another although all were checked
     */
    int during(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (LinkageError | ServiceConfigurationError e) {
            if (thread.getContextClassLoader() == before) {
                throw e;
            }
            throw new PluginException(Blame.of(e).orElse("a plug-in") + " does not fit this Splitwave: " + e, e);
        }
    }

    @Override
    public void close() {
        thread.setContextClassLoader(before);
    }
}
