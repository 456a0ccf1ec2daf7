// One UD over time: its channel, how fast its links were and where its rounds, or its requests, went.

const LINE_TYPES = { send_down: "solid", send_up: "dashed" };
const SYMBOLS = { send_down: ["circle", "rect", "pin"], send_up: ["diamond", "triangle", "arrow"] };

const deviceSection = (run, state) => {
  const { rounds, members } = run.tables;
  // kinds of stages in which something is sent
  const links = kindsWhere(run, "send_down", "send_up").map((kind, i, all) => {
    const { activity, colour, label } = run.kinds.get(kind);
    const before = all.slice(0, i).filter((other) => run.kinds.get(other).activity === activity).length;
    return { kind, label, colour, type: LINE_TYPES[activity], symbol: SYMBOLS[activity][before % 3] };
  });
  let parts = [];
  const ofItsClass = () => (hasClasses(run) ? ` (class ${classOf(run, state.ud)})` : "");

  const collect = () => {
    parts = [];
    for (let m = 0; m < members.rows; m++) {
      const i = members.round[m];
      if (members.ud[m] === state.ud && rounds.replication[i] === state.replication) {
        parts.push({ m, i, at: rounds.startS[i], stages: run.index.stages(m) });
      }
    }
    parts.sort((a, b) => a.at - b.at); // requests that overlap are held in another order
  };
  // [middle of the transmission s, rate per s] of each transmission that took time
  const rates = (kind) => parts.flatMap((part) => part.stages
    .filter((s) => s.kind === kind && s.end > s.start)
    .map((s) => [part.at + (s.start + s.end) / 2, s.done / (s.end - s.start)]));
  const spent = (part, kind) => part.stages.reduce((sum, s) =>
    sum + (kind === "queue" ? s.start - s.requested : s.kind === kind ? s.end - s.start : 0), 0);

  const scaleOfTime = () => scaleOf("s", parts.map((part) => rounds.endS[part.i]));
  const scaleOfRate = () => scaleOf("bit/s", links.flatMap(({ kind }) => rates(kind).map(([, rate]) => rate)));
  const scaleOfDelay = () => scaleOf("s", parts.map((part) => kinds().reduce((sum, kind) => sum + spent(part, kind), 0)));
  const transmissions = (kind, x = scaleOfTime(), y = scaleOfRate()) => rates(kind).map(([t, rate]) => [x.in(t), y.in(rate)]);
  const delays = (kind, y = scaleOfDelay()) => parts.map((part) => y.in(spent(part, kind)));
  const rateFigure = links.length === 0 ? null : figure("links", "Rate of its transmissions", "", {
    option: () => ({
      legend: legend(),
      grid: { left: 64, right: 20, top: 36, bottom: 76 },
      xAxis: xAxis(named("time", scaleOfTime()), { scale: true }), yAxis: yAxis(named("mean rate", scaleOfRate()), { min: 0 }), dataZoom: zoomX(),
      tooltip: hover((p) => tip(`UD ${state.ud}, ${p.seriesName}`, [["at", withUnit(show(p.value[0], 5), scaleOfTime().unit)], ["mean rate", withUnit(show(p.value[1]), scaleOfRate().unit), p.color]]), "item"),
      series: links.map(({ kind, label, colour, type, symbol }) => ({ type: "line", name: label, symbol, symbolSize: 6, data: transmissions(kind),
        lineStyle: { color: colour, type, width: 1.5 }, itemStyle: { color: colour } })),
    }),
    data: () => ({ columns: ["ud", "link", "time_s", "mean_rate_bit_per_s"],
      rows: links.flatMap(({ kind }) => rates(kind).map(([t, r]) => [state.ud, kind, rounded(t), rounded(r)])) }),
  });
  const kinds = () => kindsOf(run).filter((k) => parts.some((p) => spent(p, k) > 0));
  const rows = figure("device", `Its ${roundNoun(run)}s`, "", {
    option: () => ({
      legend: legendOfAreas(),
      grid: { left: 64, right: 20, top: 36, bottom: 76 },
      xAxis: { ...xAxis(roundNoun(run)), type: "category", data: parts.map((p) => rounds.round[p.i]), splitLine: { show: false } },
      yAxis: yAxis(named(byRequest(run) ? "latency" : "delay", scaleOfDelay())), dataZoom: zoomX(),
      tooltip: hover((points) => {
        const part = parts[points[0].dataIndex];
        return tip(`UD ${state.ud}, ${roundNoun(run)} ${rounds.round[part.i]}`, [
          ...points.filter((p) => p.value > 0).map((p) => [p.seriesName, withUnit(show(p.value), scaleOfDelay().unit), p.color]),
          ...adoptedLines(run, part.m),
          !byRequest(run) && rounds.straggler[part.i] === state.ud ? ["", awaited(run, part.i) ? `last UD, before the ${awaited(run, part.i).label}` : "last of its round"] : null,
          members.dropReason[part.m] && members.words.dropReason[members.dropReason[part.m]] ? ["dropped", members.words.dropReason[members.dropReason[part.m]]] : null,
        ].filter(Boolean));
      }),
      series: kinds().map((kind) => ({ type: "bar", stack: "all", name: stageLabel(run, kind), barMaxWidth: 22, itemStyle: { color: stageColour(run, kind) },
        data: delays(kind) })),
    }),
    data: () => ({ columns: ["ud", "round", ...run.words.adopted.map((variable) => variable.name), ...kinds().map((k) => k + "_s")],
      rows: parts.map((p) => [state.ud, rounds.round[p.i], ...run.words.adopted.map((variable) => rounded(members["adopted:" + variable.name][p.m])), ...kinds().map((k) => rounded(spent(p, k)))]) }),
    events: (chart) => chart.on("click", (p) => state.chooseRound(parts[p.dataIndex].i)),
  });

  const uds = () => unique(range(run.tables.uds.rows).filter((i) => run.tables.uds.replication[i] === state.replication)
    .map((i) => run.tables.uds.ud[i]));
  const gain = gainFigure(run, state);
  const input = field("UD", { type: "number", min: 0, id: "device-ud", value: state.ud, size: 6 }, (text, box) => {
    const known = uds().includes(Number(text));
    box.setAttribute("aria-invalid", known ? "false" : "true");
    if (known) state.chooseUd(Number(text));
  });
  const refresh = () => {
    collect();
    input.input.value = state.ud;
    input.input.setAttribute("aria-invalid", "false");
    const last = parts.filter((p) => rounds.straggler[p.i] === state.ud && !awaited(run, p.i)).length;
    const all = range(rounds.rows).filter((i) => rounds.replication[i] === state.replication && run.index.shown(i)).length;
    const missing = parts.length < all && cohortsOf(run) === 1 ? ` This file holds ${parts.length} of its ${plural(all, "round")}, those in which it was among the latest.` : "";
    rateFigure?.update({ caption: `UD ${state.ud}${ofItsClass()} of replication ${state.replication}: bits sent over time in service, of each transmission.${missing}` });
    gain.refresh();
    rows.update({ caption: `UD ${state.ud} ${byRequest(run) ? "has" : `was last in ${last} of`} the ${plural(parts.length, roundNoun(run))} shown. Click a bar to see the ${roundNoun(run)}.` });
  };
  state.onUd(refresh);
  state.onReplication(refresh);
  refresh();
  return section("device", "One UD over time", null,
    make("div", { class: "controls" }, input.element, gain.pick, make("span", { class: "hint" }, "or click a UD in the figures and tables above")),
    gain.element,
    make("div", { class: "pair" }, rateFigure?.element, rows.element));
};
