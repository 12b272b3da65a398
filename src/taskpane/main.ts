import { excelCommands } from "./excelCommands";
import { startPane } from "./startPane";

const container = document.getElementById("pane");
if (container === null) throw new Error("The page has no element for the pane.");
startPane(container, excelCommands);
