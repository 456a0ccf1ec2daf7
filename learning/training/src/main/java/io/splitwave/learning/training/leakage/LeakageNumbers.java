package io.splitwave.learning.training.leakage;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.data.LabelledImages;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measured cuts as plain numbers, and what these depend on, so that they can be kept. */
public final class LeakageNumbers {
    /** To be raised whenever a measurement gives other numbers than before. */
    private static final int VERSION = 1;

    private static final List<String> ATTACKS = List.of(
            new SentAsImage().name(),
            new RidgeAttack().name(),
            PerceptronAttack.small(1).name());

    private LeakageNumbers() {}

    /**
     * The key of a measurement: another network, place, image, setting or version has another one.
     *
     * @param network to train
     * @param places of its cuts
     * @param images for all parts
     * @param settings how it is measured
     * @return SHA-256, 32 bytes
     */
    public static byte[] key(
            Architecture network, List<String> places, LabelledImages images, LeakageSettings settings) {
        MessageDigest digest = sha256();
        // blocks and settings write all that they are made of
        String words = "leakage " + VERSION + "\n" + network.crossing(0) + "\n" + network.blocks() + "\n" + places
                + "\n" + settings + "\n" + images.shape() + "\n" + images.classes() + "\n" + images.size() + "\n";
        digest.update(words.getBytes(StandardCharsets.UTF_8));
        for (int image = 0; image < images.size(); image++) {
            float[] pixels = images.pixels(new int[] {image});
            ByteBuffer row = ByteBuffer.allocate(Float.BYTES * pixels.length + Integer.BYTES);
            for (float pixel : pixels) {
                row.putFloat(pixel);
            }
            digest.update(row.putInt(images.label(image)).array());
        }
        return digest.digest();
    }

    /**
     * Writes what was measured.
     *
     * @param measured the cuts
     * @return numbers
     */
    public static double[] of(MeasuredCuts measured) {
        List<Double> numbers = new ArrayList<>();
        numbers.add(measured.accuracy());
        for (CutLeakage cut : measured.cuts()) {
            List<Reconstruction> attacks = cut.measured().map(Leakage::attacks).orElse(List.of());
            numbers.add((double) attacks.size());
            for (Reconstruction attack : attacks) {
                numbers.addAll(List.of((double) ATTACKS.indexOf(attack.attack()), attack.nmse(), attack.ssim()));
            }
            cut.measured()
                    .map(Leakage::dependence)
                    .ifPresent(found -> numbers.addAll(
                            List.of(found.correlation(), found.nullMean(), found.nullHigh(), found.pValue())));
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Reads what was measured.
     *
     * @param places of the cuts
     * @param numbers as {@link #of} gave them
     * @return the cuts
     */
    public static MeasuredCuts read(List<String> places, double[] numbers) {
        int next = 0;
        double accuracy = numbers[next++];
        List<CutLeakage> cuts = new ArrayList<>();
        for (String place : places) {
            int count = (int) numbers[next++];
            List<Reconstruction> attacks = new ArrayList<>();
            for (int a = 0; a < count; a++) {
                attacks.add(new Reconstruction(ATTACKS.get((int) numbers[next]), numbers[next + 1], numbers[next + 2]));
                next += 3;
            }
            if (count == 0) {
                cuts.add(new CutLeakage(place, Optional.empty()));
            } else {
                Dependence found =
                        new Dependence(numbers[next], numbers[next + 1], numbers[next + 2], numbers[next + 3]);
                next += 4;
                cuts.add(new CutLeakage(place, Optional.of(new Leakage(attacks, found))));
            }
        }
        return new MeasuredCuts(accuracy, cuts);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
