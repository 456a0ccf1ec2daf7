// Classes of UDs: blocks of consecutive numbers. A class that is chosen narrows what is shown of single UDs; "" is all of them.

const hasClasses = (run) => run.words.classes?.length > 0;

const classOf = (run, ud) => {
  let first = 0;
  return run.words.classes.find((each) => { first += each.uds; return ud < first; })?.name ?? "";
};

const inClass = (run, state, ud) => !hasClasses(run) || state.udClass === "" || classOf(run, ud) === state.udClass;

// A choice above what it narrows; nothing without classes.
const classChoice = (run, state) => {
  if (!hasClasses(run)) return null;
  const options = [["", "all"], ...run.words.classes.map((each) => [each.name, `${each.name} (${plural(each.uds, "UD")})`])];
  const pick = choice("Class of UDs", options, state.udClass, state.chooseClass);
  pick.select.id = "class-of-uds";
  return make("div", { class: "controls" }, pick.element);
};

const classColumns = (run) => (hasClasses(run) ? [{ name: "class", words: true, value: (row) => classOf(run, row.ud), text: (row) => classOf(run, row.ud) }] : []);

// Of a class, in words; nothing if all are shown.
const ofClass = (state) => (state.udClass === "" ? "" : ` of class ${state.udClass}`);
