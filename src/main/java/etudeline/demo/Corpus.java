package etudeline.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Sentences, titles and formulas of one field of study. */
record Corpus(List<String> sentences, List<String> titles, List<String> formulas) {

    private static final Map<String, Corpus> READ = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> FORMULAS = Csv.read("formulas.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.text("field"), Collectors.mapping(row -> row.text("latex"), Collectors.toList())));

    static Corpus of(String field) {
        return READ.computeIfAbsent(
                field,
                _ -> new Corpus(
                        Csv.lines("corpora/" + field + ".txt"),
                        Csv.lines("corpora/titles-" + field + ".txt"),
                        FORMULAS.getOrDefault(field, List.of())));
    }

    /** In teaching order, and from the beginning again when there are no more. */
    String title(int number) {
        return titles.get(Math.floorMod(number, titles.size()));
    }

    String sentence(RandomGenerator random) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    /** Different sentences that stand near each other, for they speak of the same. */
    String paragraph(int length, RandomGenerator random) {
        int start = random.nextInt(sentences.size());
        StringBuilder paragraph = new StringBuilder();
        for (int at = 0; at < length; at++) {
            paragraph.append(at == 0 ? "" : " ").append(sentences.get((start + at) % sentences.size()));
        }
        return paragraph.toString();
    }
}
