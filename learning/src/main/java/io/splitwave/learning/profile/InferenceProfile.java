package io.splitwave.learning.profile;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Layer;
import io.splitwave.learning.architecture.LayerFigures;
import io.splitwave.learning.architecture.Linear;
import io.splitwave.learning.architecture.Nonlinearity;
import io.splitwave.learning.architecture.Pooling;
import io.splitwave.learning.architecture.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the forward pass of a network costs on both sides of named cuts, for one sample. Immutable.
 *
 * <p>Places to cut are {@code input} in front of all layers, {@code local} behind all, the name of each block behind it, and, also
 * inside a block, {@code pool1}, {@code pool2}, ... behind each pooling and {@code fc1}, {@code fc2}, ... behind each linear map; the
 * nonlinearity behind a map belongs to it. A block of such a name takes precedence. Layers inside a residual layer are not
 * counted, as a cut there would have two tensors cross it.
 */
public final class InferenceProfile {
    /** Place in front of all layers. */
    public static final String INPUT = "input";

    /** Place behind all layers. */
    public static final String LOCAL = "local";

    private final List<InferenceCut> cuts;

    private InferenceProfile(List<InferenceCut> cuts) {
        this.cuts = List.copyOf(cuts);
    }

    /**
     * The cuts at chosen places.
     *
     * @param network the network
     * @param places names as above, from the input on
     * @return the profile, with the cuts in the same order
     * @throws IllegalArgumentException if the network has no place of that name, or one does not lie behind the one before
     */
    public static InferenceProfile of(Architecture network, List<String> places) {
        Map<String, Integer> known = places(network);
        List<InferenceCut> cuts = new ArrayList<>();
        int before = -1;
        for (String place : places) {
            Integer layers = known.get(place);
            if (layers == null) {
                throw new IllegalArgumentException("inference profile: network " + network + " has no place " + place
                        + "; there are " + known.keySet());
            }
            if (layers <= before) {
                throw new IllegalArgumentException("inference profile: each place of network " + network
                        + " must lie behind the one before, " + place + " did not");
            }
            before = layers;
            cuts.add(cut(network, place, layers));
        }
        return new InferenceProfile(cuts);
    }

    /**
     * The cuts at the input, behind each block but the last, and behind all.
     *
     * @param network the network
     * @return the profile, from the input on
     */
    public static InferenceProfile of(Architecture network) {
        List<String> places = new ArrayList<>();
        places.add(INPUT);
        network.blocks().subList(0, network.blocks().size() - 1).forEach(block -> places.add(block.name()));
        places.add(LOCAL);
        return of(network, places);
    }

    /**
     * All places of a network.
     *
     * @param network the network
     * @return how many layers of {@link Architecture#layers} lie in front of each, by name, from the input on
     */
    public static Map<String, Integer> places(Architecture network) {
        Map<String, Integer> byName = new TreeMap<>();
        int pools = 0;
        int maps = 0;
        List<LayerFigures> layers = network.layers();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i).layer();
            if (layer instanceof Pooling) {
                byName.put("pool" + ++pools, i + 1);
            } else if (layer instanceof Linear) {
                byName.put("fc" + ++maps, behindNonlinearity(layers, i + 1));
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            if (i + 1 == layers.size()
                    || layers.get(i + 1).block() > layers.get(i).block()) {
                byName.put(network.blocks().get(layers.get(i).block() - 1).name(), i + 1);
            }
        }
        byName.put(INPUT, 0);
        byName.put(LOCAL, layers.size());
        return fromTheInput(byName);
    }

    private static int behindNonlinearity(List<LayerFigures> layers, int behind) {
        int end = behind;
        while (end < layers.size() && layers.get(end).layer() instanceof Nonlinearity) {
            end++;
        }
        return end;
    }

    private static Map<String, Integer> fromTheInput(Map<String, Integer> byName) {
        SortedMap<Integer, List<String>> byPlace = new TreeMap<>();
        byName.forEach((name, place) ->
                byPlace.computeIfAbsent(place, here -> new ArrayList<>()).add(name));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        byPlace.forEach((place, names) -> names.forEach(name -> ordered.put(name, place)));
        return ordered;
    }

    private static InferenceCut cut(Architecture network, String place, int layers) {
        List<LayerFigures> all = network.layers();
        double deviceFlop = forwardFlop(all.subList(0, layers));
        Shape crossing = layers == 0 ? network.crossing(0) : all.get(layers - 1).output();
        boolean everything = layers == all.size();
        return new InferenceCut(
                place,
                deviceFlop,
                forwardFlop(all.subList(layers, all.size())),
                everything ? 0 : crossing.elements(),
                layers == 0,
                all.subList(0, layers).stream()
                        .mapToLong(layer -> layer.cost().parameters())
                        .sum());
    }

    private static double forwardFlop(List<LayerFigures> layers) {
        return layers.stream().mapToLong(layer -> layer.cost().forwardFlop()).sum();
    }

    /**
     * The cuts.
     *
     * @return from the input on
     */
    public List<InferenceCut> cuts() {
        return cuts;
    }
}
