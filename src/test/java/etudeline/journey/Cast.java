package etudeline.journey;

import etudeline.Campus;
import etudeline.academics.TestStructure;
import etudeline.access.Passwords;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.UniversityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People and places that a journey about something else finds there, straight into the tables. */
@Component
class Cast {

    static final String FACULTY = "Sciences et technologies";

    /** A place to study, and the identifiant of a professor there who can sign in. */
    record Studies(String university, String programme, String subject, String professor) {}

    private final Campus campus;
    private final TestStructure structure;
    private final Passwords passwords;
    private final JdbcClient database;

    Cast(Campus campus, TestStructure structure, Passwords passwords, JdbcClient database) {
        this.campus = campus;
        this.structure = structure;
        this.passwords = passwords;
        this.database = database;
    }

    /** One university with one subject, at L2; names end in a number that nobody else has. */
    Studies studies() {
        int number = Campus.next();
        String name = "Université de Thiès " + number;
        UniversityId university = structure.university(name);
        ProgrammeId programme = structure.programme(structure.faculty(university, FACULTY), "Physique " + number);
        structure.subject(programme, Level.L2, Semester.S1, "Optique " + number);
        AccountId professor = campus.professor(university, programme);
        campus.execute(
                "update account set password_hash = ? where id = ?",
                passwords.hash(JourneyTest.PASSWORD),
                professor.value());
        String username = database.sql("select username from account where id = ?")
                .param(professor.value())
                .query(String.class)
                .single();
        return new Studies(name, "Physique " + number, "Optique " + number, username);
    }

    /** The id of the university. */
    long id(Studies studies) {
        return database.sql("select id from university where name = ?")
                .param(studies.university())
                .query(Long.class)
                .single();
    }

    /** The identifiant of an administrator there who can sign in. */
    String administrator(Studies studies) {
        AccountId administrator = campus.administrator(new UniversityId(id(studies)));
        campus.execute(
                "update account set password_hash = ? where id = ?",
                passwords.hash(JourneyTest.PASSWORD),
                administrator.value());
        return database.sql("select username from account where id = ?")
                .param(administrator.value())
                .query(String.class)
                .single();
    }

    /** The id of a chapter that the professor has just published there. */
    long chapter(Studies studies) {
        return database.sql(
                        "select a.id, p.programme_id from account a join professor_assignment p on p.account_id = a.id"
                                + " where a.username = ?")
                .param(studies.professor())
                .query((row, _) -> campus.chapter(
                        new AccountId(row.getLong(1)), new ProgrammeId(row.getLong(2)), Level.L2, "PUBLISHED"))
                .single();
    }

    /** The identifiant of a colleague who can sign in and writes the chapter along. */
    String coAuthor(Studies studies, long chapter) {
        ProgrammeId programme = new ProgrammeId(database.sql("select id from programme where name = ?")
                .param(studies.programme())
                .query(Long.class)
                .single());
        AccountId colleague = campus.professor(new UniversityId(id(studies)), programme);
        campus.execute(
                "update account set password_hash = ? where id = ?",
                passwords.hash(JourneyTest.PASSWORD),
                colleague.value());
        campus.coAuthor(chapter, colleague);
        return database.sql("select username from account where id = ?")
                .param(colleague.value())
                .query(String.class)
                .single();
    }

    /** The chapter has a lesson and exercises, each of so many parts of a screen or less, with headings. */
    void text(long chapter, int parts) {
        for (String[] section : new String[][] {{"LESSON", "cours"}, {"EXERCISE", "exercices"}}) {
            campus.execute("""
                    insert into section (chapter_id, kind, source, shown, plain, outline, minutes)
                    select ?, ?, '', string_agg(format('<h2 id="%1$s-partie-%2$s">Partie %2$s</h2><p>%3$s</p>', ?::text, n,
                            repeat('Soit une lentille mince. ', 40)), '' order by n), '',
                        jsonb_agg(jsonb_build_object('level', 2, 'id', ?::text || '-partie-' || n, 'text', 'Partie ' || n)), 9
                    from generate_series(1, ?) n""", chapter, section[0], section[1], section[1], parts);
        }
    }

    /** The chapter has this lesson, without headings. */
    void text(long chapter, String shown) {
        campus.execute("insert into section values (?, 'LESSON', '', ?, '', '[]', 1)", chapter, shown);
    }

    /** So many students there, at L2; the family name is followed by a number from 001 on. */
    void students(Studies studies, String lastName, int number) {
        campus.execute("""
                insert into account (role, state, university_id, username, first_name, last_name, faculty_id, programme_id, level,
                    created_at)
                select 'STUDENT', 'ACTIVE', university_id, lower(?::text) || id || '.' || n, 'Fatou', ?::text || ' ' || lpad(n::text, 3, '0'),
                    faculty_id, id, 2, now()
                from programme cross join generate_series(1, ?) n where name = ?""", lastName, lastName, number, studies.programme());
    }

    /** How many of those with that name are in that state. */
    int students(String lastName, String state) {
        return database.sql("select count(*) from account where last_name like ? and state = ?")
                .params(lastName + " %", state)
                .query(Integer.class)
                .single();
    }

    /** So many students there, at L2, of a family name that nobody else has. */
    String students(Studies studies, int number) {
        String name = "Seye" + Campus.next();
        students(studies, name, number);
        return name;
    }

    /** A colleague has saved the person with that first name meanwhile. */
    void firstName(String lastName, String firstName) {
        campus.execute(
                "update account set first_name = ?, version = version + 1 where last_name = ?", firstName, lastName);
    }

    /** The level that is stored of the student of that name, as the database has it. */
    int level(String lastName) {
        return database.sql("select level from account where last_name = ?")
                .param(lastName)
                .query(Integer.class)
                .single();
    }

    /** The first name that is stored. */
    String firstName(String lastName) {
        return database.sql("select first_name from account where last_name = ?")
                .param(lastName)
                .query(String.class)
                .single();
    }

    /** A co-author has published the chapter under that title meanwhile. */
    void title(long chapter, String title) {
        campus.execute("update chapter set title = ?, version = version + 1 where id = ?", title, chapter);
    }

    /** How many accounts have that identifiant, in any case. */
    int accounts(String username) {
        return database.sql("select count(*) from account where username_key = lower(?)")
                .param(username)
                .query(Integer.class)
                .single();
    }

    /** All sign-ins of that person are over, as after a long absence: nothing tells the open pages. */
    void endSignIns(String username) {
        campus.execute(
                "update sign_in set ended_at = now() where account_id = (select id from account where username = ?)",
                username);
    }
}
