// Several runs side by side.

const entryNames = (runs) => {
  const schemes = runs.map((run) => run.scheme || run.name);
  // runs of several systems are named after their scenarios, as a scheme means another thing in each system
  const scenarios = runs.map((run) => run.name);
  const systems = unique(runs.map((run) => run.words.system)).length > 1 && unique(scenarios).length === runs.length;
  const named = systems ? scenarios : unique(schemes).length === runs.length ? schemes : runs.map((run, i) => `${schemes[i]} (${run.folder ?? run.name})`);
  return named.map((name, i) => (named.indexOf(name) === i ? name : `${name} #${i + 1}`));
};

const errorBars = (runs, names, metric) => {
  const figures = runs.map((run) => run.figures.find((f) => f.metric === metric));
  const first = figures.find(Boolean);
  if (!first || !figures.some((f) => f && Number.isFinite(f.mean))) return null;
  const known = figures.filter((f) => f && Number.isFinite(f.mean));
  const scale = scaleOf(first.unit, known.map((f) => f.mean));
  const low = Math.min(0, ...known.filter((f) => Number.isFinite(f.halfWidth)).map((f) => scale.in(f.mean - halfWidth(f))));
  // the lowest mean first
  const order = range(runs.length).filter((i) => figures[i]).sort((a, b) => (Number.isNaN(figures[a].mean) ? 1 : Number.isNaN(figures[b].mean) ? -1 : figures[a].mean - figures[b].mean));
  return figure("bar-" + metric, first.meaning, "", {
    height: 84 + 34 * order.length,
    option: () => ({
      grid: { left: Math.min(190, 24 + 7 * Math.max(...names.map((n) => n.length))), right: 28, top: 8, bottom: 48 },
      // a whisker that reaches below 0 stays on the drawing, and off the names
      xAxis: xAxis(first.unit === "1" ? "mean (ratio)" : named("mean", scale), { min: low < 0 ? null : 0 }),
      yAxis: namesAxis(order.map((i) => names[i])),
      tooltip: hover((points) => {
        const f = figures[order[points[0].dataIndex]];
        return tip(names[order[points[0].dataIndex]], [["mean", figureText(f)], ["half-width, 95 %", halfWidthText(f)], ["replications", String(f.n)]]);
      }),
      series: [
        { type: "bar", barMaxWidth: 18, data: order.map((i) => ({ value: finite(scale.in(figures[i].mean)), itemStyle: { color: RUN_COLOURS[i % 8], opacity: 0.6 } })) },
        whiskersAcross(INK, order.flatMap((i, row) => (Number.isFinite(figures[i].halfWidth) ? [[scale.in(figures[i].mean - figures[i].halfWidth), scale.in(figures[i].mean + figures[i].halfWidth), row]] : []))),
      ],
    }),
    data: () => ({ columns: ["entry", "mean", "half_width", "n", "unit"], rows: order.map((i) => [names[i], figures[i].mean, figures[i].halfWidth, figures[i].n, figures[i].unit]) }),
  });
};

const comparePage = (runs, differences, links) => {
  if (runs.length === 0) return foldersPage(links);
  const names = entryNames(runs);
  const metrics = unique(runs.flatMap((run) => run.figures.filter((f) => f.n > 0).map((f) => f.metric)));
  const meaning = (metric) => runs.map((run) => run.figures.find((f) => f.metric === metric)).find(Boolean);
  const scaleOfMetric = (metric) => scaleOf(meaning(metric).unit, runs.map((run) => of(run, metric)?.mean ?? NaN));
  const of = (run, metric) => run.figures.find((f) => f.metric === metric);
  const usesOf = (metric) => runs.map((run) => of(run, metric)).find(Boolean)?.uses ?? [];
  const table = sortableTable("comparison", [
    { name: "metric", words: true, value: (m) => meaning(m).meaning, text: (m) => meaning(m).meaning },
    { name: "unit", words: true, value: (m) => meaning(m).unit, text: (m) => scaleOfMetric(m).unit },
    ...runs.map((run, i) => ({ name: names[i], value: (m) => of(run, m)?.mean ?? NaN,
      text: (m) => { const f = of(run, m); return f ? show(scaleOfMetric(m).in(f.mean)) + (Number.isNaN(f.halfWidth) ? "" : " ± " + show(scaleOfMetric(m).in(halfWidth(f)), 2)) : "–"; } })),
  ], metrics, { pageRows: Infinity });
  const played = runs.map((run, i) => ({ run, name: names[i] })).filter((e) => e.run.tables.rounds);
  const spoken = spokenOf(played.map((e) => e.run));
  const timed = played.map((e) => ({ name: e.name, times: roundTimes(e.run) })).filter((e) => e.times.length > 0);
  const late = played.filter((e) => closedRounds(e.run).length > 0);
  const parts = late.length ? partsOf(late.map((e) => e.run)) : [];
  const shares = late.map((e) => blame(e.run.tables.rounds, closedRounds(e.run).filter((i) => !awaited(e.run, i)), parts));
  const steps = () => played.filter((e) => searches(e.run)).map((e) => ({ name: e.name, steps: convergence(e.run, range(e.run.decisions.rows)) })).filter((e) => e.steps.length > 0);
  const seeds = unique(runs.map((run) => run.seed).filter(Boolean));
  const bars = metricsFor("bars", BARS, runs).map((metric) => errorBars(runs, names, metric)).filter(Boolean);
  return [
    make("header", {}, make("p", { class: "brand" }, "Splitwave comparison"), make("h1", {}, unique(runs.map((r) => r.name)).length === 1 ? runs[0].name : names.join(", ")),
      make("p", { class: "facts" }, ...runs.map((run, i) => make("span", {}, [names[i], run.seed ? `seed ${run.seed}` : null, run.replicationsDone ? plural(run.replicationsDone, "replication") : null, run.folder].filter(Boolean).join(", "))))),
    section("headline", "Headline figures",
      "Mean ± half-width of the 95 % confidence interval." + (seeds.length > 1 ? " The runs have different seeds, so they saw different worlds." : ""),
      ...runs.flatMap((run, i) => caveatsOf(run, names[i] + ": ")), table.element, make("div", { class: "pair" }, ...bars.map((b) => b.element))),
    differencesSection(differences, names, (metric) => meaning(metric)?.meaning ?? metric.replaceAll("_", " "), usesOf),
    timed.length ? section(timeSection(spoken), `How long ${roundNoun(spoken)}s took`, null, distributionFigure("cdf", spoken, timed).element, boxFigure("box", spoken, timed).element) : null,
    learningComparison(played),
    late.length ? section("stragglers", byRequest(spoken) ? "Where time went" : "What made the straggler late", null,
      figure("blame", byRequest(spoken) ? "Share of the latency" : "Share of the stragglers' time", `All ${roundNoun(spoken)}s of all replications.`, { height: 96 + 44 * late.length,
        option: (width) => shareBars(late.map((e) => e.name), shares, parts, width, byRequest(spoken) ? REQUEST_SHARE : STRAGGLER_SHARE),
        data: () => ({ columns: ["entry", ...parts.map((p) => p.name)], rows: late.map((e, i) => [e.name, ...parts.map((p) => rounded(shares[i][p.name]))]) }) }).element) : null,
    steps().length ? section("search", "Convergence of the optimizer", null,
      figure("convergence", "Median frame", "Objective after each iterate over the final one.", {
        option: () => ({ legend: legend(), xAxis: xAxis("iterate", { minInterval: 1 }), yAxis: yAxis("objective / final objective", { scale: true }),
          tooltip: hover((points) => tip("iterate " + points[0].value[0], points.map((p) => [p.seriesName, show(p.value[1], 5), p.color]))),
          series: steps().map((e, k) => ({ type: "line", name: e.name, symbolSize: 5, lineStyle: { color: RUN_COLOURS[k % 8], type: RUN_DASHES[k % 8] }, itemStyle: { color: RUN_COLOURS[k % 8] },
            data: e.steps.map((s, i) => [i, s.middle]) })) }),
        data: () => ({ columns: ["entry", "iterate", "median"], rows: steps().flatMap((e) => e.steps.map((s, i) => [e.name, i, rounded(s.middle)])) }),
      }).element) : null,
    linksSection(links),
  ];
};

const foldersPage = (links) => [
  make("header", {}, make("p", { class: "brand" }, "Splitwave results"), make("h1", {}, plural(links.length, "folder"))),
  linksSection(links),
];
