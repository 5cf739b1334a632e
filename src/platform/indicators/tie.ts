// How texts speak of an indicator. A figure found in a text is set beside an indicator only through its tie, so a room that
// declares ties has its figures checked in every text, and nobody touches the checker.
//
// A figure "N unit …" belongs to the tie when all of this holds:
//   - one of `units` follows the number (or stands before it in a line such as "số máy kéo: N");
//   - each group of `things` has one of its phrases beside the figure: in the same stretch of the sentence, between the
//     neighbouring figures; a unit may itself hold a thing ("máy kéo");
//   - right after the unit stands a thing, a word of grammar or the end: another noun makes it another thing;
//   - every other word there is understood: a phrase of the tie itself (`deeds` are its verbs), a time, a place, a body, or a word
//     that changes nothing of what is counted. One strange word ("nội thất cho 318 nhà") leaves the figure unclear.
// The figure of a text that fits two ties equally well is left unclear; the longer unit, then more things, fit better.
//
// Phrases are plain Vietnamese. Capitals, quotation marks, the place of the tone mark and i/y make no difference; word order does.
// Leave the verb out of `things` unless the sentence is false without it: put into `deeds` each verb that says the same, so that
// any other deed (handing over a house is not funding it) is a strange word, and each neighbour too ("cận nghèo").

export type Organisation = 'front' | 'union' | 'farmers' | 'youth' | 'women' | 'veterans'

export type Tie = {
  /** Nouns and classifiers that are counted: 'nhà', 'ngôi nhà', 'căn nhà', 'căn'. */
  units: readonly string[]
  /** All groups must occur, of each group any phrase. */
  things: readonly (readonly string[])[]
  /** Verbs and words that may stand beside the figure and leave it the same. */
  deeds?: readonly string[]
  /** Whose figure it is where the text names nobody; left out: all organisations at all levels. */
  organisation?: Organisation
  /** A figure of the briefing session itself, about the quarter after the one reviewed; no body or place has it. */
  of?: 'session'
}
