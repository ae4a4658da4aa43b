package etudeline.chapter;

/** A chapter before its text, as this node keeps it: the same for everybody, so who may read it is asked each time. */
record KnownChapter(ChapterHead head, ChapterFacts facts) {}
