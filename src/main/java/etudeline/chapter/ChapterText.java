package etudeline.chapter;

import java.util.List;

/**
 * The text of one section, ready to be stored.
 *
 * @param source clean HTML to edit again
 * @param shown what readers get: sanitised, formulas as MathML, headings with ids
 * @param outline headings in the order of the text
 * @param plain words only, a line per block, for search
 * @param minutes of reading, 0 when there is nothing to read
 * @param files ids of files that images and links of the text lead to, each once
 * @param problems formulas that stand in the text as typed because they could not be set
 */
record ChapterText(
        String source,
        String shown,
        List<Heading> outline,
        String plain,
        int minutes,
        List<Long> files,
        List<FormulaProblem> problems) {

    /** Longest HTML that an editor may send for one section, in characters. */
    static final int LONGEST = 300_000;
}
