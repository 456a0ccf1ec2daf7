package io.splitwave.scenarios.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** The classes and resources of one plug-in. The program's own classes come first; other plug-ins are not seen. */
final class JarClasses extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final PluginJar jar;
    private final ProtectionDomain domain;

    JarClasses(PluginJar jar, ClassLoader parent) {
        super(Blame.LOADER + jar.name() + " " + jar.version(), parent);
        this.jar = jar;
        try {
            this.domain = new ProtectionDomain(
                    new CodeSource(jar.file().toUri().toURL(), (Certificate[]) null), null, this, null);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("a path of a file makes a URL: " + jar.file(), e);
        }
    }

    PluginJar jar() {
        return jar;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = jar.entry(name.replace('.', '/') + ".class");
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length, domain);
    }

    @Override
    protected URL findResource(String name) {
        byte[] content = jar.entry(name);
        if (content == null) {
            return null;
        }
        try {
            return new URL("plugin", "", -1, jar.name() + "!/" + name, new Content(content));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("a resource's name makes a URL: " + name, e);
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL found = findResource(name);
        return Collections.enumeration(found == null ? List.of() : List.of(found));
    }

    /** Opens one resource, which is in memory. */
    private static final class Content extends URLStreamHandler {
        private final byte[] content;

        private Content(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() throws IOException {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
