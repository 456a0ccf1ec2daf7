package io.splitwave.learning.training;

import io.splitwave.learning.transform.CutEncoding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Accuracy over the cuts and encodings in use, weighted by how many devices use them. Devices with the same cut and equal
 * encodings share one examination; where activations cross unchanged the cut does not matter.
 */
final class TestedAccuracy {
    private final Examination examination;
    private final int lastCut;

    TestedAccuracy(Examination examination, int lastCut) {
        this.examination = examination;
        this.lastCut = lastCut;
    }

    /** Of a model whose activations cross unchanged. */
    double unchanged(Weights model) {
        return examination.accuracy(model, lastCut, Crossing.UNCHANGED);
    }

    /** Of a model that these devices use; at least one. */
    double of(Weights model, List<Learner> learners) {
        if (learners.stream().allMatch(learner -> learner.crossing() == Crossing.UNCHANGED)) {
            return unchanged(model);
        }
        double sum = 0;
        for (Map<CutEncoding, Users> atCut : users(learners).values()) {
            for (Users users : atCut.values()) {
                Learner one = users.first();
                sum += users.count() * examination.accuracy(model, one.cut(), one.crossing());
            }
        }
        return sum / learners.size();
    }

    private record Users(Learner first, int count) {
        Users plus(Users more) {
            return new Users(first, count + more.count);
        }
    }

    /** By cut, then by encoding in the order of the devices. */
    private SortedMap<Integer, Map<CutEncoding, Users>> users(List<Learner> learners) {
        SortedMap<Integer, Map<CutEncoding, Users>> users = new TreeMap<>();
        for (Learner learner : learners) {
            boolean unchanged = learner.crossing() == Crossing.UNCHANGED;
            users.computeIfAbsent(unchanged ? lastCut : learner.cut(), cut -> new LinkedHashMap<>())
                    .merge(learner.encoding(), new Users(learner, 1), Users::plus);
        }
        return users;
    }
}
