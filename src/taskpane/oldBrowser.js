// Read only by browsers that know no modules, as in Office before 2021: the pane cannot start there, so it says so.
window.onload = function () {
  var notice = document.getElementById("oldBrowser");
  notice.removeAttribute("hidden");
  window.Office.onReady(function () {
    var theme = window.Office.context.officeTheme;
    if (!theme) return;
    notice.style.color = theme.bodyForegroundColor;
    notice.style.backgroundColor = theme.bodyBackgroundColor;
  });
};
