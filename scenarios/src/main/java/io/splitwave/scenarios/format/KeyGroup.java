package io.splitwave.scenarios.format;

/**
 * A group of keys.
 *
 * @param path of the group
 * @param optional whether it may be left out although keys in it are required
 * @param meaning one sentence
 */
record KeyGroup(String path, boolean optional, String meaning) {

    static KeyGroup group(String path, String meaning) {
        return new KeyGroup(path, false, meaning);
    }

    static KeyGroup optionalGroup(String path, String meaning) {
        return new KeyGroup(path, true, meaning);
    }

    String parent() {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
