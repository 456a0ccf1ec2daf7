package io.splitwave.scenarios.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes that break a text, a document or a file; the seed alone decides which. */
final class Mutations {
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-0",
            "-1",
            "1",
            "2",
            "1.5",
            "1,5",
            "1e400",
            "-1e400",
            "1e-400",
            "1e308",
            "4.9e-324",
            "NaN",
            "nan",
            "Infinity",
            "-Infinity",
            "inf",
            "9/2",
            "0/0",
            "1/1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "99999999999999999999",
            "0x10",
            "1e3",
            "1_000",
            "0b1",
            "true",
            "~",
            "[]",
            "{}",
            "[1, 2]",
            "a=b",
            "=",
            "a=",
            "=b",
            "%s",
            "%n",
            "%",
            "${x}",
            "@x",
            "*",
            "?",
            "..",
            "\u0000",
            "\u0007",
            "\n",
            "\u00A0",
            "\u202E",
            "\uD83D\uDCA5",
            "\uD800",
            "x".repeat(300),
            "9".repeat(400),
            "1 GHz",
            "1e308 W",
            "1e-300 s",
            "-5 m",
            "3 parsec",
            "0 dB",
            "-400 dBm",
            "1e400 dB",
            "[1 m, 2 m]",
            "[2 m, 1 m]",
            "[1 m]",
            "1:2",
            "'",
            "\"");

    private static final List<String> PIECES = List.of(
            "[", "]", "{", "}", ":", ": ", "- ", "&a ", "*a", "!!int ", "\t", "\n", "\n\n", "  ", "'", "\"", "|", ">",
            "#", "%", ",", "-", "e", ".", "0", "9", "/", "<", "=", "&", ";", "\r", "\uFEFF", "\u2028", "\u0000",
            "\u00E9");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final SplittableRandom random;

    Mutations(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A value that is wrong nearly everywhere. */
    String value() {
        return oneOf(VALUES);
    }

    /** The same text with one to three places changed: numbers, whole lines, or a few characters. */
    String text(String text) {
        String changed = text;
        for (int edit = below(3); edit >= 0; edit--) {
            changed = switch (below(4)) {
                case 0, 1 -> number(changed);
                case 2 -> line(changed);
                default -> characters(changed);
            };
        }
        return changed;
    }

    private String number(String text) {
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        if (numbers.isEmpty()) {
            return characters(text);
        }
        MatchResult at = oneOf(numbers);
        String other =
                switch (below(4)) {
                    case 0 -> value();
                    case 1 -> "-" + at.group();
                    case 2 -> at.group() + "e" + (below(700) - 350);
                    default -> oneOf(numbers).group();
                };
        return text.substring(0, at.start()) + other + text.substring(at.end());
    }

    private String line(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = below(lines.size());
        switch (below(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(below(lines.size()), lines.get(at));
            case 2 -> lines.set(at, lines.get(below(lines.size())));
            default -> lines.set(
                    at,
                    lines.get(at)
                            .replaceFirst(
                                    "[:,=].*", ": " + value().replace("\\", "").replace("$", "")));
        }
        return String.join("\n", lines);
    }

    private String characters(String text) {
        if (text.isEmpty()) {
            return value();
        }
        int at = below(text.length());
        int end = Math.min(text.length(), at + below(8));
        return switch (below(4)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + oneOf(PIECES) + text.substring(end);
            case 2 -> text.substring(0, at) + text.substring(at, end) + text.substring(at);
            default -> text.substring(0, at);
        };
    }

    /** The same file with bits turned over, a part cut out or written over, or its end gone. */
    byte[] bytes(byte[] file) {
        byte[] changed = file.clone();
        switch (below(5)) {
            case 0 -> {
                return Arrays.copyOf(changed, below(changed.length + 1));
            }
            case 1 -> {
                int at = below(changed.length);
                int length = Math.min(changed.length - at, 1 + below(64));
                System.arraycopy(file, below(changed.length - length + 1), changed, at, length);
            }
            default -> {
                for (int flips = below(3); flips >= 0; flips--) {
                    changed[below(changed.length)] ^= (byte) (1 << below(Byte.SIZE));
                }
            }
        }
        return changed;
    }

    /** Changes one member somewhere in a document, in place. */
    void document(ObjectNode document) {
        List<JsonNode> inside = new ArrayList<>();
        collect(document, inside);
        JsonNode parent = oneOf(inside);
        JsonNode value = jsonValue();
        if (parent instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = oneOf(names);
            if (below(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (parent instanceof ArrayNode array) {
            array.add(value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inside) {
        if (node.isContainerNode()) {
            inside.add(node);
            node.forEach(each -> collect(each, inside));
        }
    }

    private JsonNode jsonValue() {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (below(7)) {
            case 0 -> make.nullNode();
            case 1 -> make.numberNode(oneOf(List.of(0, -1, 1, 2, 7, Integer.MAX_VALUE, Integer.MIN_VALUE)));
            case 2 -> make.numberNode(oneOf(List.of(1e300, -1.5, 0.5, 4.9e-324)));
            case 3 -> make.booleanNode(below(2) == 0);
            case 4 -> below(2) == 0 ? make.arrayNode() : make.objectNode();
            case 5 -> make.textNode(
                    oneOf(List.of("running", "interrupted", "failed", "complete", "1/2", "2/2", "9/2")));
            default -> make.textNode(value());
        };
    }
}
