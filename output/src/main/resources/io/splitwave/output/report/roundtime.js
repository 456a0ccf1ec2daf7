// How long rounds took: the distribution, and box plots side by side.

const MOST_STEPS = 1500;

// Points of the empirical distribution; a long one is thinned evenly, its ends kept.
const distribution = (sorted) => {
  const step = Math.max(1, Math.floor(sorted.length / MOST_STEPS));
  const points = [[sorted[0], 0]];
  for (let i = 0; i < sorted.length; i += step) points.push([sorted[i], (i + 1) / sorted.length]);
  points.push([sorted[sorted.length - 1], 1]);
  return points;
};

const roundTimes = (run, passes = () => true) => {
  const rounds = run.tables.rounds;
  return ascending(closedRounds(run).filter(passes).map((i) => rounds.endS[i] - rounds.startS[i]));
};

const scaleOfTimes = (entries) => scaleOf("s", entries.map((entry) => entry.times[entry.times.length - 1]));

// entries: [{ name, times (ascending, s) }]; spoken: the run whose words are used
const distributionFigure = (name, spoken, entries) =>
  figure(name, "Distribution of " + timeName(spoken), `Empirical distribution over all ${byRequest(spoken) ? "answered requests" : "rounds that closed with survivors"}, all replications.`, {
    option: () => ({
      legend: legend({ show: entries.length > 1 }),
      grid: { left: 64, right: 24, top: entries.length > 1 ? 36 : 22, bottom: 76 },
      xAxis: xAxis(named(lengthName(spoken), scaleOfTimes(entries)), { scale: true }),
      yAxis: yAxis(`share of ${roundNoun(spoken)}s`, { min: 0, max: 1 }),
      dataZoom: zoomX(),
      tooltip: hover((points) => tip(withUnit(show(points[0].value[0]), scaleOfTimes(entries).unit),
        points.map((p) => [p.seriesName, `${percent(p.value[1])} of ${roundNoun(spoken)}s took no longer`, p.color]))),
      series: entries.map((entry, k) => ({
        type: "line", step: "end", showSymbol: false, name: entry.name,
        lineStyle: { width: 2, color: RUN_COLOURS[k % 8], type: RUN_DASHES[k % 8] },
        itemStyle: { color: RUN_COLOURS[k % 8] },
        data: distribution(entry.times).map(([s, share]) => [scaleOfTimes(entries).in(s), share]),
        markLine: entries.length > 1 ? undefined : markLines(
          [["median", 0.5], ["95 %", 0.95]].map(([label, p]) => ({ name: label, xAxis: scaleOfTimes(entries).in(quantile(entry.times, p)) })),
          { color: INK, position: "insideEndTop" }),
      })),
    }),
    data: () => ({ columns: ["entry", "round_time_s", "share"],
      rows: entries.flatMap((e) => Array.from(e.times, (t, i) => [e.name, rounded(t), rounded((i + 1) / e.times.length)])) }),
  });

const BOX = [["smallest", 0], ["lower quartile", 0.25], ["median", 0.5], ["upper quartile", 0.75], ["largest", 1]];

const boxFigure = (name, spoken, entries) =>
  figure(name, capital(timeName(spoken)) + " at a glance", `Box: quartiles and median; whiskers: ${byRequest(spoken) ? "smallest and largest latency" : "smallest and largest round"}.`, {
    height: 110 + 46 * entries.length,
    option: () => ({
      grid: { left: Math.min(180, 24 + 7 * Math.max(...entries.map((e) => e.name.length))), right: 24, top: 12, bottom: 48 },
      xAxis: xAxis(named(lengthName(spoken), scaleOfTimes(entries)), { scale: true }),
      yAxis: namesAxis(entries.map((e) => e.name)),
      tooltip: hover((p) => tip(p.name, BOX.map(([label, q]) => [label, scaleOfTimes(entries).text(quantile(entries[p.dataIndex].times, q))])), "item"),
      series: [{ type: "boxplot", layout: "vertical", itemStyle: { color: BOX_FILL, borderColor: ACCENT, borderWidth: 1.5 },
        boxWidth: [12, 26], data: entries.map((e) => BOX.map(([, q]) => scaleOfTimes(entries).in(quantile(e.times, q)))) }],
    }),
    data: () => ({ columns: ["entry", ...BOX.map(([label]) => label + " (s)")],
      rows: entries.map((e) => [e.name, ...BOX.map(([, q]) => rounded(quantile(e.times, q)))]) }),
  });

const timeSection = (run) => (byRequest(run) ? "latency" : "round-time");

const roundTimeSection = (run, state) => {
  const times = roundTimes(run);
  if (times.length === 0) return null;
  const entries = [{ name: run.scheme || "run", times }];
  const figures = [distributionFigure("cdf", run, entries), boxFigure("box", run, entries)];
  const captions = figures.map((each) => each.element.querySelector(".caption").textContent);
  const none = make("p", { class: "caption", hidden: true });
  // rounds that a UD of the class ended, or its requests
  state.onClass(() => {
    const own = roundTimes(run, (i) => inClass(run, state, run.tables.rounds.straggler[i]));
    const count = own.length;
    if (count > 0) entries[0].times = own;
    none.textContent = byRequest(run) ? `No answered request is of a UD${ofClass(state)}.` : `No round had a last UD${ofClass(state)}.`;
    none.hidden = count > 0;
    figures.forEach((each, k) => {
      each.element.hidden = count === 0;
      if (count > 0) each.update({ caption: captions[k] + (state.udClass === "" ? "" : byRequest(run) ? ` Only ${plural(count, "request")} of UDs${ofClass(state)}.` : ` Only ${plural(count, "round")} with a last UD${ofClass(state)}.`) });
    });
  });
  return section(timeSection(run), `How long ${roundNoun(run)}s took`, null, none, ...figures.map((each) => each.element));
};
