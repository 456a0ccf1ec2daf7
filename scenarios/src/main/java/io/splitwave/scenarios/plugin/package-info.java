/**
 * Plug-ins: jars with further systems and schemes, which the program uses like its own.
 *
 * <p>A jar is read whole, checked, and put behind the thread's context class loader, where {@link java.util.ServiceLoader}
 * finds what it offers. No list of plug-ins is kept: which plug-in a system comes from follows from its class. Each jar has a
 * class loader of its own, so that what lies in one jar never changes what another does. A plug-in is code and may do what
 * the user may; so jars come only from the folder {@code plugins} of the installation, from folders that the command names,
 * and on a cluster from those who start it. No scenario and no result folder makes the program load one.
 */
package io.splitwave.scenarios.plugin;
