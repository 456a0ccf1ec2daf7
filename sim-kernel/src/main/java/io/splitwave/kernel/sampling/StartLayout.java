package io.splitwave.kernel.sampling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which uniforms a replication's start takes. Every member takes the same number for each purpose.
 *
 * @param members how many there are, at least 1
 * @param parts purposes with their draws; those that matter most first, as the first coordinates of a net are its best;
 *     not empty, no purpose twice
 */
public record StartLayout(int members, List<Part> parts) {
    /**
     * The draws of one purpose.
     *
     * @param purpose name of the random stream, not blank
     * @param drawsPerMember uniforms that one member takes, at least 1
     */
    public record Part(String purpose, int drawsPerMember) {
        /**
         * Checks the ranges.
         *
         * @param purpose name of the random stream, not blank
         * @param drawsPerMember uniforms that one member takes
         * @throws IllegalArgumentException if one is out of its range
         */
        public Part {
            if (purpose.isBlank() || drawsPerMember < 1) {
                throw new IllegalArgumentException("start layout: expected a purpose and at least 1 draw, found '"
                        + purpose + "' and " + drawsPerMember);
            }
        }
    }

    /**
     * Checks the ranges.
     *
     * @param members how many there are
     * @param parts purposes with their draws
     * @throws IllegalArgumentException if one is out of its range
     */
    public StartLayout {
        parts = List.copyOf(parts);
        if (members < 1) {
            throw new IllegalArgumentException("start layout: members must be >= 1, was " + members);
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("start layout: expected at least one purpose, found none");
        }
        Set<String> seen = new HashSet<>();
        for (Part part : parts) {
            if (!seen.add(part.purpose())) {
                throw new IllegalArgumentException("start layout: purpose '" + part.purpose() + "' is there twice");
            }
        }
    }

    /**
     * Uniforms that one member takes for all purposes: the dimension of the points.
     *
     * @return at least 1
     */
    public int drawsPerMember() {
        return parts.stream().mapToInt(Part::drawsPerMember).sum();
    }

    /** Where the draws of a purpose begin among those of a member. */
    int offset(String purpose) {
        int offset = 0;
        for (Part part : parts) {
            if (part.purpose().equals(purpose)) {
                return offset;
            }
            offset += part.drawsPerMember();
        }
        throw unknown(purpose);
    }

    Part part(String purpose) {
        return parts.stream()
                .filter(part -> part.purpose().equals(purpose))
                .findFirst()
                .orElseThrow(() -> unknown(purpose));
    }

    private IllegalArgumentException unknown(String purpose) {
        List<String> known = parts.stream().map(Part::purpose).toList();
        return new IllegalArgumentException("start layout: expected one of " + known + ", found '" + purpose + "'");
    }
}
