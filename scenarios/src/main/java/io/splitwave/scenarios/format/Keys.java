package io.splitwave.scenarios.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The key table: every key and every group a scenario may hold, in the order in which they are written. */
final class Keys {

    private static final List<Key<?>> ALL = Stream.of(
                    RunKeys.ALL,
                    PlayerKeys.ALL,
                    RadioKeys.ALL,
                    ChannelKeys.ALL,
                    MotionKeys.ALL,
                    VisitKeys.ALL,
                    WorkKeys.ALL,
                    ProfileKeys.ALL,
                    LearningKeys.ALL,
                    DecisionKeys.ALL)
            .<Key<?>>flatMap(List::stream)
            .toList();

    private static final List<KeyGroup> GROUPS = Stream.of(
                    RunKeys.GROUPS,
                    PlayerKeys.GROUPS,
                    RadioKeys.GROUPS,
                    ChannelKeys.GROUPS,
                    MotionKeys.GROUPS,
                    VisitKeys.GROUPS,
                    WorkKeys.GROUPS,
                    LearningKeys.GROUPS,
                    DecisionKeys.GROUPS)
            .flatMap(List::stream)
            .toList();

    private Keys() {}

    static List<Key<?>> all() {
        return ALL;
    }

    static List<KeyGroup> groups() {
        return GROUPS;
    }

    /** Keys directly in a group. */
    static List<Key<?>> in(String group) {
        return ALL.stream().filter(key -> key.group().equals(group)).toList();
    }

    /** Groups directly in a group. */
    static List<KeyGroup> groupsIn(String group) {
        return GROUPS.stream().filter(below -> below.parent().equals(group)).toList();
    }

    /** Names directly in a group, keys before groups. */
    static List<String> namesIn(String group) {
        return Stream.concat(
                        in(group).stream().map(Key::name),
                        groupsIn(group).stream().map(KeyGroup::name))
                .toList();
    }

    static Optional<Key<?>> key(String path) {
        return ALL.stream().filter(key -> key.path().equals(path)).findFirst();
    }

    static Optional<KeyGroup> group(String path) {
        return GROUPS.stream().filter(group -> group.path().equals(path)).findFirst();
    }

    /** Whether a group must be written: something in it is required. */
    static boolean isRequired(KeyGroup group) {
        boolean needed = in(group.path()).stream().anyMatch(Key::isRequired)
                || groupsIn(group.path()).stream().anyMatch(Keys::isRequired);
        return needed && !group.optional();
    }

    /** The valid path someone probably meant by an unknown name in a group: in the group first, then anywhere. */
    static Optional<String> nearest(String group, String name) {
        String prefix = group.isEmpty() ? "" : group + ".";
        Optional<String> near = Nearest.of(name, namesIn(group)).map(prefix::concat);
        if (near.isPresent()) {
            return near;
        }
        List<String> elsewhere = ALL.stream().map(Key::name).distinct().toList();
        return Nearest.of(name, elsewhere)
                .flatMap(best ->
                        ALL.stream().filter(key -> key.name().equals(best)).findFirst())
                .map(Key::path);
    }

    /** The valid path closest to a whole path. */
    static Optional<String> nearestPath(String path) {
        String group = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        boolean groupExists = group.isEmpty() || group(group).isPresent();
        if (groupExists) {
            return nearest(group, path.substring(path.lastIndexOf('.') + 1));
        }
        return Nearest.of(path, ALL.stream().map(Key::path).toList());
    }
}
