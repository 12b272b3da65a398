import { isDark } from "../../src/taskpane/theme";

describe("the pane is dark", () => {
  test.each([
    ["where Office is, whatever the system says", "#262626", false, true],
    ["not where Office is light", "#FFFFFF", true, false],
    ["by how bright a colour looks: blue is dark", "#0000FF", false, true],
    ["by how bright a colour looks: green is light", "#00FF00", true, false],
    ["as the system is where Office tells no colour", undefined, true, true],
    ["as the system is where Office tells what is no colour", "transparent", false, false],
  ])("%s", (_, background, systemIsDark, expected) => expect(isDark(background, systemIsDark)).toBe(expected));
});
