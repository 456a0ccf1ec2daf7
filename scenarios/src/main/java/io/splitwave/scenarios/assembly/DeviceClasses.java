package io.splitwave.scenarios.assembly;

import io.splitwave.learning.compute.UniformCpu;
import io.splitwave.output.word.ClassWord;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.classes.ClassSizes;
import io.splitwave.scenarios.format.classes.DeviceClass;
import io.splitwave.scenarios.format.group.ClassKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.text.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import umontreal.ssj.rng.RandomStream;

/**
 * The classes of a scenario's UDs, each a block of consecutive numbers. Without {@code ud.classes} all UDs are one block
 * without a name.
 *
 * <p>A draw that goes through the blocks in order and takes the same number of values for each UD gives each UD the values
 * that it has without classes: what a class changes stays in that class.
 */
public final class DeviceClasses {
    private final Scenario scenario;
    private final List<Block> blocks;

    private DeviceClasses(Scenario scenario, List<Block> blocks) {
        this.scenario = scenario;
        this.blocks = List.copyOf(blocks);
    }

    /**
     * The UDs of one class.
     *
     * @param declared the class; empty where there are no classes
     * @param first number of its first UD, from 0
     * @param uds how many UDs it has, at least 1
     */
    public record Block(Optional<DeviceClass> declared, int first, int uds) {}

    /**
     * Reads the classes of a scenario.
     *
     * @param scenario of any system with the key {@code ud.count}
     * @return at least one block
     */
    public static DeviceClasses of(Scenario scenario) {
        int uds = Math.toIntExact(scenario.of(UdKeys.COUNT));
        Optional<List<DeviceClass>> declared = scenario.find(ClassKeys.CLASSES);
        if (declared.isEmpty()) {
            return new DeviceClasses(scenario, List.of(new Block(Optional.empty(), 0, uds)));
        }
        int[] sizes = ClassSizes.of(declared.get(), uds);
        List<Block> blocks = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < sizes.length; i++) {
            blocks.add(new Block(Optional.of(declared.get().get(i)), first, sizes[i]));
            first += sizes[i];
        }
        if (first != uds) {
            throw new IllegalStateException("classes have " + first + " of " + uds + " UDs");
        }
        return new DeviceClasses(scenario, blocks);
    }

    /**
     * The blocks.
     *
     * @return in the order of their UDs; each UD is in one
     */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * The classes as tables name them.
     *
     * @return in the order of their UDs; empty without {@code ud.classes}
     */
    public List<ClassWord> words() {
        return blocks.stream()
                .flatMap(block -> block.declared().stream().map(one -> new ClassWord(one.name(), block.uds())))
                .toList();
    }

    /**
     * The value of a key in a block.
     *
     * @param block one of {@link #blocks}
     * @param key a key of the scenario's system that has a value
     * @param <T> the value in SI units
     * @return the value of the class, otherwise that for all UDs
     */
    public <T> T of(Block block, Key<T> key) {
        return find(block, key).orElseThrow(() -> new IllegalStateException("no value was read for key " + key.path()));
    }

    /**
     * The value of a key in a block, if there is one.
     *
     * @param block one of {@link #blocks}
     * @param key any key
     * @param <T> the value in SI units
     * @return the value of the class, otherwise that for all UDs; empty if neither is given
     */
    public <T> Optional<T> find(Block block, Key<T> key) {
        return own(block, key).or(() -> scenario.find(key));
    }

    /**
     * The values of a key for all UDs.
     *
     * @param key a key of the scenario's system that has a value
     * @return in the unit of the key, index = UD
     */
    public double[] each(Key<Double> key) {
        double[] values = new double[uds()];
        for (Block block : blocks) {
            Arrays.fill(values, block.first(), block.first() + block.uds(), of(block, key));
        }
        return values;
    }

    /**
     * The values of a key for all UDs, one of them if the scenario has one class of UDs.
     *
     * @param key a key of the scenario's system that has a value
     * @return in the unit of the key, index = UD; or of length 1
     */
    public double[] eachOrOne(Key<Double> key) {
        return blocks.size() == 1 ? new double[] {of(blocks.get(0), key)} : each(key);
    }

    /**
     * The values of a key of whole numbers for all UDs.
     *
     * @param key a key of the scenario's system that has a value, which fits an int
     * @return index = UD
     */
    public int[] eachWhole(Key<Long> key) {
        int[] values = new int[uds()];
        for (Block block : blocks) {
            Arrays.fill(values, block.first(), block.first() + block.uds(), Math.toIntExact(of(block, key)));
        }
        return values;
    }

    /**
     * Draws the value of each UD uniformly from the range of its class.
     *
     * @param key a key of ranges
     * @param stream source of the uniforms, advanced by one draw for each UD, also where there is no range
     * @param otherwise value of a UD without a range
     * @return in the unit of the key, index = UD
     */
    public double[] uniform(Key<Interval> key, RandomStream stream, double otherwise) {
        double[] values = new double[uds()];
        for (Block block : blocks) {
            Optional<Interval> range = find(block, key);
            for (int ud = block.first(); ud < block.first() + block.uds(); ud++) {
                double draw = stream.nextDouble();
                values[ud] =
                        range.map(of -> of.min() + (of.max() - of.min()) * draw).orElse(otherwise);
            }
        }
        return values;
    }

    /**
     * The same of a key that has a value.
     *
     * @param key a key of ranges that the scenario's system requires
     * @param stream source of the uniforms, advanced by one draw for each UD
     * @return in the unit of the key, index = UD
     */
    public double[] uniform(Key<Interval> key, RandomStream stream) {
        blocks.forEach(block -> of(block, key));
        return uniform(key, stream, Double.NaN);
    }

    /**
     * Draws the clocks of the UDs.
     *
     * @param stream source of the uniforms, advanced by one draw for each UD
     * @return Hz, index = UD
     */
    public double[] cpuHz(RandomStream stream) {
        double[] cpuHz = new double[uds()];
        for (Block block : blocks) {
            Interval range = own(block, UdKeys.CPU).orElse(scenario.ud().cpuHz());
            double[] drawn = new UniformCpu(range.min(), range.max()).draw(block.uds(), stream);
            System.arraycopy(drawn, 0, cpuHz, block.first(), block.uds());
        }
        return cpuHz;
    }

    /**
     * The distances of a block: those of the class, otherwise those that the scenario's system says for all UDs.
     *
     * @param block one of {@link #blocks}
     * @return m
     */
    public Interval distanceM(Block block) {
        return own(block, UdKeys.DISTANCE).orElse(scenario.ud().distanceM());
    }

    /** Not of the scenario: some systems have no such key for all UDs and say otherwise what it is. */
    private static <T> Optional<T> own(Block block, Key<T> key) {
        return block.declared().flatMap(one -> one.find(key));
    }

    private int uds() {
        return blocks.stream().mapToInt(Block::uds).sum();
    }
}
