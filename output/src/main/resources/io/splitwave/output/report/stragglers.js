// Who was late, and by which stage.

const closedRounds = (run) => range(run.tables.rounds.rows).filter((i) => run.tables.rounds.closed[i]);

// Sum of the stragglers' time by part, over rounds given by number; a part that a run does not have is 0.
const blame = (rounds, numbers, parts) => {
  const sums = Object.fromEntries(parts.map((part) => [part.name, 0]));
  for (const part of parts) if (rounds[part.key]) for (const i of numbers) sums[part.name] += rounds[part.key][i];
  const total = parts.reduce((sum, part) => sum + sums[part.name], 0);
  return Object.fromEntries(parts.map((part) => [part.name, total > 0 ? sums[part.name] / total : 0]));
};

const STRAGGLER_SHARE = "share of the stragglers' time (%)";
const REQUEST_SHARE = "share of the time (%)";

const shareBars = (names, shares, parts, width, axis = STRAGGLER_SHARE) => ({
  legend: legendOfAreas(),
  grid: { left: Math.min(170, Math.max(60, 16 + 7 * Math.max(...names.map((n) => n.length)))), right: 24, top: 36, bottom: 48 },
  xAxis: xAxis(axis, { max: 100 }),
  yAxis: namesAxis(names),
  tooltip: hover((points) => tip(points[0].axisValueLabel,
    points.filter((p) => p.value > 0).map((p) => [p.seriesName, percent(p.value / 100), p.color]))),
  series: parts.filter((part) => shares.some((s) => s[part.name] > 0)).map((part) => ({
    type: "bar", stack: "all", name: part.label, barMaxWidth: 34,
    itemStyle: { color: part.colour, borderColor: PAPER, borderWidth: 1 },
    label: { show: width > 500, color: inkOn(part.colour),
      formatter: (p) => (p.value >= 6 ? p.value.toFixed(0) + " %" : "") },
    data: shares.map((s) => s[part.name] * 100),
  })),
});

// How much longer than the last UD support chains took, in words.
const supportCaption = (run, numbers) => {
  const supports = run.words.supports.filter((each) => !each.awaited);
  const mean = numbers.reduce((sum, i) => sum + (run.tables.rounds.supportS?.[i] ?? 0), 0) / Math.max(1, numbers.length);
  return supports.length && mean > 0 ? ` Then the ${supports.map((each) => each.label).join(" and the ")} took ${time(mean)} more on average.` : "";
};

// In how many rounds each support chain was last, in words.
const awaitedCaption = (run, numbers) => {
  const counts = new Map();
  for (const i of numbers) {
    const later = awaited(run, i);
    if (later) counts.set(later.label, (counts.get(later.label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => ` In ${count} of ${plural(numbers.length, "round")} the ${label} was last and no UD.`).join("");
};

const MOST_UDS_SHOWN = 20;

// A request is of one UD, so none is late for others; what remains is where the time went.
const requestSection = (run, state, numbers) => {
  if (numbers.length === 0) return section("spent", "Where time went", "No request was answered.");
  const { parts } = run;
  const own = () => numbers.filter((i) => inClass(run, state, run.tables.rounds.straggler[i]));
  let all = blame(run.tables.rounds, numbers, parts);
  const caption = () => `${own().length} answered requests of all replications${state.udClass === "" ? "" : `, of UDs${ofClass(state)}`}; time in service by stage, and waiting for service (queue).`;
  const overall = figure("blame", "What requests spent their time on", caption(),
    { height: 150,
      option: (width) => shareBars([state.udClass === "" ? "all requests" : state.udClass], [all], parts, width, REQUEST_SHARE),
      data: () => ({ columns: ["part", "share"], rows: parts.map((part) => [part.name, rounded(all[part.name])]) }) });
  const uds = run.tables.uds;
  const rowsOf = (replication) => range(uds.rows).filter((i) => uds.replication[i] === replication && inClass(run, state, uds.ud[i])).map((i) => ({ i, ud: uds.ud[i] }));
  const quantity = (name, key, si, per = "") => ({ name, si, per, value: (row) => uds[key][row.i] });
  const table = sortableTable("uds", [
    { name: "UD", value: (row) => row.ud, text: (row) => make("button", { type: "button", class: "link", onclick: () => state.chooseUd(row.ud) }, String(row.ud)) },
    ...classColumns(run),
    quantity("mean latency", "delayS", "s"), quantity("longest", "worstDelayS", "s"),
    ...parts.map((part) => quantity(part.label, part.key, "s")),
    ...adoptedColumns(run, uds, (row) => row.i),
    ...(uds.energyJ ? [quantity("energy", "energyJ", "J", "/request")] : []),
  ], rowsOf(state.replication), { sortBy: hasClasses(run) ? 2 : 1 });
  state.onReplication(() => table.update(rowsOf(state.replication)));
  state.onClass(() => {
    all = blame(run.tables.rounds, own(), parts);
    overall.update({ caption: caption() });
    table.update(rowsOf(state.replication));
  });
  return section("spent", "Where time went", null, overall.element, make("h3", {}, "Every UD, mean over its requests"), table.element);
};

const stragglerSection = (run, state) => {
  const rounds = run.tables.rounds;
  const numbers = closedRounds(run);
  const { parts } = run;
  const together = unique(range(rounds.rows).map((i) => rounds.cohort[i])).length === 1;
  if (byRequest(run)) return requestSection(run, state, numbers);
  if (!together || numbers.length === 0) {
    return section("stragglers", "Who was late, and why",
      together ? "No round closed with survivors." : "Without a barrier no UD waits for another, so none is late.");
  }
  let led = numbers.filter((i) => !awaited(run, i)); // by a UD
  let all = blame(rounds, led, parts);
  const captionOfAll = () =>
    `Of the time of the last UD, in ${plural(led.length, "round")} of all replications${state.udClass === "" ? "" : ` in which it was${ofClass(state)}`}: in service by stage, and waiting for service (queue).${awaitedCaption(run, numbers)}${supportCaption(run, led)}`;
  const overall = figure("blame", "What made the straggler late", captionOfAll(),
    { height: 150,
      option: (width) => shareBars([state.udClass === "" ? "all rounds" : state.udClass], [all], parts, width),
      data: () => ({ columns: ["part", "share"], rows: parts.map((part) => [part.name, rounded(all[part.name])]) }) });

  const byUd = (replication) => {
    const accounts = new Map();
    for (const i of led) {
      if (rounds.replication[i] !== replication) continue;
      const ud = rounds.straggler[i];
      if (!accounts.has(ud)) accounts.set(ud, { ud, rounds: [], behind: 0 });
      const account = accounts.get(ud);
      account.rounds.push(i);
      account.behind += stragglerDelay(rounds, i) - rounds.medianS[i];
    }
    return [...accounts.values()]
      .map((a) => ({ ...a, behind: a.behind / a.rounds.length, shares: blame(rounds, a.rounds, parts) }))
      .sort((a, b) => b.rounds.length - a.rounds.length || a.ud - b.ud);
  };
  let late = byUd(state.replication);
  const often = figure("stragglers", "UDs that were last most often", "", {
    heightOf: () => 104 + 22 * Math.min(late.length, MOST_UDS_SHOWN),
    option: (width) => {
      const shown = late.slice(0, MOST_UDS_SHOWN);
      return {
        ...shareBars(shown.map((a) => "UD " + a.ud), [], parts, width),
        xAxis: xAxis("rounds in which it was last", { minInterval: 1 }),
        tooltip: hover((points) => {
          const account = shown[points[0].dataIndex];
          return tip("UD " + account.ud, [
            ...classLines(run, account.ud),
            ["last in", plural(account.rounds.length, "round")],
            ["behind the median UD", time(account.behind)],
            ...parts.filter((part) => account.shares[part.name] > 0)
              .map((part) => [part.label, percent(account.shares[part.name]), part.colour]),
          ]);
        }),
        series: parts.filter((part) => all[part.name] > 0).map((part) => ({
          type: "bar", stack: "all", name: part.label, barMaxWidth: 16,
          itemStyle: { color: part.colour, borderColor: PAPER, borderWidth: 0.5 },
          data: shown.map((a) => a.rounds.length * a.shares[part.name]),
        })),
      };
    },
    data: () => ({ columns: ["ud", "rounds_last", "behind_median_s", ...parts.map((p) => p.name + "_share")],
      rows: late.map((a) => [a.ud, a.rounds.length, rounded(a.behind), ...parts.map((p) => rounded(a.shares[p.name]))]) }),
    events: (chart) => chart.on("click", (p) => state.chooseUd(late[p.dataIndex].ud)),
  });

  const uds = run.tables.uds;
  const rowsOf = (replication) => {
    const times = new Map(late.map((a) => [a.ud, a.rounds.length]));
    return range(uds.rows).filter((i) => uds.replication[i] === replication && inClass(run, state, uds.ud[i]))
      .map((i) => ({ i, ud: uds.ud[i], last: times.get(uds.ud[i]) ?? 0 }));
  };
  const quantity = (name, key, si, per = "") => ({ name, si, per, value: (row) => uds[key][row.i] });
  const table = sortableTable("uds", [
    { name: "UD", value: (row) => row.ud, text: (row) => make("button", { type: "button", class: "link", onclick: () => state.chooseUd(row.ud) }, String(row.ud)) },
    ...classColumns(run),
    { name: "last in", unit: "rounds", value: (row) => row.last },
    quantity("mean delay", "delayS", "s"), quantity("longest", "worstDelayS", "s"), quantity("slack", "slackS", "s"),
    ...parts.map((part) => quantity(part.label, part.key, "s")),
    ...adoptedColumns(run, uds, (row) => row.i),
    ...(uds.energyJ ? [quantity("energy", "energyJ", "J", "/round")] : []), { name: "dropped", unit: "rounds", value: (row) => uds.dropped[row.i] },
  ], rowsOf(state.replication), { sortBy: hasClasses(run) ? 2 : 1 });

  const refresh = () => {
    late = byUd(state.replication);
    const count = late.reduce((sum, a) => sum + a.rounds.length, 0);
    often.update({ caption: `Replication ${state.replication}, ${plural(count, "round")}${state.udClass === "" ? "" : ` with a last UD${ofClass(state)}`}; a bar is split as the UD's time in those rounds. Click a bar to follow the UD.` });
    table.update(rowsOf(state.replication));
  };
  const narrow = () => {
    led = numbers.filter((i) => !awaited(run, i) && inClass(run, state, rounds.straggler[i]));
    all = blame(rounds, led, parts);
    overall.update({ caption: captionOfAll() });
    refresh();
  };
  state.onReplication(refresh);
  state.onClass(narrow);
  refresh();
  return section("stragglers", "Who was late, and why",
    "The straggler of a round is the UD that completed last; everybody else waits for it.",
    overall.element, often.element, make("h3", {}, "Every UD, mean over its rounds"), table.element);
};
