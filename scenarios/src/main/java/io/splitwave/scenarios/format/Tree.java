package io.splitwave.scenarios.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was written, before anyone asks what it means: scalars, lists and groups, each knowing where it stood. */
sealed interface Tree {

    Origin origin();

    /** How a message names this as something found. */
    String found();

    /** What the text of a scalar is by the YAML 1.2 core schema. */
    enum Type {
        TEXT,
        WHOLE,
        REAL,
        FLAG,
        NOTHING
    }

    record Scalar(Origin origin, String text, Type type) implements Tree {
        @Override
        public String found() {
            if (type == Type.NOTHING) {
                return text.isEmpty() ? "nothing" : "nothing (" + Shown.plain(text) + ")";
            }
            return type == Type.TEXT ? Shown.quoted(text) : Shown.plain(text);
        }
    }

    record Listing(Origin origin, List<Tree> items) implements Tree {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public String found() {
            return items.size() == 1 ? "a list of 1 item" : "a list of " + items.size() + " items";
        }
    }

    record Group(Origin origin, Map<String, Tree> entries) implements Tree {
        public Group {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** A copy with the value at a path replaced, groups made on the way; unchanged where a value is in the way. */
        Group with(List<String> path, Tree value) {
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

        /** A copy without the value at a path. */
        Group without(List<String> path) {
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

    /** Something already complained about, so that nobody complains again. */
    record Refused(Origin origin) implements Tree {
        @Override
        public String found() {
            return "something refused";
        }
    }
}
