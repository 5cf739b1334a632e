/** Rows of a list page; also read by the page's own script, so it stands alone. */
export const ACCOUNTS_A_PAGE = 50
