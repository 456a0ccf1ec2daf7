// The page: one run in full, or several side by side.

// What is looked at: a replication, a round (by its number on the page), an instant of the run (s), a UD. Changes are told to
// those who ask.
const makeState = (run) => {
  const rounds = run.tables.rounds;
  const told = { replication: [], round: [], time: [], ud: [], udClass: [] };
  const tell = (what) => told[what].forEach((each) => each());
  const first = (replication) => range(rounds.rows).find((i) => rounds.replication[i] === replication && run.index.shown(i)) ?? 0;
  const start = first(0);
  // of a class, the one that was last in most rounds; of several that with the lowest number
  const firstUd = (name) => {
    const counts = new Map();
    for (let i = 0; i < rounds.rows; i++) {
      const ud = rounds.straggler[i];
      if (rounds.replication[i] === state.replication && ud >= 0 && classOf(run, ud) === name) counts.set(ud, (counts.get(ud) ?? 0) + 1);
    }
    const often = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    return often ? often[0] : range(run.tables.uds.rows).map((i) => run.tables.uds.ud[i]).filter((ud) => classOf(run, ud) === name).sort((a, b) => a - b)[0] ?? state.ud;
  };
  const state = {
    replication: 0,
    round: start,
    timeS: rounds.rows ? rounds.startS[start] : 0,
    ud: Math.max(0, rounds.rows ? rounds.straggler[start] : 0),
    udClass: "", // all
    onReplication: (each) => told.replication.push(each),
    onRound: (each) => told.round.push(each),
    onTime: (each) => told.time.push(each),
    onUd: (each) => told.ud.push(each),
    onClass: (each) => told.udClass.push(each),
    chooseClass: (name) => {
      state.udClass = name;
      if (!inClass(run, state, state.ud)) state.chooseUd(firstUd(name));
      tell("udClass");
    },
    chooseReplication: (replication) => {
      state.replication = replication;
      state.round = first(replication);
      state.ud = Math.max(0, rounds.straggler[state.round]);
      if (!inClass(run, state, state.ud)) state.ud = firstUd(state.udClass);
      state.timeS = rounds.startS[state.round];
      tell("replication");
      tell("round");
      tell("time");
      tell("ud");
    },
    chooseRound: (i) => {
      if (rounds.replication[i] !== state.replication) state.chooseReplication(rounds.replication[i]);
      state.round = i;
      state.timeS = rounds.startS[i];
      tell("round");
      tell("time");
    },
    // the round stays while it lasts, its end included; another one that is under way then takes its place
    chooseTime: (timeS) => {
      state.timeS = timeS;
      if (timeS < rounds.startS[state.round] || timeS > rounds.endS[state.round]) {
        const [round = state.round] = roundsAt(run, state.replication, timeS);
        if (round !== state.round) {
          state.round = round;
          tell("round");
        }
      }
      tell("time");
    },
    chooseUd: (ud) => {
      state.ud = ud;
      tell("ud");
    },
    replicationChoice: () => {
      if (run.shown.replications < 2) return null;
      const pick = choice("Replication", range(run.shown.replications).map((r) => [r, String(r)]), 0, (value) => state.chooseReplication(Number(value)));
      state.onReplication(() => { pick.select.value = String(state.replication); });
      return pick.element;
    },
  };
  return state;
};

const OF_ROUNDS = [
  ["Delay of a UD", "end of its chain of stages minus start of the round."],
  ["Straggler", "the UD that completed last; of several at one instant the lowest number."],
  ["Straggler index", "length of the round over the median delay."],
  ["Idle time", "end of the round minus completion, summed over the UDs that completed."],
];

// A request is of one UD, so no UD waits for another.
const OF_REQUESTS = [["Latency", "end of a request minus its arrival."]];

const ofStages = (run) => [
  ["Queue", "time a stage was ready but not in service."],
  ["Critical path", `the stages that determined the end of the ${roundNoun(run)}: ${byRequest(run) ? "its own" : "those of the straggler"} and, where it waited for a busy server, those of the ${byRequest(run) ? "request" : "UD"} before it.`],
];

const OF_MEANS = [
  ["Half-width", "of the 95 % confidence interval of a mean over replications, Student's t."],
  ["Quantiles", "Hyndman and Fan (1996) type 7, as R, NumPy and DuckDB have them."],
];

// What only some systems have is defined where they have it.
const definitions = (run) => [
  ...(byRequest(run) ? OF_REQUESTS : OF_ROUNDS),
  ...ofStages(run),
  ...OF_MEANS,
  ...run.words.supports.map((each) => [each.label[0].toUpperCase() + each.label.slice(1), `a chain of the ${roundNoun(run)} that belongs to no UD: ${each.meaning}.`]),
];

const runPage = (run) => {
  indexRounds(run);
  const state = makeState(run);
  const parts = [
    headline(run),
    stragglerSection(run, state),
    roundTimeSection(run, state),
    learningSection(run),
    run.tables.members.rows ? timelineSection(run, state) : null,
    counterfactualSection(run, state),
    run.tables.members.rows ? deviceSection(run, state) : null,
    run.decisions.rows && run.words.search ? searchSection(run, state) : null,
    run.decisions.rows && run.words.charts.length ? decisionsSection(run, state) : null,
    run.decisions.rows && run.words.map ? mapSection(run, state) : null,
    hasPlan(run) ? planSection(run, state) : null,
    scenarioSection(run),
    section("definitions", "Definitions", null, make("dl", {}, ...definitions(run).flatMap(([term, text]) => [make("dt", {}, term), make("dd", {}, text)]))),
  ].filter(Boolean);
  const links = sectionLinks(parts.map((part) => [part.id, part.dataset.short]), classChoice(run, state));
  return [header(run), links, ...parts];
};

showPage(() => {
  const { runs, differences, links } = readData();
  return runs.length === 1 && runs[0].tables.stages ? runPage(runs[0]) : comparePage(runs, readDifferences({ differences }), links);
});
