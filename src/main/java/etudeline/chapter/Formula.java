package etudeline.chapter;

/** A formula as typed: TeX, in the line of text or displayed on its own. */
record Formula(String tex, boolean display) {}
