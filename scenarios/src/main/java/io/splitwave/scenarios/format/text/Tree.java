package io.splitwave.scenarios.format.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was written, before its meaning is known: scalars, lists and groups, each with the place where it stood. */
public sealed interface Tree {

    /**
     * Where it stood.
     *
     * @return source and line
     */
    Origin origin();

    /**
     * Its name in a message, as something found.
     *
     * @return the end of "found ..."
     */
    String found();

    /** The type of a scalar's text by the YAML 1.2 core schema. */
    enum Type {
        /** Words, or anything in quotes. */
        TEXT,
        /** A whole number. */
        WHOLE,
        /** Another number. */
        REAL,
        /** True or false. */
        FLAG,
        /** Null or nothing at all. */
        NOTHING
    }

    /**
     * One value.
     *
     * @param origin where it stood
     * @param text as written, without quotes
     * @param type what the text is
     */
    record Scalar(Origin origin, String text, Type type) implements Tree {
        @Override
        public String found() {
            if (type == Type.NOTHING) {
                return text.isEmpty() ? "nothing" : "nothing (" + Shown.plain(text) + ")";
            }
            return type == Type.TEXT ? Shown.quoted(text) : Shown.plain(text);
        }
    }

    /**
     * A list.
     *
     * @param origin where it stood
     * @param items in order
     */
    record Listing(Origin origin, List<Tree> items) implements Tree {
        /**
         * Copies the list.
         *
         * @param origin where it stood
         * @param items in order
         */
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public String found() {
            return items.size() == 1 ? "a list of 1 item" : "a list of " + items.size() + " items";
        }
    }

    /**
     * A group of keys.
     *
     * @param origin where it stood
     * @param entries by name, in the order in which they were written
     */
    record Group(Origin origin, Map<String, Tree> entries) implements Tree {
        /**
         * Copies the map.
         *
         * @param origin where it stood
         * @param entries by name, in the order in which they were written
         */
        public Group {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /**
         * A copy with the value at a path replaced; groups on the way are made.
         *
         * @param path names, the outermost first, at least one
         * @param value the new value
         * @return the copy; unchanged where a value that is no group is in the way
         */
        public Group with(List<String> path, Tree value) {
            String name = path.get(0);
            Map<String, Tree> changed = new LinkedHashMap<>(entries);
            if (path.size() == 1) {
                changed.put(name, value);
            } else {
                Tree below = entries.getOrDefault(name, new Group(value.origin(), Map.of()));
                if (below instanceof Group group) {
                    changed.put(name, group.with(path.subList(1, path.size()), value));
                }
            }
            return new Group(origin, changed);
        }

        /**
         * A copy without the value at a path.
         *
         * @param path names, the outermost first, at least one
         * @return the copy
         */
        public Group without(List<String> path) {
            String name = path.get(0);
            Map<String, Tree> changed = new LinkedHashMap<>(entries);
            if (path.size() == 1) {
                changed.remove(name);
            } else if (entries.get(name) instanceof Group group) {
                changed.put(name, group.without(path.subList(1, path.size())));
            }
            return new Group(origin, changed);
        }

        @Override
        public String found() {
            return "a group of keys";
        }
    }

    /**
     * Something already complained about, so that no second complaint follows.
     *
     * @param origin where it stood
     */
    record Refused(Origin origin) implements Tree {
        @Override
        public String found() {
            return "something refused";
        }
    }
}
