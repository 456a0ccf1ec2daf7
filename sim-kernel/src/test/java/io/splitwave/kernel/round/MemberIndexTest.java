package io.splitwave.kernel.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against a search of the whole list: members in a row, with gaps, and in any order. */
class MemberIndexTest {
    private static List<Chain> chains(List<Integer> members) {
        return members.stream()
                .map(member -> Chain.leftOut(member, DropReason.LEFT))
                .toList();
    }

    private static void assertFindsAll(List<Integer> members) {
        MemberIndex index = new MemberIndex(chains(members));
        for (int member = 0; member < 80; member++) {
            assertThat(index.positionOf(member)).as("%d in %s", member, members).isEqualTo(members.indexOf(member));
        }
        assertThat(index.positionOf(Integer.MAX_VALUE)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsEachWhereItIs(int seed) {
        Random random = new Random(seed);
        List<Integer> inARow = new ArrayList<>();
        int first = random.nextInt(40);
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            inARow.add(first + i);
        }
        assertFindsAll(inARow);
        List<Integer> withGaps = new ArrayList<>(inARow);
        withGaps.removeIf(member -> random.nextInt(3) == 0);
        assertFindsAll(withGaps);
        Collections.shuffle(withGaps, random);
        assertFindsAll(withGaps);
        Collections.reverse(inARow);
        assertFindsAll(inARow);
    }

    @Test
    void oneMemberTwiceIsRefused() {
        for (List<Integer> members : List.of(List.of(4, 4), List.of(4, 5, 4), List.of(3, 4, 5, 5))) {
            assertThatThrownBy(() -> new MemberIndex(chains(members)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("round plan: member " + members.get(members.size() - 1) + " has more than 1 chain");
        }
    }
}
