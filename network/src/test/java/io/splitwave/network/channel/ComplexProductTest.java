package io.splitwave.network.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The products of this Java, whichever they are, beside their definition entry by entry: equal to the last bit. The build
 * runs these tests twice, the second time with the module of vectors.
 */
class ComplexProductTest {
    private static final String MODULE = "jdk.incubator.vector";
    private static final double[] SPECIAL = {
        0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1e300, Double.MIN_VALUE
    };

    private final ComplexProduct product = ComplexProduct.ofThisJava();

    @Test
    void vectorsAreUsedWhereTheirModuleIs() {
        boolean offered = ModuleLayer.boot().findModule(MODULE).isPresent();
        assertThat(offered).as("as the build asks for it").isEqualTo(Boolean.getBoolean("splitwave.vectors"));
        assertThat(product.how()).startsWith(offered ? "by vectors of " : "by plain loops, as ");
    }

    @ParameterizedTest
    @CsvSource({
        "no.such.module, VectorProduct, started without the module no.such.module",
        "java.base, NoSuchProduct, NoSuchProduct: java.lang.ClassNotFoundException",
        "java.base, ComplexRows, IllegalAccessException"
    })
    void plainLoopsAreUsedWhereVectorsCannotBe(String module, String name, String reason) {
        ComplexProduct chosen = OfferedProduct.choose(module, ComplexProduct.class.getPackageName() + "." + name);
        assertThat(chosen).isInstanceOf(PlainProduct.class);
        assertThat(chosen.how()).startsWith("by plain loops, as ").contains(reason);
    }

    /** The class is there, what it was compiled against is not. */
    @Test
    void aClassThatDoesNotLinkIsNotUsed() {
        ComplexProduct chosen =
                OfferedProduct.choose("java.base", ComplexProduct.class.getPackageName() + ".VectorProduct");
        if (Boolean.getBoolean("splitwave.vectors")) {
            assertThat(chosen.how()).startsWith("by vectors of ");
        } else {
            assertThat(chosen).isInstanceOf(PlainProduct.class);
            assertThat(chosen.how()).contains("NoClassDefFoundError: jdk/incubator/vector/");
        }
    }

    /** Enough of them that the second compiler has come before the last. */
    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBitIsThatOfTheDefinition(int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        int rows = seed % 6;
        int inner = chance.nextInt(24);
        int columns = chance.nextInt(seed % 3 == 0 ? 9 : 70);
        double special = seed % 4 == 0 ? 0.02 : 0;
        double[][] aRe = draw(rows, inner, special, chance);
        double[][] aIm = draw(rows, inner, special, chance);
        double[][] bRe = draw(inner, columns, special, chance);
        double[][] bIm = draw(inner, columns, special, chance);
        double[][] toRe = draw(rows, columns, special, chance);
        double[][] toIm = draw(rows, columns, special, chance);
        double[][] expectedRe = copy(toRe);
        double[][] expectedIm = copy(toIm);
        defineByFours(expectedRe, expectedIm, aRe, aIm, bRe, bIm);

        double[][] re = copy(toRe);
        double[][] im = copy(toIm);
        product.addByFours(re, im, aRe, aIm, bRe, bIm, columns);
        requireSame(re, expectedRe);
        requireSame(im, expectedIm);

        re = copy(toRe);
        im = copy(toIm);
        product.addTransposedByFours(re, im, transposed(aRe, inner), transposed(aIm, inner), bRe, bIm, columns);
        requireSame(re, expectedRe);
        requireSame(im, expectedIm);

        double[] flatRe = flat(toRe, columns);
        double[] flatIm = flat(toIm, columns);
        product.multiply(
                flatRe,
                flatIm,
                flat(aRe, inner),
                flat(aIm, inner),
                flat(bRe, columns),
                flat(bIm, columns),
                0,
                rows,
                inner,
                columns);
        defineInTurn(expectedRe, expectedIm, aRe, aIm, bRe, bIm);
        requireSame(new double[][] {flatRe}, new double[][] {flat(expectedRe, columns)});
        requireSame(new double[][] {flatIm}, new double[][] {flat(expectedIm, columns)});

        int first = rows / 2; // the rows from here on, and nothing behind them
        double[] restRe = new double[flatRe.length];
        double[] restIm = new double[flatIm.length];
        product.multiply(
                restRe,
                restIm,
                flat(aRe, inner),
                flat(aIm, inner),
                flat(bRe, columns),
                flat(bIm, columns),
                first,
                rows - first,
                inner,
                columns);
        requireSame(new double[][] {restRe}, new double[][] {
            Arrays.copyOf(Arrays.copyOfRange(flatRe, first * columns, rows * columns), flatRe.length)
        });
        requireSame(new double[][] {restIm}, new double[][] {
            Arrays.copyOf(Arrays.copyOfRange(flatIm, first * columns, rows * columns), flatIm.length)
        });
    }

    /** += a b: groups of four terms, each summed before it is added, then single terms. */
    private static void defineByFours(
            double[][] toRe, double[][] toIm, double[][] aRe, double[][] aIm, double[][] bRe, double[][] bIm) {
        int inner = bRe.length;
        for (int i = 0; i < toRe.length; i++) {
            for (int j = 0; j < toRe[i].length; j++) {
                double[] re = new double[inner];
                double[] im = new double[inner];
                for (int p = 0; p < inner; p++) {
                    re[p] = aRe[i][p] * bRe[p][j] - aIm[i][p] * bIm[p][j];
                    im[p] = aRe[i][p] * bIm[p][j] + aIm[i][p] * bRe[p][j];
                }
                int p = 0;
                for (; p + 3 < inner; p += 4) {
                    toRe[i][j] += re[p] + re[p + 1] + re[p + 2] + re[p + 3];
                    toIm[i][j] += im[p] + im[p + 1] + im[p + 2] + im[p + 3];
                }
                for (; p < inner; p++) {
                    toRe[i][j] += re[p];
                    toIm[i][j] += im[p];
                }
            }
        }
    }

    /** = a b, term by term. */
    private static void defineInTurn(
            double[][] toRe, double[][] toIm, double[][] aRe, double[][] aIm, double[][] bRe, double[][] bIm) {
        for (int i = 0; i < toRe.length; i++) {
            for (int j = 0; j < toRe[i].length; j++) {
                toRe[i][j] = 0;
                toIm[i][j] = 0;
                for (int p = 0; p < bRe.length; p++) {
                    toRe[i][j] += aRe[i][p] * bRe[p][j] - aIm[i][p] * bIm[p][j];
                    toIm[i][j] += aRe[i][p] * bIm[p][j] + aIm[i][p] * bRe[p][j];
                }
            }
        }
    }

    private static double[][] draw(int rows, int columns, double special, SplittableRandom chance) {
        double[][] drawn = new double[rows][columns];
        for (double[] row : drawn) {
            for (int j = 0; j < columns; j++) {
                row[j] = chance.nextDouble() < special
                        ? SPECIAL[chance.nextInt(SPECIAL.length)]
                        : 2 * chance.nextDouble() - 1;
            }
        }
        return drawn;
    }

    private static double[][] transposed(double[][] rows, int columns) {
        double[][] transposed = new double[columns][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j][i] = rows[i][j];
            }
        }
        return transposed;
    }

    private static double[] flat(double[][] rows, int columns) {
        double[] flat = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * columns, columns);
        }
        return flat;
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** Equal bits; one NaN is like another. */
    private static void requireSame(double[][] found, double[][] expected) {
        assertThat(Arrays.deepEquals(found, expected))
                .as("%s and %s", Arrays.deepToString(found), Arrays.deepToString(expected))
                .isTrue();
    }
}
