package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;

/** A branch added to its input or to a shortcut of it. */
record Branches(List<Operation> branch, List<Operation> shortcut) implements Operation {

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(Chained.parameters(branch));
        parameters.addAll(Chained.parameters(shortcut));
        return List.copyOf(parameters);
    }

    @Override
    public NDArray forward(Pass pass, NDArray input, NDList learned) {
        int ofBranch = Chained.parameters(branch).size();
        NDArray added = Chained.forward(branch, pass, input, new NDList(learned.subList(0, ofBranch)));
        NDArray kept = Chained.forward(shortcut, pass, input, new NDList(learned.subList(ofBranch, learned.size())));
        return added.add(kept);
    }
}
