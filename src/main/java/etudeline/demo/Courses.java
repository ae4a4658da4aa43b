package etudeline.demo;

import etudeline.chapter.ChapterState;
import etudeline.chapter.SectionKind;
import etudeline.chapter.SectionTexts;
import etudeline.chapter.SectionTexts.SetText;
import etudeline.demo.Structure.Programme;
import etudeline.demo.Structure.Subject;
import etudeline.kit.AccountId;
import etudeline.kit.TableWriter;
import etudeline.kit.UniversityId;
import etudeline.storage.FileFacts;
import etudeline.storage.FileKind;
import etudeline.storage.FileStore;
import java.io.ByteArrayInputStream;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The chapters that were written by hand, with their files: published, drafts and one withdrawn, at every size. */
@Component
class Courses {

    private static final long LARGEST_FILE = 1 << 20;

    /** A chapter of the file, with what its texts and its sections refer to. */
    private record Planned(Chapter chapter, Course course, String key, Map<String, Long> images) {}

    private record Written(SectionKind kind, String html) {}

    private final DemoDatabase database;
    private final SectionTexts texts;
    private final FileStore files;
    private final List<Csv.Row> attachments = Csv.read("files-small.csv");

    Courses(DemoDatabase database, SectionTexts texts, FileStore files) {
        this.database = database;
        this.texts = texts;
        this.files = files;
    }

    /** Writes them with ids from 1 on; answers them by their key in the file, in its order. */
    Map<String, Chapter> write(Structure structure, Map<String, Person> people, Moments moments) {
        List<Planned> planned = new ArrayList<>();
        for (Csv.Row row : Csv.read("chapters-small.csv")) {
            planned.add(plan(planned.size() + 1L, row, structure, people, moments));
        }
        try (TableWriter rows = ChapterRows.chapters(database)) {
            planned.forEach(plan -> ChapterRows.write(rows, plan.chapter()));
        }
        writeSections(planned);
        planned.forEach(this::attach);
        Map<String, Chapter> byKey = new LinkedHashMap<>();
        planned.forEach(plan -> byKey.put(plan.key(), plan.chapter()));
        return byKey;
    }

    private Planned plan(long id, Csv.Row row, Structure structure, Map<String, Person> people, Moments moments) {
        Course course = Course.read(row.text("course"));
        Programme programme = structure.programme(row.text("university"), row.text("programme"));
        Subject subject = structure.subject(programme, row.text("subject"));
        Chapter chapter = new Chapter(
                id,
                subject,
                course.number(),
                course.title(),
                ChapterState.valueOf(row.text("state")),
                author(row, people),
                moments.daysAgo(row.number("days"), LocalTime.parse(row.text("time"))));
        Map<String, Long> images = new HashMap<>();
        course.images().forEach(name -> images.put(name, keep(name, name, chapter)));
        return new Planned(chapter, course, row.text("key"), images);
    }

    private static long author(Csv.Row row, Map<String, Person> people) {
        return Objects.requireNonNull(people.get(row.text("author")), row.text("author"))
                .id();
    }

    private long keep(String file, String name, Chapter chapter) {
        FileFacts kept = files.keep(
                new ByteArrayInputStream(Csv.bytes("files/" + file)),
                name,
                LARGEST_FILE,
                EnumSet.allOf(FileKind.class),
                new UniversityId(chapter.subject().programme().university().id()),
                new AccountId(chapter.author()));
        return kept.id().value();
    }

    /** A course that several professors published is set once; formulas take most of the time of the small demo. */
    private void writeSections(List<Planned> planned) {
        SectionTexts.Batch batch = texts.batch();
        Map<Written, SetText> set = planned.stream().flatMap(Courses::written).distinct().toList().parallelStream()
                .collect(Collectors.toConcurrentMap(text -> text, text -> batch.set(text.kind(), text.html())));
        try (TableWriter rows = ChapterRows.sections(database)) {
            for (Planned plan : planned) {
                written(plan)
                        .forEach(text -> ChapterRows.write(
                                rows, plan.chapter().id(), text.kind(), Objects.requireNonNull(set.get(text))));
            }
        }
    }

    private static Stream<Written> written(Planned plan) {
        return Arrays.stream(SectionKind.values())
                .map(kind -> new Written(kind, plan.course().section(kind, plan.images())));
    }

    private void attach(Planned plan) {
        int position = 0;
        for (Csv.Row row : attachments) {
            if (row.text("chapter").equals(plan.key())) {
                long file = keep(row.text("file"), row.text("name"), plan.chapter());
                attach(plan.chapter(), file, row.text("section"), position++);
            }
        }
        plan.images().values().forEach(file -> attach(plan.chapter(), file, "IMAGE", 0));
    }

    private void attach(Chapter chapter, long file, String place, int position) {
        database.sql("insert into chapter_file (chapter_id, file_id, place, position) values (?, ?, ?, ?)")
                .params(chapter.id(), file, place, position)
                .update();
    }
}
