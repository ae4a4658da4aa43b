package etudeline.account;

import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.account.PeopleImports.FailedLine;
import etudeline.job.JobId;
import etudeline.job.JobRow;
import etudeline.job.Jobs;
import etudeline.job.ProblemRow;
import etudeline.job.TestJobs;
import etudeline.kit.AccountId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A university with two programmes, and one of its administrators, who imports files. */
@PostgresTest
@Import(MovableClock.Here.class)
abstract class ImportScene {

    static final String HEADER = "matricule;prenom;nom;email;ufr;filiere;niveau\n";

    @Autowired
    PeopleImports imports;

    @Autowired
    Jobs jobs;

    @Autowired
    TestJobs work;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    UniversityId university;
    ProgrammeId programme;
    ProgrammeId other;
    AccountId administrator;

    /** Codes of the programmes. */
    String code;

    String otherCode;

    @BeforeEach
    void a_university() {
        university = campus.university();
        programme = campus.programme(university);
        other = campus.programme(university);
        administrator = campus.administrator(university);
        code = text("select code from programme where id = " + programme);
        otherCode = text("select code from programme where id = " + other);
    }

    ImportId upload(String text) {
        return upload(ImportKind.STUDENTS, text.getBytes(StandardCharsets.UTF_8));
    }

    ImportId upload(ImportKind kind, byte[] file) {
        return ask(() -> imports.upload(kind, university, "liste.csv", file.length, new ByteArrayInputStream(file)));
    }

    /** A file of one student a line, P standing for the programme and O for the other one. */
    ImportId students(String... lines) {
        return upload(file(lines));
    }

    String file(String... lines) {
        return HEADER + String.join("\n", lines).replace("/P/", code).replace("/O/", otherCode);
    }

    /** A file of so many students with that given name. */
    String many(String given, int lines) {
        return file(IntStream.range(0, lines)
                .mapToObj(line -> "K%05d;%s;Diop;;F;/P/;L1".formatted(line, given))
                .collect(Collectors.joining("\n")));
    }

    /** Each line as its number, outcome, reason and arguments. */
    List<String> judged(ImportId file) {
        return lines(file, null).stream()
                .map(line -> line.line() + " " + line.outcome()
                        + (line.reason() == null ? "" : " " + line.reason() + " " + line.arguments())
                        + (line.changes() == null ? "" : " " + line.changes()))
                .toList();
    }

    List<ImportLine> lines(ImportId file, @Nullable ImportOutcome outcome) {
        return ask(() -> imports.lines(new ImportLines(file, outcome), Window.first(Window.MOST)));
    }

    /** Starts it and sees it to its end. */
    JobRow bringIn(ImportId file) {
        JobId job = ask(() -> imports.start(file));
        work.run(job);
        return ask(() -> jobs.open(job));
    }

    JobRow undo(JobRow row) {
        campus.as(administrator, () -> jobs.undo(row.id()));
        work.run(row.id());
        return ask(() -> jobs.open(row.id()));
    }

    List<String> report(JobRow row) {
        return ask(() -> jobs.problems(row.id(), Window.first(Window.MOST))).stream()
                .map(ImportScene::words)
                .toList();
    }

    private static String words(ProblemRow row) {
        return row.outcome() + " " + row.label() + " " + row.reason().key().replaceFirst(".*\\.", "");
    }

    List<FailedLine> failed(ImportId file) {
        List<FailedLine> failed = new ArrayList<>();
        campus.as(administrator, () -> imports.failed(file, failed::add));
        return failed;
    }

    <T> T ask(Supplier<T> question) {
        return campus.ask(administrator, question);
    }

    String text(String sql) {
        return database.sql(sql).query(String.class).single();
    }

    int number(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    /** The people of the university with a matricule, by it. */
    List<String> people() {
        return database.sql("""
                        select concat_ws(' ', matricule, first_name, last_name, email, (select code from programme where id = programme_id),
                            level, state) from account where university_id = ? and matricule is not null order by matricule_key""")
                .param(university.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
