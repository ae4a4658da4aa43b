package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Professors;
import etudeline.kit.Missing;
import etudeline.kit.SubjectId;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The publications of a chapter for those who may write it: listed, compared, and given back to be published again. */
@Service
@Professors
public class ChapterHistory {

    /**
     * One publication.
     *
     * @param ordinal counts from 1
     * @param publisher by name; empty when the account is gone
     */
    public record Version(int ordinal, Instant at, String publisher, String title) {}

    /**
     * What was published then.
     *
     * @param files attached to each section, in their order
     */
    public record Content(ChapterData data, Map<SectionKind, List<FileFacts>> files) {}

    private static final String LIST = """
            select v.ordinal, v.published_at, v.title,
                coalesce(trim(concat(a.title, ' ', a.first_name, ' ', a.last_name)), '') as publisher
            from chapter_version v left join account a on a.id = v.publisher_id
            where v.chapter_id = :chapter order by v.ordinal desc""";

    private static final String FILES = """
            select file_id, place from chapter_version_file
            where chapter_id = :chapter and ordinal = :ordinal and place in ('LESSON', 'EXERCISE', 'SOLUTION')
            order by position""";

    private final Chapters chapters;
    private final StoredContent stored;
    private final Names names;
    private final TextComparison comparison;
    private final JdbcClient database;
    private final CurrentUser currentUser;

    ChapterHistory(
            Chapters chapters,
            StoredContent stored,
            Names names,
            TextComparison comparison,
            JdbcClient database,
            CurrentUser currentUser) {
        this.chapters = chapters;
        this.stored = stored;
        this.names = names;
        this.comparison = comparison;
        this.database = database;
        this.currentUser = currentUser;
    }

    /** The newest first; none of a chapter that was never published. */
    @Transactional(readOnly = true)
    public List<Version> versions(ChapterId id) {
        Chapter chapter = find(id);
        List<Version> kept = database.sql(LIST)
                .param("chapter", id.value())
                .query((row, _) -> new Version(
                        row.getInt("ordinal"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("publisher"),
                        row.getString("title")))
                .list();
        Instant published = chapter.publishedAt();
        if (kept.isEmpty() && published != null) {
            String author = names.of(List.of(chapter.author())).stream()
                    .findFirst()
                    .map(Colleague::name)
                    .orElse("");
            return List.of(new Version(1, published, author, chapter.title()));
        }
        return kept;
    }

    /** {@link Missing} when there is no such version. */
    @Transactional(readOnly = true)
    public Content open(ChapterId id, int ordinal) {
        Chapter chapter = find(id);
        boolean kept = database.sql("select exists (select from chapter_version where chapter_id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
        ChapterData data = kept ? kept(id, ordinal) : stored.data(chapter);
        if (!kept && (ordinal != 1 || chapter.publishedAt() == null)) {
            throw new Missing("version " + ordinal + " of chapter", id);
        }
        return new Content(data, stored.files(data));
    }

    private ChapterData kept(ChapterId id, int ordinal) {
        Map<SectionKind, List<FileId>> files = new EnumMap<>(SectionKind.class);
        database.sql(FILES)
                .param("chapter", id.value())
                .param("ordinal", ordinal)
                .query((row, _) -> files.computeIfAbsent(
                                SectionKind.valueOf(row.getString("place")), _ -> new ArrayList<>())
                        .add(new FileId(row.getLong("file_id"))))
                .list();
        return database.sql("select * from chapter_version where chapter_id = :chapter and ordinal = :ordinal")
                .param("chapter", id.value())
                .param("ordinal", ordinal)
                .query((row, _) -> new ChapterData(
                        new SubjectId(row.getLong("subject_id")),
                        row.getInt("number"),
                        row.getString("title"),
                        Map.of(
                                SectionKind.LESSON, row.getString("lesson"),
                                SectionKind.EXERCISE, row.getString("exercise"),
                                SectionKind.SOLUTION, row.getString("solution")),
                        files))
                .optional()
                .orElseThrow(() -> new Missing("version " + ordinal + " of chapter", id));
    }

    /**
     * Both texts of each section in one, sanitised HTML with {@code ins} and {@code del} and the classes {@code el-new} and
     * {@code el-gone}; a section whose text is the same is not there.
     */
    public Map<SectionKind, String> compare(ChapterData older, ChapterData newer) {
        return comparison.of(older, newer);
    }

    private Chapter find(ChapterId id) {
        return chapters.writable(id, currentUser.require());
    }
}
