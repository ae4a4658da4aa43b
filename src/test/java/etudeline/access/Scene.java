package etudeline.access;

import etudeline.Campus;
import etudeline.chapter.ChapterId;
import etudeline.comment.CommentId;
import etudeline.job.JobId;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.notification.ItemId;
import etudeline.notification.ItemId.Stream;
import etudeline.storage.FileId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two universities and all callers: what is asked for is {@code here}. The student has emptied the inbox after the earlier
 * chapter was told of; its author has changes of that chapter that are not published.
 */
final class Scene {

    static final String PASSWORD = "un mot de passe connu";

    /** Of a link that lets the student choose a new password. */
    final String link = "a student's link " + Campus.next();

    /** Of a link made before there was a principal. */
    final String firstLink = "a first administrator's link " + Campus.next();

    /** Typed from paper, of the student: handed out by the job that goes on. */
    final String code = "%012d".formatted(Campus.next());

    final Side here;
    final Side there;

    final ProgrammeId otherProgramme;

    /** Nobody is in it. */
    final UniversityId emptyUniversity;

    final String emptyUniversityName;

    /** Nothing hangs on it. */
    final FacultyId emptyFaculty;

    final ProgrammeId emptyProgramme;
    final SubjectId emptySubject;

    final AccountId deactivatedProfessor;
    final AccountId deactivatedAdministrator;

    /** A draft of the author in a programme that is not assigned any more. */
    final ChapterId unassigned;

    /** The author's, in no chapter. */
    final FileId upload;

    final JobId stoppedJob;
    final JobId doneJob;

    /** Of several universities. */
    final JobId platformJob;

    /** Students of a file brought in by it; it goes on, was stopped, is done. */
    final JobId runningImport;

    final JobId stoppedImport;
    final JobId doneImport;

    /** Has deactivated students. */
    final JobId doneBulk;

    /** Of several universities. */
    final JobId stoppedPlatformJob;

    final JobId donePlatformJob;

    /** Of the audit, about no university. */
    final long platformEntry;

    final CommentId hidden;

    /** An answer to the student. */
    final ItemId answer;

    final ItemId deletedAnswer;

    private final Map<Caller, AccountId> people = new EnumMap<>(Caller.class);
    private final Map<Caller, SignInId> sessions = new EnumMap<>(Caller.class);
    private final Rows rows;

    Scene(Rows rows, Campus campus, Secrets secrets, Passwords passwords) {
        this.rows = rows;
        here = new Side(rows, campus);
        there = new Side(rows, campus);
        otherProgramme = campus.programme(here.university);
        emptyProgramme = campus.programme(here.university);
        people(campus);
        deactivatedProfessor = campus.professor(here.university, here.programme);
        deactivatedAdministrator = campus.administrator(here.university);
        rows.does(
                "update account set state = 'DEACTIVATED' where id in (?, ?)",
                deactivatedProfessor.value(),
                deactivatedAdministrator.value());
        emptyUniversity = campus.university();
        emptyUniversityName = rows.text("select name from university where id = ?", emptyUniversity.value());
        emptyFaculty = new FacultyId(rows.id(
                "insert into faculty (university_id, code, name, created_at) values (?, 'V', 'Vide', now()) returning id",
                here.university.value()));
        emptySubject = new SubjectId(rows.id("""
                insert into subject (programme_id, university_id, level, semester, code, name, created_at)
                values (?, ?, 1, 1, 'V', 'Vide', now()) returning id""", emptyProgramme.value(), here.university.value()));
        rows.does("insert into university_logo values (?, 'png', sha256('png'), now())", here.university.value());
        campus.coAuthor(here.chapter.value(), person(Caller.CO_AUTHOR));
        campus.coAuthor(here.earlier.value(), person(Caller.CO_AUTHOR));
        rows.does("""
                insert into chapter_draft (chapter_id, account_id, base_version, subject_id, number, title, lesson, exercise,
                    solution, saved_at)
                select id, author_id, version, subject_id, number, title, '', '', '', now() from chapter where id = ?""", here.earlier.value());
        unassigned = here.chapter(otherProgramme, "DRAFT");
        upload = here.file();
        rows.does("update stored_file set name_given = false where id = ?", upload.value());
        stoppedJob = here.job(here.university.toString(), "STOPPED");
        doneJob = here.job(here.university.toString(), "DONE");
        platformJob = here.job("null", "RUNNING");
        stoppedPlatformJob = here.job("null", "STOPPED");
        donePlatformJob = here.job("null", "DONE");
        runningImport = importJob("RUNNING");
        stoppedImport = importJob("STOPPED");
        doneImport = importJob("DONE");
        doneBulk = here.job("students.state", "{\"state\": \"DEACTIVATED\"}", here.university.toString(), "DONE");
        platformEntry = Side.entry(rows, "null", "Somebody");
        hidden = here.comment();
        rows.does("update comment set hidden_at = now() where id = ?", hidden.value());
        answer = answer("null");
        deletedAnswer = answer("now()");
        rows.does(
                "insert into inbox (account_id, audience_deleted_up_to) values (?, ?)",
                here.student.value(),
                here.earlierAnnouncement.value());
        links(secrets);
        code(secrets);
        rows.does("update account set password_hash = ?", passwords.hash(PASSWORD));
        people.forEach((caller, person) -> sessions.put(caller, session(person)));
    }

    private void people(Campus campus) {
        people.put(Caller.PRINCIPAL, campus.administrator(null));
        people.put(Caller.ADMINISTRATOR, here.administrator);
        people.put(Caller.ADMINISTRATOR_ELSEWHERE, there.administrator);
        people.put(Caller.AUTHOR, here.author);
        people.put(Caller.CO_AUTHOR, campus.professor(here.university, otherProgramme));
        people.put(Caller.COLLEAGUE, campus.professor(here.university, here.programme));
        people.put(Caller.OTHER_PROFESSOR, campus.professor(here.university, otherProgramme));
        people.put(Caller.PROFESSOR_ELSEWHERE, there.author);
        people.put(Caller.STUDENT, here.student);
        people.put(Caller.ABOVE, campus.student(here.programme, Level.L3));
        people.put(Caller.BELOW, campus.student(here.programme, Level.L1));
        people.put(Caller.OTHER_LADDER, campus.student(here.programme, Level.BTS4));
        people.put(Caller.OTHER_STUDENT, campus.student(otherProgramme, Level.L2));
        people.put(Caller.STUDENT_ELSEWHERE, there.student);
        people.put(Caller.PENDING, campus.student(here.programme, Level.L2, "PENDING"));
    }

    private JobId importJob(String state) {
        String parameters = "{\"kind\": \"STUDENTS\", \"file\": %s}".formatted(here.imported);
        return here.job("people.import", parameters, here.university.toString(), state);
    }

    private ItemId answer(String deletedAt) {
        return new ItemId(
                Stream.PERSON,
                rows.id(
                        """
                insert into person_item (account_id, event_key, kind, chapter_id, actor_id, at, deleted_at)
                values (?, ?, 'ANSWER', ?, ?, now(), %s) returning id""".formatted(deletedAt),
                        here.student.value(),
                        "access-" + Campus.next(),
                        here.chapter.value(),
                        here.author.value()));
    }

    private void links(Secrets secrets) {
        String sql =
                "insert into one_time_link (purpose, account_id, secret_hash, created_at, expires_at) values (%s, %s, ?, now(), now() + interval '1 day')";
        rows.does(sql.formatted("'PASSWORD'", here.student), secrets.hash(link));
        rows.does(sql.formatted("'FIRST_ADMINISTRATOR'", "null"), secrets.hash(firstLink));
    }

    private void code(Secrets secrets) {
        rows.does("""
                insert into one_time_link (purpose, account_id, secret_hash, nonce, job_id, created_at, expires_at)
                values ('PASSWORD', ?, ?, decode(md5('nonce'), 'hex'), ?, now(), now() + interval '1 day')""", here.student.value(), secrets.hash("typed-code:" + code), here.job.value());
    }

    private SignInId session(AccountId person) {
        return new SignInId(rows.id("""
                insert into sign_in (account_id, secret_hash, created_at, expires_at, last_seen_at, remembered, address, user_agent)
                values (?, sha256('x'), now(), now() + interval '1 day', now(), false, '192.0.2.2', 'test') returning id""", person.value()));
    }

    AccountId person(Caller caller) {
        return Objects.requireNonNull(people.get(caller), caller.description());
    }

    private AccountId personOrStudent(Caller caller) {
        return person(caller == Caller.NOBODY ? Caller.STUDENT : caller);
    }

    /** A session of the caller's, on another device; the student's for nobody. */
    SignInId session(Caller caller) {
        return Objects.requireNonNull(sessions.get(caller == Caller.NOBODY ? Caller.STUDENT : caller));
    }

    /** All open sessions of the caller, the one that asks included. */
    List<SignInId> sessionsOf(Caller caller) {
        return rows
                .ids(
                        "select id from sign_in where ended_at is null and account_id = ?",
                        personOrStudent(caller).value())
                .stream()
                .map(SignInId::new)
                .toList();
    }

    String username(Caller caller) {
        return rows.text(
                "select username from account where id = ?",
                personOrStudent(caller).value());
    }
}
