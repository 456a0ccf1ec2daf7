package io.splitwave.optimizer.cellfree.search;

import io.splitwave.network.cellfree.Association;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies near a choice: one cut up or down for one device or for all, one AP more or less for a device, one AP more for all
 * smallest clusters, the weakest AP of all less. The moves of all devices are needed, since with a maximum as objective a move of one
 * device often changes nothing.
 */
final class Neighbours {
    private Neighbours() {}

    static List<Choice> of(Choice choice, ChoiceValues values) {
        List<Choice> near = new ArrayList<>();
        int uds = choice.cut().size();
        int cuts = values.instance().cuts();
        for (int step = -1; step <= 1; step += 2) {
            Choice all = choice;
            for (int ud = 0; ud < uds; ud++) {
                int cut = choice.cut().get(ud) + step;
                if (cut >= 1 && cut <= cuts) {
                    near.add(choice.withCut(ud, cut));
                    all = all.withCut(ud, cut);
                }
            }
            near.add(all);
        }
        Association association = choice.association();
        for (int ud = 0; ud < uds; ud++) {
            for (int ap = 0; ap < association.accessPoints(); ap++) {
                if (!association.serves(ap, ud) || association.clusterSize(ud) > 1) {
                    near.add(choice.with(association.toggled(ap, ud)));
                }
            }
        }
        near.add(grown(choice, values));
        near.add(shrunk(choice, values));
        near.removeIf(choice::equals);
        return near;
    }

    private static Choice grown(Choice choice, ChoiceValues values) {
        Association grown = choice.association();
        int least = choice.leastSize();
        for (int ud = 0; ud < choice.cut().size(); ud++) {
            for (int place = 0; grown.clusterSize(ud) == least && place < grown.accessPoints(); place++) {
                int ap = values.strongest(ud, place);
                if (!grown.serves(ap, ud)) {
                    grown = grown.toggled(ap, ud);
                }
            }
        }
        return choice.with(grown);
    }

    private static Choice shrunk(Choice choice, ChoiceValues values) {
        Association shrunk = choice.association();
        for (int ud = 0; ud < choice.cut().size(); ud++) {
            int before = shrunk.clusterSize(ud);
            for (int place = shrunk.accessPoints() - 1; before > 1 && shrunk.clusterSize(ud) == before; place--) {
                int ap = values.strongest(ud, place);
                if (shrunk.serves(ap, ud)) {
                    shrunk = shrunk.toggled(ap, ud);
                }
            }
        }
        return choice.with(shrunk);
    }
}
