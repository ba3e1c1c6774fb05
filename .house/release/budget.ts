/** Bytes that a package of the extension may have, as people download it. */
export const PACKAGE = 600_000;
