package etudeline.demo;

import etudeline.chapter.ChapterState;
import etudeline.chapter.Heading;
import etudeline.chapter.SectionKind;
import etudeline.chapter.SectionTexts.SetText;
import etudeline.demo.Structure.Programme;
import etudeline.kit.TableWriter;
import java.time.Duration;
import java.util.stream.Collectors;

/** Writes chapters, and then the texts of their sections. */
final class ChapterRows {

    private static final Duration WRITING = Duration.ofDays(3);

    private ChapterRows() {}

    static TableWriter chapters(DemoDatabase database) {
        return database.table(
                "chapter",
                "id",
                "subject_id",
                "programme_id",
                "university_id",
                "level",
                "semester",
                "number",
                "title",
                "state",
                "author_id",
                "created_at",
                "updated_at",
                "published_at");
    }

    static void write(TableWriter rows, Chapter chapter) {
        Programme programme = chapter.subject().programme();
        rows.row(
                chapter.id(),
                chapter.subject().id(),
                programme.id(),
                programme.university().id(),
                chapter.subject().level().code(),
                chapter.subject().semester().number(),
                chapter.number(),
                chapter.title(),
                chapter.state(),
                chapter.author(),
                chapter.at().minus(WRITING),
                chapter.at(),
                chapter.state() == ChapterState.DRAFT ? null : chapter.at());
    }

    static TableWriter sections(DemoDatabase database) {
        return database.table("section", "chapter_id", "kind", "source", "shown", "plain", "outline", "minutes");
    }

    static void write(TableWriter rows, long chapter, SectionKind kind, SetText text) {
        String outline = text.outline().stream().map(ChapterRows::json).collect(Collectors.joining(", ", "[", "]"));
        rows.row(chapter, kind, text.source(), text.shown(), text.plain(), outline, text.minutes());
    }

    private static String json(Heading heading) {
        return "{\"level\": " + heading.level() + ", \"id\": " + quoted(heading.id()) + ", \"text\": "
                + quoted(heading.text()) + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
