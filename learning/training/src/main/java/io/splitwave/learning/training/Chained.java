package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/** Operations one after the other. */
final class Chained {
    private Chained() {}

    static List<Parameter> parameters(List<Operation> operations) {
        return operations.stream().flatMap(o -> o.parameters().stream()).toList();
    }

    static NDArray forward(List<Operation> operations, Pass pass, NDArray input, NDList learned) {
        NDArray array = input;
        int first = 0;
        for (Operation operation : operations) {
            int count = operation.parameters().size();
            array = operation.forward(pass, array, new NDList(learned.subList(first, first + count)));
            first += count;
        }
        return array;
    }
}
