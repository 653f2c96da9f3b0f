/** The name of a part of the page by its form: 视点, 区县速读, 法治·营商. */
export const NAME_OF_PART = /^(?:\p{Script=Han}{2,5}|\p{Script=Han}{2,3}·\p{Script=Han}{2,3})$/u;

/** Ems of the shortest title below one. */
export const LEAST_TITLE = 8;
