/** NIST SP 800-63B asks for 8 at least and for no rules on kinds of characters; 10 because few will use a second factor. */
export const PASSWORD_LEAST = 10
/** A hash costs the same for any length; the limit keeps a megabyte from being hashed. */
export const PASSWORD_MOST = 128
