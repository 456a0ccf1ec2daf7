package io.splitwave.output.straggler;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.word.Part;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who ended rounds last, over many rounds: how often, how far behind, by which part of their time. A round in which a support
 * chain was awaited after the last user device is the support chain's, and counts for no user device. Memory grows with the
 * number of user devices, not with that of rounds.
 */
public final class StragglerTally {
    private final List<Part> parts;
    private final Map<Integer, Account> byUd = new TreeMap<>();
    private final Map<String, AwaitedAccount> bySupport = new TreeMap<>();
    private final Account all = new Account();

    /**
     * An empty tally.
     *
     * @param words the words of the system whose rounds are added
     */
    public StragglerTally(Vocabulary words) {
        this(words.parts());
    }

    private StragglerTally(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * A copy that continues from here.
     *
     * @return a copy
     */
    public StragglerTally copy() {
        StragglerTally copy = new StragglerTally(parts);
        byUd.forEach((ud, account) -> copy.byUd.put(ud, new Account(account)));
        bySupport.forEach((name, account) -> copy.bySupport.put(name, new AwaitedAccount(account)));
        copy.all.set(all);
        return copy;
    }

    /**
     * Adds rounds; those without a straggler (failed or unfinished) do not count.
     *
     * @param rounds rounds of any replications
     */
    public void add(List<RoundRow> rounds) {
        for (RoundRow round : rounds) {
            if (round.straggler() != null) {
                add(round.straggler(), round.behindMedianS());
            }
        }
    }

    /**
     * Adds one round.
     *
     * @param straggler who was last, and where its time went
     * @param behindMedianS how long after the median user device it completed, s
     */
    public void add(RoundRow.Straggler straggler, double behindMedianS) {
        RoundRow.Awaited later = straggler.awaited();
        if (later != null) {
            bySupport
                    .computeIfAbsent(later.support(), name -> new AwaitedAccount())
                    .add(straggler.blame(), later.afterS());
            return;
        }
        byUd.computeIfAbsent(straggler.ud(), ud -> new Account()).add(parts, straggler, behindMedianS);
        all.add(parts, straggler, behindMedianS);
    }

    /**
     * Rounds in which a user device was last.
     *
     * @return at least 0
     */
    public long rounds() {
        return all.rounds;
    }

    /**
     * Where the stragglers' time went, over the rounds in which a user device was last.
     *
     * @return part of the time to its share of the stragglers' time, largest first, shares above 0 only; empty if no time
     *     passed
     */
    public Map<String, Double> timeShareByStage() {
        return all.shares();
    }

    /**
     * The user devices that were last most often, ties by lower number.
     *
     * @param most how many at most, at least 0
     * @return one account per user device
     */
    public List<Late> latest(int most) {
        List<Late> late = new ArrayList<>();
        byUd.forEach((ud, account) ->
                late.add(new Late(ud, account.rounds, account.behindS / account.rounds, account.shares())));
        late.sort(Comparator.comparingLong(Late::rounds).reversed().thenComparingInt(Late::ud));
        return List.copyOf(late.subList(0, Math.min(most, late.size())));
    }

    /**
     * One user device's account.
     *
     * @param ud user device, from 0
     * @param rounds rounds it was last in, at least 1
     * @param meanBehindMedianS how long after the median user device it completed, mean over these rounds, s
     * @param timeShareByStage part of the time to its share of its time in these rounds, largest first
     */
    public record Late(int ud, long rounds, double meanBehindMedianS, Map<String, Double> timeShareByStage) {

        /**
         * The part that took most of its time.
         *
         * @return a part of its time, {@code queue} for waiting, or {@code nothing} if no time passed
         */
        public String mostlyBy() {
            return timeShareByStage.keySet().stream().findFirst().orElse("nothing");
        }
    }

    /**
     * The support chains that were last, most often first, ties by name.
     *
     * @return one account per support chain that was last in a round
     */
    public List<Awaited> awaited() {
        List<Awaited> awaited = new ArrayList<>();
        bySupport.forEach((name, account) -> awaited.add(account.of(name)));
        awaited.sort(Comparator.comparingLong(Awaited::rounds).reversed());
        return List.copyOf(awaited);
    }

    /**
     * One support chain's account.
     *
     * @param support its name
     * @param rounds rounds it was last in, at least 1
     * @param meanAfterS how long after the last user device it was through, mean over these rounds, s
     * @param mostlyBy the support chain that most of these rounds are blamed on
     */
    public record Awaited(String support, long rounds, double meanAfterS, String mostlyBy) {}

    private static final class Account {
        private final Map<String, Double> stageS = new LinkedHashMap<>();
        private long rounds;
        private double behindS;

        Account() {}

        Account(Account other) {
            set(other);
        }

        void set(Account other) {
            rounds = other.rounds;
            behindS = other.behindS;
            stageS.putAll(other.stageS);
        }

        void add(List<Part> parts, RoundRow.Straggler straggler, double behind) {
            rounds++;
            behindS += behind;
            for (int i = 0; i < parts.size(); i++) {
                stageS.merge(parts.get(i).name(), straggler.partS().get(i), Double::sum);
            }
            stageS.merge(Part.QUEUE, straggler.queueS(), Double::sum);
        }

        Map<String, Double> shares() {
            double totalS =
                    stageS.values().stream().mapToDouble(Double::doubleValue).sum();
            Map<String, Double> shares = new LinkedHashMap<>();
            stageS.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .forEach(entry -> shares.put(entry.getKey(), entry.getValue() / totalS));
            return shares;
        }
    }
}
