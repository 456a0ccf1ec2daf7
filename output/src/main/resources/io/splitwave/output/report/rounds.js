// Rounds with their UDs and stages: where each stands in the columns, and its instants.

const indexRounds = (run) => {
  const { members, stages, rounds } = run.tables;
  const from = new Map();
  let stage = 0;
  const stageFrom = new Int32Array(members.rows + 1);
  for (let m = 0; m < members.rows; m++) {
    if (!from.has(members.round[m])) from.set(members.round[m], [m, m]);
    from.get(members.round[m])[1] = m + 1;
    stageFrom[m] = stage;
    stage += members.stages[m];
  }
  stageFrom[members.rows] = stage;
  const numbers = new Map();
  for (let i = 0; i < rounds.rows; i++) {
    numbers.set(`${rounds.replication[i]}/${rounds.cohort[i]}/${rounds.round[i]}`, i);
  }
  run.index = {
    cohorts: unique(Array.from(rounds.cohort)).length,
    shown: (round) => from.has(round),
    members: (round) => (from.has(round) ? range(from.get(round)[1] - from.get(round)[0]).map((i) => from.get(round)[0] + i) : []),
    number: (replication, cohort, round) => numbers.get(`${replication}/${cohort}/${round}`),
    // number of the UD, or the label of a support chain, which has the UD -1
    chain: (member) => (members.ud[member] >= 0 ? "UD " + members.ud[member]
      : run.words.supports.find((each) => each.name === members.words.support[members.support[member]]).label),
    // [{ stage, kind, place, requested, start, end, served, path }] of a chain in a round, s from the start of the round
    stages: (member) => {
      const found = [];
      let before = 0;
      for (let s = stageFrom[member]; s < stageFrom[member + 1]; s++) {
        const requested = before + stages.gap[s];
        const start = requested + stages.wait[s];
        const end = start + stages.service[s];
        found.push({
          stage: s, kind: stages.words.kind[stages.kind[s]], place: stages.words.place[stages.place[s]],
          requested: requested * run.tickS, start: start * run.tickS, end: end * run.tickS,
          served: stages.served[s] === 1, path: stages.path[s], done: stages.done[s],
          unit: stages.words.unit[stages.unit[s]],
        });
        before = end;
      }
      return found;
    },
  };
  return run.index;
};

// How long the last UD of a round took: the round without the time of support chains after it.
const stragglerDelay = (rounds, i) => rounds.endS[i] - rounds.startS[i] - (rounds.supportS?.[i] || 0);

// The support chain for which a round waited after its last UD: { label, after } s; null if it waited for a UD.
const awaited = (run, i) => {
  const { awaited: names, awaitedS: after, words } = run.tables.rounds;
  const name = names ? words.awaited[names[i]] : "";
  return name ? { label: run.words.supports.find((each) => each.name === name).label, after: after[i] } : null;
};

const rate = (stage) => {
  const seconds = stage.end - stage.start;
  if (stage.unit === "s" || !(seconds > 0)) return "–"; // a given time has no rate
  return alone(stage.done / seconds, stage.unit + "/s");
};

// all that was recorded is on the page
const sampled = (run) => run.shown.uds === 2 ** 31 - 1;

const cohortsOf = (run) => run.index.cohorts;
