package etudeline;

import etudeline.access.TestSignIns;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A university of a test's own, with people in it, straight into the tables; and acting as one of them. */
@Component
public class Campus {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient database;
    private final TestSignIns signIns;
    private final TransactionTemplate transaction;

    Campus(JdbcClient database, TestSignIns signIns, TransactionTemplate transaction) {
        this.database = database;
        this.signIns = signIns;
        this.transaction = transaction;
    }

    public static int next() {
        return NUMBER.incrementAndGet();
    }

    /** With one faculty. */
    public UniversityId university() {
        int number = next();
        long id = insert(
                "insert into university (code, name, created_at) values (?, ?, now() - interval '1 year') returning id",
                "U" + number,
                "Université " + number);
        insert(
                "insert into faculty (university_id, code, name, created_at) values (?, 'F', 'Sciences', now()) returning id",
                id);
        return new UniversityId(id);
    }

    public ProgrammeId programme(UniversityId university) {
        long id = insert("""
                insert into programme (faculty_id, university_id, code, name, created_at)
                select id, university_id, ?, 'Informatique', now() from faculty where university_id = ? returning id""", "P" + next(), university.value());
        return new ProgrammeId(id);
    }

    public AccountId student(ProgrammeId programme, Level level) {
        return student(programme, level, "ACTIVE");
    }

    public AccountId student(ProgrammeId programme, Level level, String state) {
        int number = next();
        return new AccountId(
                insert("""
                insert into account (role, state, university_id, username, first_name, last_name, faculty_id, programme_id,
                    level, created_at)
                select 'STUDENT', ?, university_id, ?, 'Fatou', ?, faculty_id, id, ?, now() from programme where id = ?
                returning id""", state, "etudiant" + number, "Diagne" + number, level.code(), programme.value()));
    }

    public AccountId professor(UniversityId university, ProgrammeId... programmes) {
        int number = next();
        long id = insert(
                "insert into account (role, state, university_id, username, title, first_name, last_name, created_at)"
                        + " values ('PROFESSOR', 'ACTIVE', ?, ?, 'Pr', 'Ousmane', ?, now()) returning id",
                university.value(),
                "prof" + number,
                "Sarr" + number);
        for (ProgrammeId programme : programmes) {
            execute("insert into professor_assignment values (?, ?, ?)", id, programme.value(), university.value());
        }
        return new AccountId(id);
    }

    /** One more professor of the programme's university, assigned to it. */
    public AccountId professorOf(ProgrammeId programme) {
        UniversityId university = new UniversityId(database.sql("select university_id from programme where id = ?")
                .param(programme.value())
                .query(Long.class)
                .single());
        return professor(university, programme);
    }

    /** The principal when the university is null. */
    public AccountId administrator(@Nullable UniversityId university) {
        int number = next();
        Role role = university == null ? Role.PLATFORM_ADMINISTRATOR : Role.UNIVERSITY_ADMINISTRATOR;
        return new AccountId(insert(
                "insert into account (role, state, university_id, username, first_name, last_name, created_at)"
                        + " values (?, 'ACTIVE', ?, ?, 'Awa', ?, now()) returning id",
                role.name(),
                university == null ? null : university.value(),
                "admin" + number,
                "Ndoye" + number));
    }

    /** A chapter of a subject of its own; the state is DRAFT, PUBLISHED or WITHDRAWN. */
    public long chapter(AccountId author, ProgrammeId programme, Level level, String state) {
        int number = next();
        long subject = insert("""
                insert into subject (programme_id, university_id, level, semester, code, name, created_at)
                select id, university_id, ?, 1, ?, 'Algorithmique', now() from programme where id = ? returning id""", level.code(), "M" + number, programme.value());
        return insert("""
                insert into chapter (subject_id, programme_id, university_id, level, semester, number, title, state, author_id,
                    created_at, updated_at, published_at)
                select id, programme_id, university_id, level, semester, 1, ?, ?, ?, now(), now(), now() from subject
                where id = ? returning id""", "Arbres binaires " + number, state, author.value(), subject);
    }

    public void coAuthor(long chapter, AccountId professor) {
        execute("insert into chapter_co_author values (?, ?)", chapter, professor.value());
    }

    /** Does the work as that person would. */
    public void as(AccountId person, Runnable work) {
        signIns.as(person, work);
    }

    /** Asks as that person would. */
    public <T> T ask(AccountId person, Supplier<T> question) {
        return signIns.as(person, question);
    }

    /** Changes rows directly, for a test that needs a state no service makes in one step. */
    public void execute(String sql, @Nullable Object... values) {
        transaction.executeWithoutResult(
                _ -> database.sql(sql).params(Arrays.asList(values)).update());
    }

    private long insert(String sql, @Nullable Object... values) {
        return Objects.requireNonNull(transaction.execute(_ -> database.sql(sql)
                .params(Arrays.asList(values))
                .query(Long.class)
                .single()));
    }
}
