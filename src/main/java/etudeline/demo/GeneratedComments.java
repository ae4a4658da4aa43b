package etudeline.demo;

import etudeline.chapter.ChapterState;
import etudeline.kit.TableWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Questions and answers under the chapters, from the oldest to the newest, more under some chapters than others. */
@Component
class GeneratedComments {

    private static final Logger log = LoggerFactory.getLogger(GeneratedComments.class);
    private static final int MOST = 1_000_000;
    private static final int PER_STUDENT = 3;

    /** The last threads of the chapters, by their place in the list: what an answer hangs on. */
    private static final class Threads {

        private final long[] top;
        private final long[] last;

        private Threads(int chapters) {
            top = new long[chapters];
            last = new long[chapters];
        }
    }

    private final DemoDatabase database;
    private final List<String> questions = Csv.lines("corpora/comments-questions.txt");
    private final List<String> answers = Csv.lines("corpora/comments-answers.txt");
    private final List<String> replies = Csv.lines("corpora/comments-replies.txt");

    GeneratedComments(DemoDatabase database) {
        this.database = database;
    }

    /** Writes them with ids from 1 on: so many as that number of students would have. */
    void write(List<Chapter> all, GeneratedStudents students, int perStudents, Moments moments) {
        int count = (int) Math.min(MOST, (long) perStudents * PER_STUDENT);
        List<Chapter> chapters = all.stream()
                .filter(chapter -> chapter.state() != ChapterState.DRAFT)
                .sorted(Comparator.comparing(Chapter::at))
                .toList();
        Instant start = chapters.getFirst().at().plus(Duration.ofDays(1));
        Duration step = Duration.between(start, moments.now()).dividedBy(count);
        Threads threads = new Threads(chapters.size());
        RandomGenerator random = new SplittableRandom(1_848);
        Progress progress = new Progress(log, "comments", count);
        int open = 1;
        try (TableWriter rows = CommentRows.table(database)) {
            for (int at = 0; at < count; at++) {
                Instant moment = start.plus(step.multipliedBy(at));
                while (open < chapters.size() && chapters.get(open).at().isBefore(moment)) {
                    open++;
                }
                int place = popular(open, random);
                comment(rows, at + 1L, chapters.get(place), place, threads, moment, students, random);
                if (at % 1000 == 999 || at == count - 1) {
                    progress.reached(at + 1);
                }
            }
        }
    }

    /** Each chapter has its own attraction: a few have most of the comments. */
    private static int popular(int chapters, RandomGenerator random) {
        while (true) {
            int place = random.nextInt(chapters);
            double attraction = 0.1 + 0.9 * ((place + 1) * 0x9E3779B9L & 0xFFFF) / 65536.0;
            if (random.nextDouble() < attraction * attraction) {
                return place;
            }
        }
    }

    private void comment(
            TableWriter rows,
            long id,
            Chapter chapter,
            int place,
            Threads threads,
            Instant moment,
            GeneratedStudents students,
            RandomGenerator random) {
        double drawn = random.nextDouble();
        boolean opens = threads.top[place] == 0 || drawn < 0.4;
        boolean professor = !opens && drawn < 0.75;
        GeneratedStudents.Facts student = professor
                ? null
                : students.reader(
                        chapter.subject().programme(), chapter.subject().level(), moment, random);
        List<String> words = student == null ? answers : opens ? questions : replies;
        rows.row(
                id,
                chapter.id(),
                opens ? null : (Object) threads.last[place],
                opens ? null : (Object) threads.top[place],
                student == null ? chapter.author() : student.id(),
                words.get(random.nextInt(words.size())),
                moment,
                null,
                null,
                null);
        if (opens) {
            threads.top[place] = id;
        }
        threads.last[place] = id;
    }
}
