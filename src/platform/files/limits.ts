const MB = 1024 * 1024

/** A phone's photo at full quality is 3–8 MB. */
export const PHOTO_LIMIT_BYTES = 10 * MB
/** A scan of about 40 pages of a decision with its list. */
export const PDF_LIMIT_BYTES = 20 * MB
/** One form: a PDF at its limit and the fields, or two or three photos. It is read into memory whole. */
export const UPLOAD_LIMIT_BYTES = 25 * MB
/** A form that is too large is still read to here and thrown away, so that the browser gets its answer in words. */
export const DRAIN_LIMIT_BYTES = 200 * MB
/** One record's papers at once; more are added to the record afterwards. */
export const UPLOAD_LIMIT_FILES = 10
/** The largest sensors of phones in use; a decompression bomb claims more. */
export const PHOTO_LIMIT_PIXELS = 110_000_000
/** A page of A4 at this size has about 140 dots an inch: a stamp and a signature stay readable at about 250 kB. */
export const PHOTO_LONGEST_SIDE = 1600
export const PHOTO_QUALITY = 76
/** A name is shown in a line of a list and in a header. */
export const NAME_LIMIT_CHARACTERS = 120
