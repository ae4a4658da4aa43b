package etudeline.access;

import etudeline.Campus;
import etudeline.account.ImportId;
import etudeline.chapter.ChapterId;
import etudeline.comment.CommentId;
import etudeline.job.JobId;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.notification.ItemId;
import etudeline.notification.ItemId.Stream;
import etudeline.storage.FileId;
import etudeline.storage.UploadId;
import java.util.UUID;

/** One of the two universities of a scene: a programme with an author, a student and a chapter at L2, and what hangs on it. */
final class Side {

    private final Rows rows;
    private final Campus campus;

    final UniversityId university;
    final String code;
    final FacultyId faculty;
    final ProgrammeId programme;
    final AccountId administrator;
    final AccountId author;

    /** A professor of the programme, who never asks. */
    final AccountId colleague;

    final AccountId student;

    /** The student's. */
    final String username;

    /** Published, with a file, a comment and a line in the inboxes of its readers. */
    final ChapterId chapter;

    final SubjectId subject;
    final String title;
    final FileId file;

    /** A Word file of the chapter, made a text already. */
    final FileId document;

    final CommentId comment;
    final ItemId announcement;
    final ChapterId draft;
    final String draftTitle;

    /** Its author's, of a hundred bytes, none of them here yet. */
    final UploadId started;

    /** Its author's, which became a file in no chapter. */
    final UploadId finished;

    /** Its administrator's, going on. */
    final JobId job;

    /** A file of students of its administrator's, not started, with one line that changes somebody. */
    final ImportId imported;

    final long importedLine;

    /** Published and told of before the other one. */
    final ChapterId earlier;

    final ItemId earlierAnnouncement;

    /** The only one who did anything in this university, by name. */
    final String actor = "Zebulon" + Campus.next();

    /** Of the audit. */
    final long entry;

    Side(Rows rows, Campus campus) {
        this.rows = rows;
        this.campus = campus;
        university = campus.university();
        code = rows.text("select code from university where id = ?", university.value());
        faculty = new FacultyId(rows.id("select id from faculty where university_id = ?", university.value()));
        programme = campus.programme(university);
        administrator = campus.administrator(university);
        author = campus.professor(university, programme);
        colleague = campus.professor(university, programme);
        student = campus.student(programme, Level.L2);
        username = rows.text("select username from account where id = ?", student.value());
        earlier = chapter(programme, "PUBLISHED");
        earlierAnnouncement = announcement(earlier);
        chapter = chapter(programme, "PUBLISHED");
        subject = new SubjectId(rows.id("select subject_id from chapter where id = ?", chapter.value()));
        title = rows.text("select title from chapter where id = ?", chapter.value());
        rows.does(
                "insert into section values (?, 'LESSON', '<p>Un arbre.</p>', '<p>Un arbre.</p>', 'Un arbre.', '[]', 1)",
                chapter.value());
        file = file();
        rows.does("insert into chapter_file values (?, ?, 'LESSON', 0)", chapter.value(), file.value());
        document = file();
        rows.does(
                "update stored_file set media_type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'"
                        + " where id = ?",
                document.value());
        rows.does("insert into document_text values (?, 1, '<p>Un arbre.</p>')", document.value());
        rows.does("insert into chapter_file values (?, ?, 'LESSON', 2)", chapter.value(), document.value());
        comment = comment();
        announcement = announcement(chapter);
        draft = chapter(programme, "DRAFT");
        draftTitle = rows.text("select title from chapter where id = ?", draft.value());
        started = upload("null", 0);
        finished = upload(file().toString(), 100);
        job = job(university.toString(), "RUNNING");
        entry = entry(rows, university.toString(), actor);
        rows.does("""
                insert into audit_entry (at, actor_name, university_id, action, subject_type, subject_id, subject_name, before, after)
                values (now(), ?, ?, 'student.edited', 'student', ?, 'Diagne', '{"level": "L1"}', '{"level": "L2"}')""", actor, university.value(), student.value());
        imported = imported();
        importedLine = rows.id("select id from import_row where import_id = ?", imported.value());
    }

    /** An entry of the audit; of the platform: "null". */
    static long entry(Rows rows, String of, String actor) {
        return rows.id("""
                insert into audit_entry (at, actor_name, university_id, action, subject_type, subject_name)
                values (now(), ?, %s, 'faculty.created', 'faculty', 'Sciences') returning id""".formatted(of), actor);
    }

    Place place(Level level) {
        return new Place(university, faculty, programme, level);
    }

    Object[] chapters() {
        return new Object[] {chapter, draft, earlier};
    }

    /** One more file of the author, in no chapter. */
    FileId file() {
        return new FileId(rows.id("""
                insert into stored_file (storage_key, name, media_type, size, sha256, university_id, uploaded_by, uploaded_at, name_given)
                values (?, 'cours.pdf', 'application/pdf', 9, sha256('x'), ?, ?, now(), true) returning id""", "access-" + Campus.next(), university.value(), author.value()));
    }

    private UploadId upload(String became, int received) {
        UploadId id = new UploadId(UUID.randomUUID());
        rows.does("""
                insert into upload (id, account_id, university_id, name, about, length, received, file_id, started_at, touched_at)
                values (?, ?, ?, 'cours.pdf', '{}', 100, %d, %s, now(), now())""".formatted(received, became), id.value(), author.value(), university.value());
        return id;
    }

    /** One more comment of the student under the chapter. */
    CommentId comment() {
        return new CommentId(rows.id(
                "insert into comment (chapter_id, author_id, text, created_at) values (?, ?, 'Pourquoi ?', now()) returning id",
                chapter.value(),
                student.value()));
    }

    /** Tells the readers of the programme at L2 and above of that chapter. */
    private ItemId announcement(ChapterId published) {
        return new ItemId(
                Stream.AUDIENCE,
                rows.id("""
                insert into audience_item (event_key, programme_id, level, kind, chapter_id, actor_id, at)
                values (?, ?, 2, 'CHAPTER_PUBLISHED', ?, ?, now()) returning id""", "access-" + Campus.next(), programme.value(), published.value(), author.value()));
    }

    /** One more job of the administrator's; of several universities: "null". It has changed one row. */
    JobId job(String of, String state) {
        return job("test.add", "{\"amount\": 1000}", of, state);
    }

    /** Of that kind; of a university, or "null" of several. */
    JobId job(String kind, String parameters, String of, String state) {
        return new JobId(rows.id("""
                insert into job (kind, university_id, parameters, title, about, asked_by, asked_by_name, pass, state, total, done,
                    created_at, finished_at)
                values ('%3$s', %1$s, '%4$s', '{"key": "test", "arguments": []}', '[]', ?, 'Awa', 'WORK', '%2$s', 2, 1,
                    now(), case when '%2$s' <> 'RUNNING' then now() end) returning id""".formatted(of, state, kind, parameters), administrator.value()));
    }

    private ImportId imported() {
        long id = rows.id("""
                insert into import_file (kind, university_id, name, header, columns, total, changes, uploaded_by, uploader_name, created_at)
                values ('STUDENTS', ?, 'liste.csv', '["matricule"]', '{"places": {}}', 1, 1, ?, 'Awa', now()) returning id""", university.value(), administrator.value());
        rows.does("insert into import_line values (?, 2, '{E1}')", id);
        rows.does("""
                insert into import_row (import_id, line, outcome, ticked, matricule, first_name, last_name, programme_id, level, account_id,
                    account_version, changes)
                values (?, 2, 'CHANGE', true, 'E1', 'Awa', 'Diop', ?, 1, ?, 0, '{"nom": ["Ba", "Diop"]}')""", id, programme.value(), student.value());
        return new ImportId(id);
    }

    /** One more chapter of the author, at L2. */
    ChapterId chapter(ProgrammeId in, String state) {
        return new ChapterId(campus.chapter(author, in, Level.L2, state));
    }
}
