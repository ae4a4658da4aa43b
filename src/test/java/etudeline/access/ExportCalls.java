package etudeline.access;

import static etudeline.access.Answer.seen;

import etudeline.academics.Faculties;
import etudeline.academics.FacultyRow;
import etudeline.academics.ProgrammeRow;
import etudeline.academics.Programmes;
import etudeline.academics.StructureFilter;
import etudeline.academics.SubjectRow;
import etudeline.academics.Subjects;
import etudeline.academics.Universities;
import etudeline.academics.UniversityRow;
import etudeline.account.AdministratorAccounts;
import etudeline.account.AdministratorFilter;
import etudeline.account.ImportFilter;
import etudeline.account.ImportSummary;
import etudeline.account.PeopleImports;
import etudeline.account.ProfessorFilter;
import etudeline.account.ProfessorRow;
import etudeline.account.StudentAccounts;
import etudeline.account.StudentFilter;
import etudeline.account.StudentRow;
import etudeline.account.Teachers;
import etudeline.audit.Journal;
import etudeline.audit.JournalFilter;
import etudeline.chapter.ChapterFilter;
import etudeline.chapter.ChapterLists;
import etudeline.chapter.ChapterRow;
import etudeline.chapter.OwnChapterFilter;
import etudeline.kit.RowReading;
import etudeline.kit.UniversityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** Lists that are read to their end, for a file: the same rows as on the screen. */
final class ExportCalls implements Calls.Of {

    private static final Sort USUAL = Sort.unsorted();
    private static final UniversityId PLATFORM = new UniversityId(0);

    private final StudentAccounts students;
    private final Teachers teachers;
    private final AdministratorAccounts administrators;
    private final Universities universities;
    private final Faculties faculties;
    private final Programmes programmes;
    private final Subjects subjects;
    private final ChapterLists chapters;
    private final Journal journal;
    private final PeopleImports imports;

    ExportCalls(
            StudentAccounts students,
            Teachers teachers,
            AdministratorAccounts administrators,
            Universities universities,
            Faculties faculties,
            Programmes programmes,
            Subjects subjects,
            ChapterLists chapters,
            Journal journal,
            PeopleImports imports) {
        this.students = students;
        this.teachers = teachers;
        this.administrators = administrators;
        this.universities = universities;
        this.faculties = faculties;
        this.programmes = programmes;
        this.subjects = subjects;
        this.chapters = chapters;
        this.journal = journal;
        this.imports = imports;
    }

    @Override
    public void addTo(Calls calls) {
        calls.read(
                "StudentAccounts.reading",
                scene -> of(scene, students.reading(StudentFilter.NONE, USUAL), StudentRow::university));
        calls.read(
                "StudentAccounts.reading · of the other university",
                scene -> of(
                        scene,
                        students.reading(
                                new StudentFilter(null, scene.there.university, null, null, null, null), USUAL),
                        StudentRow::university));
        calls.read(
                "Teachers.reading",
                scene -> of(scene, teachers.reading(ProfessorFilter.NONE, USUAL), ProfessorRow::university));
        calls.read(
                "AdministratorAccounts.reading",
                scene -> of(
                        scene,
                        administrators.reading(AdministratorFilter.NONE, USUAL),
                        row -> row.universityId() == null ? PLATFORM : new UniversityId(row.universityId())));
        calls.read(
                "PeopleImports.reading",
                scene -> of(scene, imports.reading(ImportFilter.NONE, USUAL), ImportSummary::university));
        calls.read(
                "Universities.reading",
                scene -> of(scene, universities.reading(StructureFilter.NONE, USUAL), UniversityRow::id));
        calls.read(
                "Faculties.reading",
                scene -> of(scene, faculties.reading(StructureFilter.NONE, USUAL), FacultyRow::university));
        calls.read(
                "Programmes.reading",
                scene -> of(scene, programmes.reading(StructureFilter.NONE, USUAL), ProgrammeRow::university));
        calls.read(
                "Subjects.reading",
                scene -> of(scene, subjects.reading(StructureFilter.NONE, USUAL), SubjectRow::university));
        calls.read(
                "ChapterLists.reading",
                scene -> of(scene, chapters.reading(ChapterFilter.NONE, USUAL), ChapterRow::university));
        calls.read(
                "ChapterLists.ownReading",
                scene -> seen(
                        read(chapters.ownReading(OwnChapterFilter.NONE, USUAL), ChapterRow::id),
                        scene.here.chapter,
                        scene.there.chapters()));
        calls.read(
                "Journal.reading",
                scene -> of(scene, journal.reading(JournalFilter.NONE, USUAL), row -> or(row.university())));
    }

    private static UniversityId or(@Nullable UniversityId university) {
        return Objects.requireNonNullElse(university, PLATFORM);
    }

    private static <R> String of(Scene scene, RowReading<R> rows, Function<R, UniversityId> university) {
        return seen(read(rows, university), scene.here.university, scene.there.university);
    }

    private static <R, V> List<V> read(RowReading<R> rows, Function<R, V> value) {
        List<V> read = new ArrayList<>();
        rows.forEach(row -> read.add(value.apply(row)));
        return read;
    }
}
