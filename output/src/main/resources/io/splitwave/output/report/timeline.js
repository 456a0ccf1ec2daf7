// One round as a Gantt chart: a row per support chain and UD, the latest UD on top, the path to the end of the round outlined.

const ROWS_FIRST = 24;
const PATH = "#000000";
const MOST_ROWS = [100, 400, 2000];
const MOST_BOUNDARIES = 400;
const BINS = 240;

const timelineSection = (run, state) => {
  const rounds = run.tables.rounds;
  const { decisions } = run;
  const members = run.tables.members;
  const kinds = kindsOf(run);
  const hidden = new Set();
  let mostRows = MOST_ROWS[0];
  let passes = () => true;
  let rows = []; // UDs
  let lanes = []; // support chains, and UDs

  const collect = () => {
    const all = run.index.members(state.round)
      .sort((a, b) => members.end[b] - members.end[a] || members.ud[a] - members.ud[b])
      .map((m) => ({ m, ud: members.ud[m], name: run.index.chain(m), stages: run.index.stages(m) }));
    rows = all.filter((row) => row.ud >= 0 && passes(row.ud) && inClass(run, state, row.ud));
    lanes = [...all.filter((row) => row.ud < 0), ...rows];
  };

  const lengthS = () => rounds.endS[state.round] - rounds.startS[state.round];
  // the unit of both time axes
  const scale = () => scaleOf("s", [lengthS()]);

  // [row, from, to (both in the unit of the axis), kind, stage, waiting?, on the path?]
  const pieces = () => {
    const found = [];
    const unit = scale();
    shownLanes().forEach((row, y) => {
      for (const s of row.stages) {
        if (s.start > s.requested && !hidden.has("queue")) {
          found.push([y, unit.in(s.requested), unit.in(s.start), "queue", s, true, s.path === 2]);
        }
        if (s.served && !hidden.has(s.kind)) found.push([y, unit.in(s.start), unit.in(s.end), s.kind, s, false, s.path > 0]);
      }
    });
    return found;
  };

  const shownLanes = () => lanes.slice(0, mostRows + lanes.length - rows.length);

  // decisions inside the round: of each frame, or between the legs of rounds
  const boundaries = () => {
    const from = rounds.startS[state.round];
    const to = rounds.endS[state.round];
    return range(decisions.rows)
      .filter((d) => decisions.replication[d] === state.replication && decisions.startS[d] > from && decisions.startS[d] < to)
      .slice(0, MOST_BOUNDARIES)
      .map((d) => ({ name: decisionName(run, d), xAxis: scale().in(decisions.startS[d] - from) }));
  };

  // the cursor of the plan, once it has left the start of the round
  const cursor = () => {
    const at = state.timeS - rounds.startS[state.round];
    const shown = hasPlan(run) && at > 0 && at <= lengthS();
    return { id: "cursor", type: "line", data: [], silent: true, z: 6, markLine: shown ? cursorLine(scale().in(at)) : { data: [] } };
  };

  const drawPiece = (all) => (params, api) => {
    const [y, from, to, kind, stage, waiting] = all[params.dataIndex];
    const left = api.coord([from, y]);
    const right = api.coord([to, y]);
    const height = Math.max(2, api.size([0, 1])[1] * (waiting ? 0.36 : 0.72));
    const shape = echarts.graphic.clipRectByRect(
      { x: left[0], y: left[1] - height / 2, width: Math.max(1, right[0] - left[0]), height },
      params.coordSys);
    if (!shape) return null;
    const bar = { type: "rect", shape, style: { fill: stageColour(run, kind), stroke: PAPER, lineWidth: 0.5 } };
    if (stage.place !== "DT" || waiting || height < 6) return bar;
    const middle = shape.y + shape.height / 2;
    const line = { type: "line", shape: { x1: shape.x + 1, y1: middle, x2: shape.x + shape.width - 1, y2: middle },
      style: { stroke: INK, lineWidth: 1.5, lineDash: [1, 3] } };
    return { type: "group", children: [bar, line] };
  };

  const drawPath = (path) => (params, api) => {
    const [y, from, to] = path[params.dataIndex];
    const left = api.coord([from, y]);
    const right = api.coord([to, y]);
    const height = Math.max(4, api.size([0, 1])[1] * 0.72 + 2);
    const shape = echarts.graphic.clipRectByRect(
      { x: left[0], y: left[1] - height / 2, width: Math.max(1, right[0] - left[0]), height },
      params.coordSys);
    const children = shape ? [{ type: "rect", shape, style: { fill: "none", stroke: PATH, lineWidth: 2 } }] : [];
    const before = path[params.dataIndex - 1];
    const area = params.coordSys;
    const inside = left[0] >= area.x && left[0] <= area.x + area.width;
    if (before && before[0] !== y && inside) {
      const clip = (value) => Math.min(area.y + area.height, Math.max(area.y, value));
      children.push({ type: "line", shape: { x1: left[0], y1: clip(api.coord([from, before[0]])[1]), x2: left[0], y2: clip(left[1]) },
        style: { stroke: PATH, lineWidth: 2 } });
    }
    return { type: "group", children };
  };

  const stageTip = (point) => {
    const [y, from, to, kind, stage, waiting] = point;
    const row = shownLanes()[y];
    const { factor, unit } = scale();
    const inUnit = (value, digits) => withUnit(show(value, digits), unit);
    return tip(`${row.name}: ${waiting ? "waits for " + stageLabel(run, stage.kind) : stageLabel(run, kind)}`, [
      ["from", inUnit(from, 5)], ["to", inUnit(to, 5)], ["takes", inUnit(to - from), stageColour(run, kind)],
      ["in the run, from", alone(rounds.startS[state.round] + from * factor, "s", 6)],
      waiting ? null : ["where", placeText(run, stage.place)],
      waiting ? null : ["mean rate", rate(stage)],
      ...classLines(run, row.ud),
      ...(row.ud >= 0 ? adoptedLines(run, row.m) : []),
      point[6] ? ["", "on the critical path"] : null,
    ].filter(Boolean));
  };

  // a click moves the cursor
  const lead = (chart) => { if (hasPlan(run)) listenToClicks(chart, (x) => state.chooseTime(rounds.startS[state.round] + x * scale().factor)); };

  const gantt = figure("gantt", `Timeline of a ${roundNoun(run)}`, "", {
    keys: () => kinds.filter((kind) => !hidden.has(kind)).map((kind) => [stageLabel(run, kind), stageColour(run, kind)]),
    heightOf: () => 112 + 21 * Math.min(ROWS_FIRST, Math.max(3, shownLanes().length)),
    option: (width) => {
      const all = pieces();
      const path = all.filter((p) => p[6]).sort((a, b) => a[1] - b[1] || a[2] - b[2]);
      const shown = shownLanes();
      const marks = boundaries();
      return {
        grid: { left: Math.max(width < 560 ? 64 : 74, Math.min(150, 20 + 7 * Math.max(0, ...shown.map((r) => r.name.length)))), right: shown.length > ROWS_FIRST ? 44 : 20, top: 26, bottom: 74 },
        xAxis: xAxis(named(byRequest(run) ? "time since the arrival" : "time since the start of the round", scale()), { min: 0, max: scale().in(lengthS()), splitLine: { show: false } }),
        yAxis: { type: "category", inverse: true, data: shown.map((r) => r.name), axisTick: { show: false },
          axisLine: { onZero: false, lineStyle: { color: FAINT } }, axisLabel: { color: INK, interval: shown.length > ROWS_FIRST ? "auto" : 0 } },
        dataZoom: [...zoomX(), ...zoomRows(ROWS_FIRST, shown.length)],
        tooltip: hover((p) => (p.componentType === "series" && p.seriesId === "stages" ? stageTip(all[p.dataIndex]) : null), "item"),
        series: [
          { id: "stages", type: "custom", renderItem: drawPiece(all), encode: { x: [1, 2], y: 0 }, clip: true,
            data: all.map((p) => [p[0], p[1], p[2]]),
            markLine: markLines(marks, { show: false }) },
          { id: "path", type: "custom", renderItem: drawPath(path), encode: { x: [1, 2], y: 0 }, clip: true, silent: true, z: 5,
            data: path.map((p) => [p[0], p[1], p[2]]) },
          cursor(),
        ],
      };
    },
    data: () => ({
      columns: ["replication", "round", "ud", ...(run.words.supports.length ? ["support"] : []), "kind", "place", "requested_s", "start_s", "end_s", "critical"],
      rows: lanes.flatMap((row) => row.stages.filter((s) => !hidden.has(s.kind)).map((s) => {
        const t = (x) => Number((rounds.startS[state.round] + x).toPrecision(12));
        return [state.replication, rounds.round[state.round], row.ud >= 0 ? row.ud : NaN, ...(run.words.supports.length ? [row.ud >= 0 ? "" : row.name] : []), s.kind, s.place, t(s.requested),
          s.served ? t(s.start) : NaN, t(s.end), s.path > 0 ? 1 : 0];
      })),
    }),
    events: (chart) => {
      chart.on("click", (p) => { if (shownLanes()[p.value?.[0]]?.ud >= 0) state.chooseUd(shownLanes()[p.value[0]].ud); });
      lead(chart);
    },
  });

  const density = figure("density", "UDs in each stage", "", {
    height: 220,
    option: () => {
      const { times, counts } = occupancy();
      return {
        legend: legendOfAreas(),
        grid: { left: 64, right: 20, top: 36, bottom: 48 },
        xAxis: xAxis(named(byRequest(run) ? "time since the arrival" : "time since the start of the round", scale()), { min: 0, max: scale().in(times[times.length - 1]) }),
        yAxis: yAxis("UDs", { minInterval: 1 }),
        tooltip: hover((points) => tip(withUnit(show(points[0].value[0]), scale().unit),
          points.filter((p) => p.value[1] > 0).map((p) => [p.seriesName, show(p.value[1]), p.color]))),
        series: [...kinds.filter((k) => counts.has(k)).map((kind) => ({
          type: "line", step: "end", stack: "all", name: stageLabel(run, kind), showSymbol: false, lineStyle: { width: 0 },
          itemStyle: { color: stageColour(run, kind) }, areaStyle: { color: stageColour(run, kind), opacity: 1 },
          data: Array.from(counts.get(kind), (n, i) => [scale().in(times[i]), n]),
        })), cursor()],
      };
    },
    events: (chart) => lead(chart),
    data: () => {
      const { times, counts } = occupancy();
      const shown = [...counts.keys()];
      return { columns: ["time_s", ...shown.map((k) => k + "_uds")],
        rows: times.map((t, i) => [rounded(t), ...shown.map((k) => rounded(counts.get(k)[i]))]) };
    },
  });

  // mean number of UDs in each stage, over bins of time (s)
  const occupancy = () => {
    const bin = (lengthS() || 1) / BINS;
    const counts = new Map();
    const add = (kind, from, to) => {
      if (!(to > from)) return;
      if (!counts.has(kind)) counts.set(kind, new Float64Array(BINS + 1));
      const own = counts.get(kind);
      const last = Math.min(BINS - 1, Math.floor(to / bin));
      for (let b = Math.floor(from / bin); b <= last; b++) {
        own[b + 1] += Math.max(0, Math.min(to, (b + 1) * bin) - Math.max(from, b * bin)) / bin;
      }
    };
    for (const row of rows) {
      for (const s of row.stages) {
        add("queue", s.requested, s.start);
        if (s.served) add(s.kind, s.start, s.end);
      }
    }
    for (const own of counts.values()) own[0] = own[1];
    return { times: range(BINS + 1).map((b) => b * bin), counts };
  };

  const roundsOf = (replication) => range(rounds.rows).filter((i) => rounds.replication[i] === replication && run.index.shown(i));
  const name = (i) => (cohortsOf(run) > 1 && !byRequest(run) ? `UD ${rounds.cohort[i]}, round ${rounds.round[i]}` : `${roundNoun(run)} ${rounds.round[i]}`);
  const scaleOfRounds = scaleOf("s", range(rounds.rows).map((i) => rounds.endS[i] - rounds.startS[i]));
  const entries = () => roundsOf(state.replication).map((i) => [i, `${name(i)} (${scaleOfRounds.text(rounds.endS[i] - rounds.startS[i])})`]);

  const pick = choice(capital(roundNoun(run)), entries(), state.round, (value) => state.chooseRound(Number(value)));
  pick.select.id = "gantt-round";
  const step = (by) => {
    const list = roundsOf(state.replication);
    const next = list[list.indexOf(state.round) + by];
    if (next !== undefined) state.chooseRound(next);
  };
  const longest = () => {
    const list = roundsOf(state.replication);
    state.chooseRound(list.reduce((a, b) => (rounds.endS[b] - rounds.startS[b] > rounds.endS[a] - rounds.startS[a] ? b : a)));
  };
  const filter = field("UDs", { type: "text", id: "gantt-uds", placeholder: "all, or 0-9, 17", size: 14 }, (text, input) => {
    const test = parseNumbers(text);
    input.setAttribute("aria-invalid", test === null ? "true" : "false");
    if (test) {
      passes = test;
      refresh();
    }
  });
  const most = choice("Rows", MOST_ROWS.map((n) => [n, "latest " + n]), mostRows, (value) => { mostRows = Number(value); refresh(); });
  const boxes = make("span", { class: "control boxes", id: "gantt-stages" }, ...kinds.map((kind) => {
    const box = make("input", { type: "checkbox", checked: true, value: kind, onchange: () => {
      if (box.checked) hidden.delete(kind);
      else hidden.add(kind);
      refresh();
    } });
    const key = make("i");
    paint(key, stageColour(run, kind));
    return make("label", {}, box, key, stageLabel(run, kind));
  }));
  const small = (text, onclick) => make("button", { type: "button", onclick }, text);

  const refresh = () => {
    collect();
    const i = state.round;
    const all = rounds.completed[i] + rounds.dropped[i];
    const held = run.index.members(i).filter((m) => members.ud[m] >= 0).length;
    const marks = byFrame(run) ? "frame boundaries" : boundaries().length ? "decisions" : null;
    const later = awaited(run, i);
    const said = [
      `Replication ${state.replication}, ${name(i)}, from ${alone(rounds.startS[i], "s", 6)}.`,
      rounds.closed[i] ? byRequest(run) ? `UD ${rounds.straggler[i]} has its answer after ${scale().text(stragglerDelay(rounds, i))}.` : `UD ${rounds.straggler[i]} is last${later ? " of the UDs" : ""} after ${scale().text(stragglerDelay(rounds, i))}, the median UD after ${scale().text(rounds.medianS[i])}.` : byRequest(run) ? "The end of the run cut it off." : "The round did not close.",
      later ? `The ${later.label} is last, ${scale().text(later.after)} after the last UD.` : null,
      [lanes.length > rows.length ? "Support chains and the latest UD on top" : "Latest UD on top", "outlined: the critical path",
        marks ? "dashed lines: " + marks : null,
        run.words.replica ? `dots along a bar: computed at the ${run.words.replica.name}` : null, "thin grey: waiting", hasPlan(run) ? "a click moves the cursor of the plan" : null].filter(Boolean).join("; ") + ".",
      shownLanes().length > ROWS_FIRST ? `${ROWS_FIRST} rows are seen at a time, on paper those seen on the screen.` : null,
      rows.length > mostRows ? `Shown: the ${mostRows} latest of ${plural(rows.length, "UD")}.` : null,
      state.udClass === "" ? null : `Shown: ${plural(rows.length, "UD")}${ofClass(state)}.`,
      held < all ? (sampled(run) ? `The stages of a sample of ${held} of ${plural(all, "UD")} were recorded.` : `This file holds the ${held} latest of ${plural(all, "UD")} of a ${roundNoun(run)}.`) : null,
    ].filter(Boolean).join(" ");
    gantt.update({ caption: said });
    density.update({ caption: `Of the ${plural(rows.length, "UD")}${ofClass(state)} selected above.` });
  };
  state.onReplication(() => pick.fill(entries(), state.round));
  state.onRound(() => { pick.select.value = String(state.round); refresh(); });
  state.onClass(refresh);
  state.onTime(() => [gantt, density].forEach((each) => each.amend(() => [cursor()])));
  refresh();
  return section("timeline", `A ${roundNoun(run)}, stage by stage`, null,
    make("div", { class: "controls" }, state.replicationChoice(), pick.element,
      make("span", { class: "control" }, small("◀", () => step(-1)), small("▶", () => step(1)), small("Longest", longest)),
      filter.element, most.element, boxes),
    gantt.element, density.element);
};
