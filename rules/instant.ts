/** A moment with its offset, as the law states it: "2024-07-20T00:00:00-04:00". */
export type Instant = string & { readonly instant: unique symbol };
/** A day without a place, for publication and survey dates: "2024-06-24". */
export type Day = string & { readonly day: unique symbol };
