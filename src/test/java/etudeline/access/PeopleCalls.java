package etudeline.access;

import static etudeline.access.Answer.counted;
import static etudeline.access.Answer.seen;

import etudeline.account.AccountState;
import etudeline.account.AdministratorAccounts;
import etudeline.account.AdministratorData;
import etudeline.account.AdministratorFilter;
import etudeline.account.AdministratorRow;
import etudeline.account.AdministratorValue;
import etudeline.account.Identity;
import etudeline.account.PeopleFigures;
import etudeline.account.ProfessorData;
import etudeline.account.ProfessorFilter;
import etudeline.account.ProfessorRow;
import etudeline.account.ProfessorValue;
import etudeline.account.StudentAccounts;
import etudeline.account.StudentData;
import etudeline.account.StudentFilter;
import etudeline.account.StudentRow;
import etudeline.account.StudentValue;
import etudeline.account.Teachers;
import etudeline.kit.Level;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Students, professors and administrators. */
final class PeopleCalls implements Calls.Of {

    private static final Window ALL = Window.first(Window.MOST);
    private static final Identity RENAMED = new Identity("Moussa", "Ba", "moussa.ba", null, null);

    private final StudentAccounts students;
    private final Teachers teachers;
    private final AdministratorAccounts administrators;
    private final PeopleFigures figures;

    PeopleCalls(
            StudentAccounts students, Teachers teachers, AdministratorAccounts administrators, PeopleFigures figures) {
        this.students = students;
        this.teachers = teachers;
        this.administrators = administrators;
        this.figures = figures;
    }

    @Override
    public void addTo(Calls calls) {
        students(calls);
        teachers(calls);
        administrators(calls);
        figures(calls);
    }

    private static StudentData student(Side side) {
        return new StudentData(RENAMED, side.place(Level.L1));
    }

    private void students(Calls calls) {
        calls.read(
                "StudentAccounts.rows",
                scene -> seen(studentsIn(StudentFilter.NONE), scene.here.university, scene.there.university));
        calls.read(
                "StudentAccounts.rows · of the other university",
                scene -> seen(
                        studentsIn(new StudentFilter(null, scene.there.university, null, null, null, null)),
                        scene.here.university,
                        scene.there.university));
        calls.read(
                "StudentAccounts.rows · of the other university by a condition",
                scene -> seen(
                        studentsIn(new StudentFilter(
                                null, null, null, null, null, null, Calls.only(scene.there.university))),
                        scene.here.university,
                        scene.there.university));
        calls.read(
                "StudentAccounts.total",
                scene -> counted(
                        students.total(StudentFilter.NONE).rows(),
                        studentsIn(StudentFilter.NONE),
                        scene.here.university,
                        scene.there.university));
        calls.read("StudentAccounts.row", scene -> students.row(scene.here.student));
        calls.read("StudentAccounts.row · of a professor", scene -> students.row(scene.here.author));
        calls.read("StudentAccounts.open", scene -> students.open(scene.here.student));
        calls.read("StudentAccounts.open · of a professor", scene -> students.open(scene.here.author));
        calls.write("StudentAccounts.add", scene -> students.add(student(scene.here)));
        calls.write("StudentAccounts.edit", scene -> students.edit(scene.here.student, 0, student(scene.here)));
        calls.write(
                "StudentAccounts.edit · into the other university",
                scene -> students.edit(scene.here.student, 0, student(scene.there)));
        calls.write(
                "StudentAccounts.change",
                scene -> students.change(scene.here.student, 0, StudentValue.EMAIL, "moussa.ba@exemple.sn"));
        calls.write("StudentAccounts.activate", scene -> students.activate(scene.person(Caller.PENDING)));
        calls.write("StudentAccounts.deactivate", scene -> students.deactivate(scene.here.student));
        calls.read("StudentAccounts.previewDeletion", scene -> students.previewDeletion(scene.here.student));
        calls.write("StudentAccounts.delete", scene -> students.delete(scene.here.student, ""));
    }

    private List<UniversityId> studentsIn(StudentFilter filter) {
        return students.rows(filter, ALL).stream().map(StudentRow::university).toList();
    }

    private static ProfessorData professor(Side side) {
        return new ProfessorData(RENAMED, side.university, "Dr", null, Set.of(side.programme));
    }

    private void teachers(Calls calls) {
        calls.read(
                "Teachers.rows",
                scene -> seen(teachersIn(ProfessorFilter.NONE), scene.here.university, scene.there.university));
        calls.read(
                "Teachers.rows · of the other university",
                scene -> seen(
                        teachersIn(new ProfessorFilter(null, scene.there.university, null, null, null)),
                        scene.here.university,
                        scene.there.university));
        calls.read(
                "Teachers.total",
                scene -> counted(
                        teachers.total(ProfessorFilter.NONE).rows(),
                        teachersIn(ProfessorFilter.NONE),
                        scene.here.university,
                        scene.there.university));
        calls.read("Teachers.row", scene -> teachers.row(scene.here.author));
        calls.read("Teachers.row · of a student", scene -> teachers.row(scene.here.student));
        calls.read("Teachers.open", scene -> teachers.open(scene.here.author));
        calls.read("Teachers.open · of a student", scene -> teachers.open(scene.here.student));
        calls.write("Teachers.add", scene -> teachers.add(professor(scene.here)));
        calls.write("Teachers.edit", scene -> teachers.edit(scene.here.author, 0, professor(scene.here)));
        calls.write(
                "Teachers.edit · into the other university",
                scene -> teachers.edit(scene.here.author, 0, professor(scene.there)));
        calls.write(
                "Teachers.edit · with a programme of the other university",
                scene -> teachers.edit(
                        scene.here.author,
                        0,
                        new ProfessorData(RENAMED, scene.here.university, null, null, Set.of(scene.there.programme))));
        calls.write("Teachers.change", scene -> teachers.change(scene.here.author, 0, ProfessorValue.TITLE, "Me"));
        calls.write("Teachers.activate", scene -> teachers.activate(scene.deactivatedProfessor));
        calls.write("Teachers.deactivate", scene -> teachers.deactivate(scene.here.author));
        calls.read("Teachers.previewDeletion", scene -> teachers.previewDeletion(scene.here.author));
        calls.write("Teachers.delete", scene -> teachers.delete(scene.deactivatedProfessor, ""));
    }

    private List<UniversityId> teachersIn(ProfessorFilter filter) {
        return teachers.rows(filter, ALL).stream().map(ProfessorRow::university).toList();
    }

    private void administrators(Calls calls) {
        calls.read(
                "AdministratorAccounts.rows",
                scene -> seen(administratorsIn(), scene.here.university, scene.there.university));
        calls.read(
                "AdministratorAccounts.total",
                scene -> administrators.total(AdministratorFilter.NONE).rows()
                                == administrators
                                        .rows(AdministratorFilter.NONE, ALL)
                                        .size()
                        ? seen(administratorsIn(), scene.here.university, scene.there.university)
                        : "counts others than are shown");
        calls.read("AdministratorAccounts.row", scene -> administrators.row(scene.here.administrator));
        calls.read("AdministratorAccounts.row · of a student", scene -> administrators.row(scene.here.student));
        calls.read("AdministratorAccounts.open", scene -> administrators.open(scene.here.administrator));
        calls.read("AdministratorAccounts.open · of a student", scene -> administrators.open(scene.here.student));
        calls.write(
                "AdministratorAccounts.add",
                scene -> administrators.add(new AdministratorData(RENAMED, scene.here.university)));
        calls.write(
                "AdministratorAccounts.add · a principal",
                _ -> administrators.add(new AdministratorData(RENAMED, null)));
        calls.write(
                "AdministratorAccounts.edit",
                scene -> administrators.edit(
                        scene.here.administrator, 0, new AdministratorData(RENAMED, scene.here.university)));
        calls.write(
                "AdministratorAccounts.change",
                scene -> administrators.change(
                        scene.here.administrator, 0, AdministratorValue.EMAIL, "moussa.ba@exemple.sn"));
        calls.write("AdministratorAccounts.activate", scene -> administrators.activate(scene.deactivatedAdministrator));
        calls.write("AdministratorAccounts.deactivate", scene -> administrators.deactivate(scene.here.administrator));
        calls.read(
                "AdministratorAccounts.previewDeletion",
                scene -> administrators.previewDeletion(scene.here.administrator));
        calls.write("AdministratorAccounts.delete", scene -> administrators.delete(scene.here.administrator, ""));
    }

    private List<UniversityId> administratorsIn() {
        return administrators.rows(AdministratorFilter.NONE, ALL).stream()
                .map(AdministratorRow::university)
                .filter(Objects::nonNull)
                .toList();
    }

    private void figures(Calls calls) {
        calls.read(
                "PeopleFigures.active",
                scene -> counted(
                        figures.active(Instant.EPOCH).students(),
                        studentsIn(AccountState.ACTIVE),
                        scene.here.university,
                        scene.there.university));
        calls.read(
                "PeopleFigures.waiting",
                scene -> counted(
                        figures.waiting().pending(),
                        studentsIn(AccountState.PENDING),
                        scene.here.university,
                        scene.there.university));
        calls.read(
                "PeopleFigures.students",
                scene -> seen(
                        figures.students(null).universities().keySet(), scene.here.university, scene.there.university));
        calls.read("PeopleFigures.students · of the university", scene -> figures.students(scene.here.university));
        calls.read("PeopleFigures.staff", scene -> figures.staff(scene.here.university));
        calls.read(
                "PeopleFigures.registrations", scene -> figures.registrations(scene.here.university, LocalDate.EPOCH));
    }

    private List<UniversityId> studentsIn(AccountState state) {
        return studentsIn(new StudentFilter(null, null, null, null, null, state));
    }
}
