package etudeline.demo;

import etudeline.chapter.SectionKind;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The HTML of a generated chapter's sections, 2 to 5 kilobytes together: what it is follows from the chapter's id. */
final class GeneratedText {

    private static final int EXERCISES = 3;

    private GeneratedText() {}

    static String of(Chapter chapter, SectionKind kind) {
        Corpus corpus = Corpus.of(chapter.subject().field());
        RandomGenerator random =
                // Solutions draw what the exercises drew, so that they speak of the same.
                new SplittableRandom(chapter.id() * 31 + (kind == SectionKind.LESSON ? 1 : 2));
        return switch (kind) {
            case LESSON -> lesson(corpus, random);
            case EXERCISE -> exercises(corpus, random);
            case SOLUTION -> solutions(corpus, random);
        };
    }

    private static String lesson(Corpus corpus, RandomGenerator random) {
        StringBuilder html = new StringBuilder();
        html.append("<p>").append(corpus.paragraph(2, random)).append("</p>\n");
        int parts = random.nextInt(2, 4);
        int title = random.nextInt(corpus.titles().size());
        for (int part = 1; part <= parts; part++) {
            html.append("<h2>")
                    .append(part)
                    .append(". ")
                    .append(corpus.title(title + part))
                    .append("</h2>\n");
            html.append("<p>")
                    .append(corpus.paragraph(random.nextInt(3, 6), random))
                    .append("</p>\n");
            if (!corpus.formulas().isEmpty() && random.nextInt(5) < 3) {
                html.append("<p>On retiendra la relation</p>\n").append(formula(corpus, random));
            }
            html.append("<ul><li>")
                    .append(corpus.sentence(random))
                    .append("</li><li>")
                    .append(corpus.sentence(random))
                    .append("</li></ul>\n");
        }
        return html.toString();
    }

    private static String formula(Corpus corpus, RandomGenerator random) {
        String latex = corpus.formulas().get(random.nextInt(corpus.formulas().size()));
        return "<div data-type=\"block-math\" data-latex=\""
                + latex.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + "\"></div>\n";
    }

    private static String exercises(Corpus corpus, RandomGenerator random) {
        StringBuilder html = new StringBuilder();
        for (int number = 1; number <= EXERCISES; number++) {
            html.append("<h3>Exercice ")
                    .append(number)
                    .append("</h3>\n<p>Expliquer et illustrer par un exemple\u00a0: «\u00a0")
                    .append(corpus.sentence(random))
                    .append("\u00a0»</p>\n");
        }
        return html.toString();
    }

    private static String solutions(Corpus corpus, RandomGenerator random) {
        StringBuilder html = new StringBuilder();
        for (int number = 1; number <= EXERCISES; number++) {
            html.append("<h3>Exercice ")
                    .append(number)
                    .append("</h3>\n<p>")
                    .append(corpus.paragraph(2, random))
                    .append("</p>\n");
        }
        return html.toString();
    }
}
