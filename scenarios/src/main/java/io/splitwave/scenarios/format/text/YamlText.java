package io.splitwave.scenarios.format.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Syntax: YAML 1.2 text to nodes, within limits on the memory, stack and time that a hostile text can cost. */
final class YamlText {

    /** Longest text, in bytes of a file and in code points of a text. */
    static final int LONGEST = 1 << 20;

    private static final int DEEPEST = 20;
    private static final int MOST_ALIASES = 50;

    private final String source;
    private final boolean countLines;

    private YamlText(String source, boolean countLines) {
        this.source = source;
        this.countLines = countLines;
    }

    /**
     * A text as nodes.
     *
     * @param root the whole
     * @param tagged where, in code points from the start, nodes begin that carry a written tag
     */
    record Composed(Node root, Set<Integer> tagged) {}

    static Optional<Composed> compose(String source, boolean countLines, String text) {
        YamlText yaml = new YamlText(source, countLines);
        yaml.checkCharacters(text);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setSchema(new CoreSchema())
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setAllowRecursiveKeys(false)
                // refused where its line and its group are known
                .setAllowNonScalarKeys(true)
                .setCodePointLimit(LONGEST)
                .build();
        try {
            yaml.checkEvents(new Parse(settings).parseString(text));
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.map(node -> new Composed(node, tagged(new Parse(settings).parseString(text))));
        } catch (MarkedYamlEngineException e) {
            throw yaml.problem(e.getProblemMark().or(e::getContextMark), "valid YAML", said(e));
        } catch (YamlEngineException e) {
            throw yaml.problem(Optional.empty(), "valid YAML", Shown.flat(String.valueOf(e.getMessage())));
        }
    }

    private void checkCharacters(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw problem(0, "at most " + LONGEST + " characters", "more");
        }
        int line = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (point == '\n') {
                line++;
            }
            boolean control = point < ' ' && point != '\n' && point != '\r' && point != '\t';
            boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean noCharacter =
                    point == 0xFFFE || point == 0xFFFF || (point >= 0x7F && point <= 0x9F && point != 0x85);
            if (control || surrogate || noCharacter) {
                throw problem(line, "readable text", String.format("the character U+%04X", point));
            }
        }
    }

    /** The composer is recursive, so the depth is checked on the flat stream of events before it runs. */
    private void checkEvents(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw problem(event.getStartMark(), "at most " + DEEPEST + " levels of nesting", "more");
            }
            if (event instanceof ScalarEvent scalar
                    && scalar.getScalarStyle() == ScalarStyle.PLAIN
                    && scalar.getValue().equals("<<")) {
                throw problem(event.getStartMark(), "the keys themselves", "a merge key '<<'");
            }
        }
    }

    /** Where a tag was written; in the nodes it looks like one that follows from the value. */
    private static Set<Integer> tagged(Iterable<Event> events) {
        Set<Integer> tagged = new HashSet<>();
        for (Event event : events) {
            boolean written = event instanceof ScalarEvent scalar
                    ? scalar.getTag().isPresent()
                    : event instanceof CollectionStartEvent start
                            && start.getTag().isPresent();
            if (written) {
                event.getStartMark().ifPresent(mark -> tagged.add(mark.getIndex()));
            }
        }
        return tagged;
    }

    private static String said(MarkedYamlEngineException e) {
        String context = e.getContext() == null || e.getContext().isBlank() ? "" : " " + e.getContext();
        return "a syntax error: " + Shown.flat(e.getProblem() + context);
    }

    private ScenarioException problem(Optional<Mark> mark, String expected, String found) {
        return problem(mark.map(m -> m.getLine() + 1).orElse(0), expected, found);
    }

    private ScenarioException problem(int line, String expected, String found) {
        Origin origin = new Origin(source, countLines ? line : 0);
        return new ScenarioException(List.of(origin.problem("", expected, found, "")));
    }
}
