package io.splitwave.scenarios.format.key;

/**
 * A group of keys.
 *
 * @param path of the group, for instance {@code irs.faults}
 * @param optional whether it may be left out although keys in it are required
 * @param meaning one sentence with a full stop
 */
public record KeyGroup(String path, boolean optional, String meaning) {

    /**
     * A group that is read whether it is given or not.
     *
     * @param path of the group
     * @param meaning one sentence with a full stop
     * @return the group
     */
    public static KeyGroup group(String path, String meaning) {
        return new KeyGroup(path, false, meaning);
    }

    /**
     * A group that may be left out; then none of its keys has a value.
     *
     * @param path of the group
     * @param meaning one sentence with a full stop
     * @return the group
     */
    public static KeyGroup optionalGroup(String path, String meaning) {
        return new KeyGroup(path, true, meaning);
    }

    /**
     * The group it stands in.
     *
     * @return path of the outer group; empty at the top level
     */
    public String parent() {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    /**
     * Its name in the outer group.
     *
     * @return the last word of the path
     */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
