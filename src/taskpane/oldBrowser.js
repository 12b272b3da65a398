// Read only by browsers that know no modules, as in Office before 2021: the pane cannot start there, so it says so.
window.onload = function () {
  document.getElementById("oldBrowser").removeAttribute("hidden");
};
