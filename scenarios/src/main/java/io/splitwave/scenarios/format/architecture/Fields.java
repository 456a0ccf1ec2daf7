package io.splitwave.scenarios.format.architecture;

import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.Kind;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.Tree;
import java.util.List;
import java.util.Optional;

/** The keys of one group in a description, all of which must be given; reports missing and unknown ones. */
final class Fields {

    /** No network has a million of anything in one layer. */
    private static final int MOST = 1_000_000;

    private final Tree.Group group;
    private final String path;
    private final List<Problem> problems;
    private final int problemsBefore;
    private boolean refused;

    Fields(Tree.Group group, String path, List<String> names, List<Problem> problems) {
        this.group = group;
        this.path = path;
        this.problems = problems;
        this.problemsBefore = problems.size();
        group.entries().forEach((name, tree) -> {
            if (!names.contains(name)) {
                problems.add(tree.origin()
                        .problem(
                                Shown.plain(below(name)),
                                names.isEmpty() ? "no key" : "one of the keys " + String.join(", ", names),
                                "an unknown key",
                                Nearest.of(name, names).orElse("")));
            }
        });
    }

    /** Whether everything asked for was given, and no problem has been reported since this was made. */
    boolean areSound() {
        return problems.size() == problemsBefore && !refused;
    }

    Optional<Tree> get(String name, String expected) {
        Tree tree = group.entries().get(name);
        if (tree == null) {
            problems.add(group.origin().problem(below(name), expected, "nothing", ""));
        }
        refused |= tree instanceof Tree.Refused;
        return Optional.ofNullable(tree).filter(found -> !(found instanceof Tree.Refused));
    }

    <T> Optional<T> read(String name, Kind<T> kind, String example) {
        return get(name, kind.expected())
                .flatMap(tree -> kind.read(
                        tree,
                        example,
                        (at, expected, found, nearest) ->
                                problems.add(at.origin().problem(below(name), expected, found, nearest))));
    }

    Optional<Integer> whole(String name, int least) {
        return read(name, new WholeKind(least, MOST), "" + least).map(Math::toIntExact);
    }

    Optional<Boolean> flag(String name) {
        return read(name, new FlagKind(), "true");
    }

    /** A list of at least one item. */
    Optional<List<Tree>> list(String name, String expected) {
        Optional<Tree> tree = get(name, expected);
        Optional<List<Tree>> items = tree.filter(Tree.Listing.class::isInstance)
                .map(listing -> ((Tree.Listing) listing).items())
                .filter(list -> !list.isEmpty());
        if (tree.isPresent() && items.isEmpty()) {
            problems.add(tree.get()
                    .origin()
                    .problem(below(name), expected, tree.get().found(), ""));
        }
        return items;
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
