package etudeline.bench;

import etudeline.journey.StudentVisit;
import etudeline.journey.StudentVisit.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a student's phone loads at a first visit, and at a later one. */
final class VisitBenchmark implements Benchmark {

    private static final List<String> KINDS = List.of("scripts", "fonts", "styles and pictures", "pages and data");
    private static final String CHAPTER = "Espaces vectoriels";
    private static final int FIRST_MOST = 400_000;
    private static final int LATER_MOST = 20_000;

    @Override
    public String name() {
        return "visit";
    }

    @Override
    public String measured() throws Exception {
        Path data = Files.createDirectories(Path.of("target", "bench", "visit"));
        try (Portal portal = new Portal(data, "-Xmx700m");
                StudentVisit visit = new StudentVisit(portal.address())) {
            List<Step> first = visit.first("etudiant", "demo", CHAPTER);
            List<Step> later = visit.later(CHAPTER);
            return """
                    Chromium as a telephone of 390 × 844, HTTP/1.1 without anything between, the small demo; bytes as they come over
                    the network, heads included. First: nothing kept, to the sign-in page, home, the shelf and a course of formulas
                    with exercises and solutions. Later: the same browser, still signed in. Wanted: %,d bytes at most, then %,d.

                    | visit, step | %s | all |
                    |---|---|---|---|---|---|
                    """.formatted(FIRST_MOST, LATER_MOST, String.join(" | ", KINDS))
                    + lines("first", first)
                    + lines("later", later)
                    + new OpenReaders(portal, CHAPTER).measured();
        }
    }

    private static String lines(String visit, List<Step> steps) {
        return Stream.concat(
                        steps.stream().map(step -> line(visit + ", " + step.name(), List.of(step))),
                        Stream.of(line("**" + visit + ", all of it**", steps)))
                .collect(Collectors.joining());
    }

    private static String line(String name, List<Step> steps) {
        String kinds = KINDS.stream()
                .map(kind -> "%,d"
                        .formatted(steps.stream()
                                .mapToLong(step -> step.bytes().getOrDefault(kind, 0L))
                                .sum()))
                .collect(Collectors.joining(" | "));
        return "| %s | %s | %,d |%n".formatted(name, kinds, StudentVisit.total(steps));
    }
}
