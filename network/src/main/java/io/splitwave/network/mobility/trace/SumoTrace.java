package io.splitwave.network.mobility.trace;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads floating-car data as the traffic simulator SUMO writes it (option {@code --fcd-output}), as a stream of elements:
 * {@code fcd-export} with {@code timestep} elements at rising times, in them {@code vehicle} and {@code person} elements
 * with {@code id}, {@code x}, {@code y} in m and optionally {@code speed} in m/s. UDs are numbered in the order in
 * which their ids first appear. A document type declaration or an entity of its own is refused.
 */
public final class SumoTrace {

    /** Most characters of an id, so that a hostile file cannot fill the memory. */
    private static final int MAX_ID_LENGTH = 256;

    private final TraceBuilder builder;
    private final Map<String, Integer> udOf = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private double nowS = Double.NEGATIVE_INFINITY;
    private boolean inTimestep;
    private boolean rootSeen;
    private long line = 1;

    private SumoTrace(String name, TraceRules rules) {
        builder = new TraceBuilder(name, rules);
    }

    /** Opens the file with the factory that it is given. */
    @FunctionalInterface
    public interface Opening {

        /**
         * Opens the file.
         *
         * @param factory a factory whose readers refuse document types and external entities
         * @return a reader made by it, at the start of the file
         * @throws XMLStreamException if the file does not start as XML
         */
        XMLStreamReader open(XMLInputFactory factory) throws XMLStreamException;
    }

    /**
     * Reads the whole file.
     *
     * @param name what faults call the file
     * @param opening opens it
     * @param rules limits that the trace must keep
     * @return the trace, UDs named by their SUMO id
     * @throws IllegalArgumentException if it is not such a file, breaks a rule or cannot be read; names file and line
     */
    public static Trace read(String name, Opening opening, TraceRules rules) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(opening, "opening");
        SumoTrace sumo = new SumoTrace(name, Objects.requireNonNull(rules, "rules"));
        try {
            sumo.read(opening.open(guardedFactory()));
        } catch (XMLStreamException e) {
            throw sumo.fault(e);
        }
        return sumo.builder.build(sumo.names);
    }

    private static XMLInputFactory guardedFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are refused");
        });
        return factory;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            line = xml.getLocation().getLineNumber();
            take(xml, event);
        }
        xml.close();
    }

    private IllegalArgumentException fault(XMLStreamException e) {
        if (e.getLocation() != null && e.getLocation().getLineNumber() > 0) {
            line = e.getLocation().getLineNumber();
        }
        Throwable below = e.getNestedException();
        if (below instanceof CharacterCodingException) {
            return builder.fault(line, "not UTF-8 text", e);
        }
        if (below != null) {
            return builder.fault(line, below.getMessage(), e);
        }
        String what = e.getMessage().lines().reduce((before, last) -> last).orElse("");
        return builder.fault(line, "not well-formed XML, or cut off: " + what, e);
    }

    private void take(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> inTimestep &=
                    !xml.getLocalName().equals("timestep");
            case XMLStreamConstants.DTD -> throw builder.fault(line, "a document type declaration is refused");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw builder.fault(
                    line, "entity " + xml.getLocalName() + " is refused");
            default -> {
                // text, comments and the like are skipped
            }
        }
    }

    private void start(XMLStreamReader xml) {
        String element = xml.getLocalName();
        if (!rootSeen) {
            if (!element.equals("fcd-export")) {
                throw builder.fault(line, "expected the element fcd-export, was " + element);
            }
            rootSeen = true;
        } else if (element.equals("timestep")) {
            double atS = number(xml, "timestep", "time", "s");
            if (!(atS > nowS)) {
                throw builder.fault(
                        line, "time must rise from timestep to timestep, was " + atS + " s after " + nowS + " s");
            }
            nowS = atS;
            inTimestep = true;
        } else if (element.equals("vehicle") || element.equals("person")) {
            sample(xml, element);
        }
    }

    private void sample(XMLStreamReader xml, String element) {
        if (!inTimestep) {
            throw builder.fault(line, "element " + element + " outside a timestep");
        }
        String id = xml.getAttributeValue(null, "id");
        if (id == null || id.isBlank()) {
            throw builder.fault(line, "element " + element + " without an id");
        }
        if (id.length() > MAX_ID_LENGTH) {
            throw builder.fault(
                    line, "an id of " + id.length() + " characters; at most " + MAX_ID_LENGTH + " are kept");
        }
        double xM = number(xml, id, "x", "m");
        double yM = number(xml, id, "y", "m");
        double speedMps = TraceBuilder.UNKNOWN;
        if (xml.getAttributeValue(null, "speed") != null) {
            speedMps = number(xml, id, "speed", "m/s");
        }
        Integer known = udOf.get(id);
        int ud = known == null ? names.size() : known;
        builder.add(line, ud, id, nowS, xM, yM, speedMps);
        if (known == null) {
            udOf.put(id, ud);
            names.add(id);
        }
    }

    private double number(XMLStreamReader xml, String who, String attribute, String unit) {
        String text = xml.getAttributeValue(null, attribute);
        if (text == null) {
            throw builder.fault(line, who + ": attribute " + attribute + " is missing");
        }
        double value;
        try {
            value = Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw builder.fault(
                    line, who + ": " + attribute + " must be a number in " + unit + ", was \"" + text + "\"");
        }
        if (!Double.isFinite(value)) {
            throw builder.fault(line, who + ": " + attribute + " must be finite, was " + value);
        }
        return value;
    }
}
