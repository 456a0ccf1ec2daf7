// The page as a whole: drawn before its loading ends, so that it is whole on paper too.

// parts() gives the elements of the page, some of which may be null.
const showPage = (parts) => {
  const page = document.getElementById("report");
  try {
    page.replaceChildren(...parts().filter(Boolean));
    startFigures();
    document.documentElement.dataset.ready = "true";
  } catch (error) {
    page.replaceChildren(make("p", { class: "lead" }, "This page could not be drawn: " + error.message + ". It needs a browser of 2021 or later."));
    throw error;
  }
};

// On paper what is folded away is unfolded.
let folded = [];
window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const details of folded) details.open = true;
});
window.addEventListener("afterprint", () => {
  for (const details of folded) details.open = false;
});
