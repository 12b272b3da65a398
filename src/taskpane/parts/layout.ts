import { makeStyles, tokens } from "@fluentui/react-components";

/** The few layouts that all screens share. */
export const useLayout = makeStyles({
  /** A screen that is as long as its content; the pane scrolls. */
  screen: { display: "flex", flexDirection: "column", flexShrink: 0, gap: tokens.spacingVerticalM },
  /** A screen that fills the pane; a list in it scrolls. */
  filled: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
  },
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { paddingTop: 0, borderTop: "none" },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  paragraph: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  /** The town's own words: every character and line break as it stands. */
  wording: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});
