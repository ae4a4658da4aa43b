package etudeline.demo;

import etudeline.chapter.ChapterState;
import etudeline.chapter.SectionKind;
import etudeline.chapter.SectionTexts;
import etudeline.chapter.SectionTexts.SetText;
import etudeline.demo.Structure.Programme;
import etudeline.demo.Structure.Subject;
import etudeline.kit.TableWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Chapters by the thousand, of two years, by professors of the programme. */
@Component
class GeneratedChapters {

    private static final Logger log = LoggerFactory.getLogger(GeneratedChapters.class);
    private static final int MOST = 50_000;
    private static final int STUDENTS_EACH = 5;
    private static final int TOGETHER = 500;
    private static final Duration SPAN = Duration.ofDays(730);

    private record Texts(Chapter chapter, Map<SectionKind, SetText> sections) {}

    private final DemoDatabase database;
    private final SectionTexts texts;

    GeneratedChapters(DemoDatabase database, SectionTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    /** Writes them after the ones that are there already, the oldest first; answers the new ones. */
    List<Chapter> write(
            Structure structure, List<Staff> professors, Collection<Chapter> there, Moments moments, int students) {
        int count = Math.max(0, Math.min(MOST, students / STUDENTS_EACH) - there.size());
        List<Chapter> chapters = plan(structure, professors, there, moments, count);
        try (TableWriter rows = ChapterRows.chapters(database)) {
            chapters.forEach(chapter -> ChapterRows.write(rows, chapter));
        }
        SectionTexts.Batch batch = texts.batch();
        Progress progress = new Progress(log, "chapters", chapters.size());
        try (TableWriter rows = ChapterRows.sections(database)) {
            for (int from = 0; from < chapters.size(); from += TOGETHER) {
                List<Chapter> some = chapters.subList(from, Math.min(chapters.size(), from + TOGETHER));
                some.parallelStream()
                        .map(chapter -> set(chapter, batch))
                        .toList()
                        .forEach(text -> write(rows, text));
                progress.reached(from + some.size());
            }
        }
        return chapters;
    }

    private static Texts set(Chapter chapter, SectionTexts.Batch batch) {
        Map<SectionKind, SetText> sections = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            sections.put(kind, batch.set(kind, GeneratedText.of(chapter, kind)));
        }
        return new Texts(chapter, sections);
    }

    private static void write(TableWriter rows, Texts texts) {
        texts.sections()
                .forEach((kind, text) -> ChapterRows.write(rows, texts.chapter().id(), kind, text));
    }

    private static List<Chapter> plan(
            Structure structure, List<Staff> professors, Collection<Chapter> there, Moments moments, int count) {
        Map<Programme, List<Long>> authors = new HashMap<>();
        professors.forEach(professor -> professor
                .assignments()
                .forEach(programme -> authors.computeIfAbsent(programme, _ -> new ArrayList<>())
                        .add(professor.person().id())));
        List<Programme> taught =
                structure.programmes().stream().filter(authors::containsKey).toList();
        Map<Programme, List<Subject>> subjects =
                structure.subjects().stream().collect(Collectors.groupingBy(Subject::programme));
        Set<String> taken = new HashSet<>();
        there.forEach(chapter -> taken.add(chapter.subject().id() + " " + chapter.number()));
        Map<Subject, Integer> numbers = new HashMap<>();
        List<Subject> places = places(new Weighted<>(taught, Programme::share), subjects, count);
        Shuffle shuffle = new Shuffle(Math.max(1, count));
        RandomGenerator random = new SplittableRandom(2_011);
        List<Chapter> chapters = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            Subject subject = places.get(shuffle.to(at));
            int number = numbers.merge(subject, 1, Integer::sum);
            while (taken.contains(subject.id() + " " + number)) {
                number = numbers.merge(subject, 1, Integer::sum);
            }
            List<Long> possible = authors.getOrDefault(subject.programme(), List.of());
            Instant moment = moments.now().minus(SPAN.dividedBy(count).multipliedBy(count - at));
            chapters.add(new Chapter(
                    there.size() + 1L + at,
                    subject,
                    number,
                    title(subject, number),
                    state(random),
                    possible.get(random.nextInt(possible.size())),
                    moment));
        }
        return chapters;
    }

    /** The subject of each chapter, programme by programme. */
    private static List<Subject> places(
            Weighted<Programme> programmes, Map<Programme, List<Subject>> subjects, int count) {
        List<Subject> places = new ArrayList<>(count);
        int[] shares = programmes.shares(count);
        for (int programme = 0; programme < shares.length; programme++) {
            List<Subject> own = subjects.getOrDefault(programmes.values().get(programme), List.of());
            for (int chapter = 0; chapter < shares[programme]; chapter++) {
                places.add(own.get(chapter % own.size()));
            }
        }
        return places;
    }

    private static String title(Subject subject, int number) {
        Corpus corpus = Corpus.of(subject.field());
        String title = corpus.title((int) subject.id() * 17 + number);
        return number > corpus.titles().size() ? title + " (suite)" : title;
    }

    private static ChapterState state(RandomGenerator random) {
        int drawn = random.nextInt(100);
        return drawn < 90 ? ChapterState.PUBLISHED : drawn < 97 ? ChapterState.DRAFT : ChapterState.WITHDRAWN;
    }
}
