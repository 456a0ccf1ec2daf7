package io.splitwave.scenarios.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * YAML files of one kind that come with the program and with other jars. Each jar has them in a folder of resources, and
 * their names in a file beside them, one a line.
 *
 * @param folder of the resources, with a slash at its end
 * @param index the file of names, in that folder
 * @param kind what one of them is called in messages
 */
record Bundle(String folder, String index, String kind) {
    /** Names of all jars, in alphabetical order. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        try {
            for (URL of : Collections.list(loader().getResources(index))) {
                for (String name : text(of).lines().toList()) {
                    if (!names.add(name)) {
                        throw new IllegalStateException("two " + kind + "s are called " + name + "; one is in " + of);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + index, e);
        }
        return List.copyOf(names);
    }

    /** The text of one, which must be there. */
    String text(String name) {
        String path = folder + requireKnown(name) + ".yaml";
        URL found = loader().getResource(path);
        if (found == null) {
            throw new IllegalStateException("missing on the class path: " + path);
        }
        return text(found);
    }

    /** The name; an IllegalArgumentException if there is none of it. */
    String requireKnown(String name) {
        List<String> names = names();
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no " + kind + " is called '" + name + "'; there are " + names);
        }
        return name;
    }

    /** The one that knows the jars of others too. */
    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }

    private static String text(URL resource) {
        try (InputStream in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
