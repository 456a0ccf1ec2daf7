package io.splitwave.optimizer.vrsl;

import java.util.List;

/**
 * The work left in the rounds in flight: cut and place of each device are those its round began with.
 *
 * @param uds one part per device, {@code [ud]}
 */
public record WorkLeft(List<Part> uds) {

    /**
     * Copies the list.
     *
     * @param uds one part per device, {@code [ud]}
     * @throws IllegalArgumentException if there is no device
     */
    public WorkLeft {
        uds = List.copyOf(uds);
        if (uds.isEmpty()) {
            throw new IllegalArgumentException("work left: at least one UD is needed, was 0");
        }
    }

    /**
     * What one device still has to do.
     *
     * @param cut m_k of its round
     * @param local alpha_k of its round
     * @param downlinkBit bits still to receive, &gt;= 0
     * @param deviceFlop FLOP of the layers up to the cut, &gt;= 0
     * @param uplinkBit bits still to send, &gt;= 0
     * @param serverFlop FLOP of the layers after the cut, &gt;= 0
     */
    public record Part(
            int cut, boolean local, double downlinkBit, double deviceFlop, double uplinkBit, double serverFlop) {

        /**
         * Checks every bound.
         *
         * @param cut m_k of its round
         * @param local alpha_k of its round
         * @param downlinkBit bits still to receive
         * @param deviceFlop FLOP of the layers up to the cut
         * @param uplinkBit bits still to send
         * @param serverFlop FLOP of the layers after the cut
         * @throws IllegalArgumentException naming the quantity, its value and its bound
         */
        public Part {
            if (cut < 0) {
                throw new IllegalArgumentException("work left: cut must be >= 0, was " + cut);
            }
            require("downlinkBit", downlinkBit);
            require("deviceFlop", deviceFlop);
            require("uplinkBit", uplinkBit);
            require("serverFlop", serverFlop);
        }

        private static void require(String name, double value) {
            if (!(value >= 0) || !Double.isFinite(value)) {
                throw new IllegalArgumentException("work left: " + name + " must be finite and >= 0, was " + value);
            }
        }

        /**
         * A device in no round, or one that has finished its round.
         *
         * @param cut m_k
         * @param local alpha_k
         * @return a part without work
         */
        public static Part none(int cut, boolean local) {
            return new Part(cut, local, 0, 0, 0, 0);
        }

        /**
         * Whether there is anything left to do.
         *
         * @return false if the device is done
         */
        public boolean active() {
            return downlinkBit > 0 || deviceFlop > 0 || uplinkBit > 0 || serverFlop > 0;
        }
    }

    /**
     * What one device still has to do.
     *
     * @param ud k, 0..K-1
     * @return its part
     */
    public Part of(int ud) {
        return uds.get(ud);
    }

    /**
     * How many devices have something left to do.
     *
     * @return 0..K
     */
    public int active() {
        return (int) uds.stream().filter(Part::active).count();
    }
}
