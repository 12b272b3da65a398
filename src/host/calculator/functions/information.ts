import { ERROR_CODES } from "../calculator";
import { errorOf, isError, type Scalar } from "../values";
import { numeric, scalar, type FunctionTable } from "./definition";

const asks = (of: (value: Scalar) => boolean) => scalar(1, 1, (_, value) => of(value));

const isNotAvailable = (value: Scalar): boolean => isError(value) && value.error === "#N/A";

export const INFORMATION: FunctionTable = {
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  ISNONTEXT: asks((value) => typeof value !== "string"),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISBLANK: asks((value) => value === null),
  ISERROR: asks(isError),
  ISERR: asks((value) => isError(value) && !isNotAvailable(value)),
  ISNA: asks(isNotAvailable),
  ISEVEN: numeric(1, 1, (value) => Math.trunc(value) % 2 === 0),
  ISODD: numeric(1, 1, (value) => Math.trunc(value) % 2 !== 0),
  NA: scalar(0, 0, () => errorOf("#N/A")),
  N: scalar(1, 1, (_, value) =>
    typeof value === "boolean" ? Number(value) : typeof value === "number" || isError(value) ? value : 0,
  ),
  T: scalar(1, 1, (_, value) => (typeof value === "string" || isError(value) ? value : "")),
  "ERROR.TYPE": scalar(1, 1, (_, value) => {
    const place = isError(value) ? ERROR_CODES.slice(0, 7).indexOf(value.error) : -1;
    return place < 0 ? errorOf("#N/A") : place + 1;
  }),
};
