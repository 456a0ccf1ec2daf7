package io.splitwave.kernel.block;

import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;

/**
 * Loops over rows in blocks of a fixed size. Where the caller runs in a pool whose other threads are idle, they take blocks
 * too; anywhere else the caller goes through the blocks in order.
 *
 * <p>A block must read and write nothing that another block writes. Then the results are the same to the bit, however
 * many threads there are.
 */
public final class RowBlocks {

    private RowBlocks() {}

    /** What is done with some of the rows. */
    @FunctionalInterface
    public interface Block {
        /**
         * Goes through rows.
         *
         * @param from first row
         * @param to end of the rows, exclusive, above {@code from}
         */
        void run(int from, int to);
    }

    /**
     * Goes through all rows and returns when all are done.
     *
     * @param rows number of rows, at least 0
     * @param rowsOfBlock rows of each block but the last, at least 1
     * @param block called once for each block
     * @throws IllegalArgumentException if a number is out of range
     */
    public static void each(int rows, int rowsOfBlock, Block block) {
        if (rows < 0 || rowsOfBlock < 1) {
            throw new IllegalArgumentException(
                    "row blocks: rows must be >= 0 and rows of a block >= 1, were " + rows + " and " + rowsOfBlock);
        }
        int blocks = (int) (((long) rows + rowsOfBlock - 1) / rowsOfBlock);
        if (blocks > 1
                && ForkJoinTask.inForkJoinPool()
                && ForkJoinTask.getPool().getParallelism() > 1) {
            IntStream.range(0, blocks).parallel().forEach(i -> run(i, rows, rowsOfBlock, block));
        } else {
            for (int i = 0; i < blocks; i++) {
                run(i, rows, rowsOfBlock, block);
            }
        }
    }

    private static void run(int i, int rows, int rowsOfBlock, Block block) {
        int from = i * rowsOfBlock;
        block.run(from, from + Math.min(rowsOfBlock, rows - from));
    }
}
