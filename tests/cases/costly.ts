/** A web page whose tree is too large for any limit of memory: a comment is four bytes here and hundreds there. */
export const COSTLY_PAGE = `<html><head><title>巫山脆李上市</title></head><body><article><p>${'巫山脆李今年早早上市，果农都很高兴。'.repeat(9)}</p>${'<!---->'.repeat(600_000)}</article></body></html>`;
