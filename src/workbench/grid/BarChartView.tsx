import type { Bar, BarChart } from "./barChart";

/** Bars or columns with their legend, drawn with boxes. */
export function BarChartView({ chart }: { readonly chart: BarChart }) {
  return (
    <>
      <div className={chart.isUpright ? "plot upright" : "plot"}>
        {chart.categories.map(({ name, bars }, i) => (
          <div key={i} className="category">
            <span>{name}</span>
            <div className={chart.isClustered ? "bars clustered" : "bars"}>
              {bars.map((bar, at) => (
                <BarBox key={at} bar={bar} isUpright={chart.isUpright} />
              ))}
            </div>
          </div>
        ))}
      </div>
      <div className="legend">
        {chart.legend.map(({ name, color }, i) => (
          <span key={i}>
            <i style={{ backgroundColor: color }} />
            {name}
          </span>
        ))}
      </div>
    </>
  );
}

function BarBox({ bar, isUpright }: { readonly bar: Bar; readonly isUpright: boolean }) {
  if (bar.share === 0) return null;
  const { color, outline, label, labelColor } = bar;
  const size = `${bar.share * 100}%`;
  return (
    <b
      style={{
        [isUpright ? "blockSize" : "inlineSize"]: size,
        backgroundColor: color,
        color: labelColor,
        ...(outline !== undefined && { border: `1px solid ${outline}` }),
      }}
    >
      {label}
    </b>
  );
}
